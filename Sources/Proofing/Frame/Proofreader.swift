public import Notices

/// Reads texts for what is wrong with them (审校).
public struct Proofreader: Sendable {
    private let rules: [any Rule.Type]

    static let everyRule: [any Rule.Type] = [
        SecrecyMarkRule.self, OpenCaseRule.self, PersonalInformationRule.self, PlaceholderRule.self,
        DuplicateBodyRule.self, PrematureRule.self, StandingMisuseRule.self, EchoRule.self,
        UnansweredRule.self, PaperOnlyRule.self, VagueRule.self, LookAlikeRule.self,
        ArithmeticRule.self, TotalsRule.self, NumberingRule.self, DatesRule.self,
        StructureRule.self, NoticeElementsRule.self, DocumentNumberRule.self, NameVariantsRule.self,
        DanglingRule.self, PairingRule.self, DoubledRule.self,
    ]

    /// What every rule is about, in the order of docs/rules.md.
    public static let cards = everyRule.map { $0.card }

    /// Prepares to read with all rules but those that are switched off.
    public init(without off: Set<RuleName> = []) {
        rules = Self.everyRule.filter { !off.contains($0.card.name) }
    }

    /// Everything that the rules remark on, in the order of the text.
    public func remarks(on reading: Reading) -> [Remark] { remarks(on: CheckedText(reading)) }

    /// Checks documents, each by itself and against the others; says of private persons what is said of them only where that is wanted.
    public func check(
        _ readings: [(file: String, reading: Reading)], showingPersonal showsPersonal: Bool = false
    ) -> [CheckedDocument] {
        let texts = readings.map { (file: $0.file, text: CheckedText($0.reading)) }
        let between = texts.count > 1 ? rules.map { $0.remarks(between: texts) } : []
        return texts.enumerated().map { number, checked in
            CheckedDocument(
                file: checked.file, reading: checked.text.reading,
                remarks: Self.inOrder(remarks(on: checked.text) + between.flatMap { $0[number] }),
                redaction: showsPersonal ? nil : Redaction(of: checked.text.reading))
        }
    }

    private func remarks(on text: CheckedText) -> [Remark] { Self.inOrder(rules.flatMap { $0.remarks(on: text) }) }

    private static func inOrder(_ remarks: [Remark]) -> [Remark] {
        remarks.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
