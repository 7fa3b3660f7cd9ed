/// A policy was asked the four questions: consistency with those above it, supporting rules, supervision, penalties.
public struct PolicyReviewed: Sendable, Equatable {
    /// An answer to one of the four questions.
    public enum Answer: String, Sendable, CaseIterable {
        case yes
        case no
        case notNeeded

        /// In the words of the field.
        public var title: String {
            switch self {
            case .yes: "是"
            case .no: "否"
            case .notNeeded: "不需要"
            }
        }
    }

    /// The policy.
    public var policy: PolicyID
    /// The day.
    public var on: CivilDate
    /// Whether it is consistent with those above it.
    public var isConsistent: Answer
    /// Whether it has supporting rules.
    public var isSupported: Answer
    /// Whether it is supervised.
    public var isSupervised: Answer
    /// Whether there are penalties.
    public var isPenalized: Answer
    /// What is to be done about it.
    public var words: String?

    /// Creates the event.
    public init(
        policy: PolicyID, on: CivilDate, isConsistent: Answer, isSupported: Answer, isSupervised: Answer,
        isPenalized: Answer, words: String? = nil
    ) {
        self.policy = policy
        self.on = on
        self.isConsistent = isConsistent
        self.isSupported = isSupported
        self.isSupervised = isSupervised
        self.isPenalized = isPenalized
        self.words = words
    }
}

extension PolicyReviewed: EventBody {
    static var kind: Event.Kind { .policyReviewed }
    static var title: String { "制度复核" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .policyReviewed(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.policy(policy)] }
    var shownIn: [Item] { [.policy(policy)] }
    var summary: String? { words }
}

extension PolicyReviewed {
    func write(fields: inout PayloadWriter) {
        fields.put("isConsistent", isConsistent)
        fields.put("isPenalized", isPenalized)
        fields.put("isSupervised", isSupervised)
        fields.put("isSupported", isSupported)
        fields.put("on", on)
        fields.put("policy", policy)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        isConsistent = try fields.take("isConsistent")
        isPenalized = try fields.take("isPenalized")
        isSupervised = try fields.take("isSupervised")
        isSupported = try fields.take("isSupported")
        on = try fields.take("on")
        policy = try fields.take("policy")
        words = try fields.takeOptional("words")
    }
}

extension PolicyReviewed.Answer: PayloadWord {}
