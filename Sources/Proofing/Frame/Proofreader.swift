public import Notices

/// Reads texts for what is wrong with them (审校).
public struct Proofreader: Sendable {
    private let rules: [any Rule.Type]
    private let ledgerRules: [any LedgerRule.Type]

    static let everyRule: [any Rule.Type] = [
        SecrecyMarkRule.self, OpenCaseRule.self, PersonalInformationRule.self, PlaceholderRule.self,
        DuplicateBodyRule.self, PrematureRule.self, StandingMisuseRule.self, EchoRule.self,
        UnansweredRule.self, PaperOnlyRule.self, VagueRule.self, LookAlikeRule.self,
        ArithmeticRule.self, TotalsRule.self, NumberingRule.self, DatesRule.self,
        StructureRule.self, NoticeElementsRule.self, DocumentNumberRule.self, NameVariantsRule.self,
        DanglingRule.self, PairingRule.self, DoubledRule.self,
    ]

    private static let besideLedger: [any LedgerRule.Type] = [
        LookAlikeRule.self, LedgerMismatchRule.self, RecurrenceRule.self,
    ]

    /// What every rule is about, in the order of docs/rules.md: those that only compare with a ledger come last.
    public static let cards =
        everyRule.map { $0.card } + besideLedger.filter { !($0 is any Rule.Type) }.map { $0.card }

    /// Prepares to read with all rules but those that are switched off.
    public init(without off: Set<RuleName> = []) {
        rules = Self.everyRule.filter { !off.contains($0.card.name) }
        ledgerRules = Self.besideLedger.filter { !off.contains($0.card.name) }
    }

    /// Everything that the rules remark on, in the order of the text.
    public func remarks(on reading: Reading) -> [Remark] { remarks(on: PreparedText(reading)) }

    /// Everything that the rules remark on in each of some documents, in the order of its text; the processors share the work.
    public func remarks(on readings: [Reading]) -> [[Remark]] {
        remarks(alone: readings.mapConcurrently { CheckedText($0) }).map(\.inOrder)
    }

    /// Everything that the rules remark on, in the order of the text.
    public func remarks(on prepared: PreparedText) -> [Remark] { remarks(alone: prepared.text).inOrder }

    private func remarks(alone text: CheckedText) -> [Remark] { rules.flatMap { $0.remarks(on: text) } }

    /// The processors share the texts; of a single one they share the rules, which costs them more.
    private func remarks(alone texts: [CheckedText]) -> [[Remark]] {
        guard texts.count == 1 else { return texts.mapConcurrently { remarks(alone: $0) } }
        return texts.map { text in rules.mapConcurrently { $0.remarks(on: text) }.flatMap { $0 } }
    }

    /// Everything that the rules remark on when a text is compared with a ledger, in the order of the text.
    public func remarks(on prepared: PreparedText, beside account: LedgerAccount) -> [Remark] {
        ledgerRules.flatMap { $0.remarks(on: prepared.text, beside: account) }.inOrder
    }

    /// Checks documents, each by itself and against the others; says of private persons what is said of them only where that is wanted.
    ///
    /// The processors share the work.
    public func check(
        _ readings: [(file: String, reading: Reading)], showingPersonal showsPersonal: Bool = false
    ) -> [CheckedDocument] {
        let texts = readings.mapConcurrently { (file: $0.file, text: CheckedText($0.reading)) }
        let alone = remarks(alone: texts.map(\.text))
        let between = texts.count > 1 ? rules.map { $0.remarks(between: texts) } : []
        return Array(texts.enumerated()).mapConcurrently { number, checked in
            CheckedDocument(
                file: checked.file, reading: checked.text.reading,
                remarks: (alone[number] + between.flatMap { $0[number] }).inOrder,
                redaction: showsPersonal ? nil : Redaction(of: checked.text.reading))
        }
    }
}

extension [Remark] {
    /// In the order of the text.
    public var inOrder: [Remark] {
        sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
