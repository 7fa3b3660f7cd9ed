public import Notices

/// Reads texts for what is wrong with them (审校).
public struct Proofreader: Sendable {
    private let rules: [any Rule.Type]

    private static let all: [any Rule.Type] = [
        SecrecyMarkRule.self, PlaceholderRule.self, DocumentNumberRule.self, PairingRule.self, ArithmeticRule.self,
        TotalsRule.self, NumberingRule.self, DatesRule.self,
    ]

    /// What every rule is about, in the order of docs/rules.md.
    public static let cards = all.map { $0.card }

    /// Prepares to read with all rules but those that are switched off.
    public init(without off: Set<RuleName> = []) {
        rules = Self.all.filter { !off.contains($0.card.name) }
    }

    /// Everything that the rules remark on, in the order of the text.
    public func remarks(on reading: Reading) -> [Remark] {
        let text = CheckedText(reading)
        return rules.flatMap { $0.remarks(on: text) }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
