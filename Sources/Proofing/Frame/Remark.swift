/// A place to look at: what a rule found in a text, and why it matters.
public struct Remark: Sendable, Equatable {
    /// How much it weighs.
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        /// A person may want to know.
        case note
        /// A person must look before the text goes out.
        case warning
        /// The text must not be published so.
        case error

        /// In the words that people read.
        public var title: String {
            switch self {
            case .note: "提示"
            case .warning: "警告"
            case .error: "错误"
            }
        }

        /// Orders by weight.
        public static func < (lower: Self, higher: Self) -> Bool { lower.weight < higher.weight }

        private var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The rule that says so.
    public let rule: RuleName
    /// How much it weighs.
    public let severity: Severity
    /// One Chinese sentence: what was found and why it matters.
    public let message: String
    /// The place, in bytes of the document text; never inside a character.
    public let range: Range<Int>
    /// Other places that belong to it.
    public let related: [Place]
    /// What could stand there instead, where that is certain.
    public let replacement: String?

    init(
        _ rule: RuleName, _ severity: Severity, _ message: String, at range: Range<Int>, related: [Range<Int>] = [],
        replacement: String? = nil
    ) {
        self.init(
            rule, severity, message, at: range, relatedPlaces: related.map { Place($0) }, replacement: replacement)
    }

    init(
        _ rule: RuleName, _ severity: Severity, _ message: String, at range: Range<Int>, relatedPlaces: [Place],
        replacement: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.range = range
        related = relatedPlaces
        self.replacement = replacement
    }
}
