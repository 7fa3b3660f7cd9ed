import Proofing
import Workbench

/// Which remarks are wanted, as an address says it.
struct RemarkFilter: Equatable, Sendable {
    /// Only those that weigh so much; empty, all.
    var severities: Set<Remark.Severity> = []
    /// Only those of this rule; absent, all.
    var rule: RuleName?

    /// Wants all.
    init() {}

    /// Reads what stands behind `?`.
    /// - Throws: ``WebFailure/malformed(parameter:)`` when a severity or a rule is none.
    init(_ fields: FormFields) throws(WebFailure) {
        for code in fields.values(of: "severity") {
            guard let severity = Remark.Severity(rawValue: code) else { throw .malformed(parameter: "severity") }
            severities.insert(severity)
        }
        if let name = fields["rule"] {
            guard let rule = RuleName(rawValue: name) else { throw .malformed(parameter: "rule") }
            self.rule = rule
        }
    }

    /// Whether not all are wanted.
    var isSet: Bool { !severities.isEmpty || rule != nil }

    func passes(_ line: DocumentRemarks.Line) -> Bool {
        (severities.isEmpty || severities.contains(line.remark.severity)) && (rule == nil || rule == line.remark.rule)
    }

    /// As it stands in an address.
    var fields: [(String, String?)] {
        Self.order.filter(severities.contains).map { ("severity", $0.rawValue) } + [("rule", rule?.rawValue)]
    }

    /// The heaviest first.
    static let order: [Remark.Severity] = Remark.Severity.allCases.reversed()
}

/// What a form offers to filter remarks by: severities and rules that occur or are chosen, with how often.
struct RemarkChoices: Equatable, Sendable {
    struct Weight: Equatable, Sendable {
        let severityCode: String
        let severity: String
        let severityCount: Int
        let isChecked: Bool
    }

    struct Choice: Equatable, Sendable {
        let ruleName: String
        let ruleLabel: String
        let isSelected: Bool
    }

    let weights: [Weight]
    let rules: [Choice]

    init(_ lines: [DocumentRemarks.Line], chosen: RemarkFilter, _ words: Catalogue) {
        let severities = Dictionary(lines.map { ($0.remark.severity, 1) }, uniquingKeysWith: +)
        weights = RemarkFilter.order.compactMap { severity in
            let isChecked = chosen.severities.contains(severity)
            guard isChecked || severities[severity] != nil else { return nil }
            return Weight(
                severityCode: severity.rawValue, severity: words("severity.\(severity.rawValue)"),
                severityCount: severities[severity] ?? 0, isChecked: isChecked)
        }
        let counts = Dictionary(lines.map { ($0.remark.rule, 1) }, uniquingKeysWith: +)
        rules = RuleName.allCases.filter { counts[$0] != nil || chosen.rule == $0 }.map { rule in
            Choice(
                ruleName: rule.rawValue, ruleLabel: "\(rule.title(words))（\(counts[rule] ?? 0)）",
                isSelected: chosen.rule == rule)
        }
    }
}

extension RuleName {
    private static let titles = Dictionary(uniqueKeysWithValues: Proofreader.cards.map { ($0.name, $0.title) })

    /// What the rule is called: its name is English already.
    func title(_ words: Catalogue) -> String {
        words.language == .chinese ? Self.titles[self] ?? rawValue : rawValue
    }
}
