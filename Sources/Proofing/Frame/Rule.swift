/// One thing that can be wrong with a text: a file of its own, with its tests in one of theirs.
protocol Rule: Sendable {
    /// What the rule is about, for people.
    static var card: RuleCard { get }

    /// Looks at a text.
    static func remarks(on text: CheckedText) -> [Remark]

    /// Looks at what shows only when texts are held against each other.
    /// - Parameter texts: The texts with their files, in order.
    /// - Returns: The remarks on each of them.
    static func remarks(between texts: [(file: String, text: CheckedText)]) -> [[Remark]]
}

extension Rule {
    /// Most rules look at one text.
    static func remarks(between texts: [(file: String, text: CheckedText)]) -> [[Remark]] { texts.map { _ in [] } }
}

/// What a rule is about: its entry in docs/rules.md.
public struct RuleCard: Sendable {
    /// An example that the rule remarks on, and how it is right.
    public struct Example: Sendable {
        /// A line that gets at least one remark of this rule.
        public let wrong: String
        /// A line that gets none.
        public let right: String
    }

    /// Its name.
    public let name: RuleName
    /// What people call it.
    public let title: String
    /// How much its remarks weigh, at most.
    public let severity: Remark.Severity
    /// What it asks for.
    public let law: String
    /// Why that matters.
    public let why: String
    /// Who says so: a standard with its clause, a law, or the practice of the field.
    public let authority: String
    /// What it leaves alone.
    public let exceptions: String
    /// Wrong and right.
    public let example: Example
}
