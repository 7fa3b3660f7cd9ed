/// A policy that came of rectification, and what its reviews found (建章立制).
public struct Policy: RegisterEntry {
    /// The policy.
    public let recorded: PolicyRecorded
    /// What the last review found.
    public private(set) var reviewed: PolicyReviewed?
    /// The policy that took its place.
    public private(set) var replacedBy: PolicyID?

    /// The register of policies.
    public static var register: Register { .policy }

    /// Begins with the policy.
    public init?(opening: Event) {
        guard case .policyRecorded(let recorded) = opening else { return nil }
        self.recorded = recorded
    }

    /// Follows its reviews, and what took its place.
    public mutating func take(_ event: Event) {
        switch event {
        case .policyReviewed(let event): reviewed = event
        case .policyRecorded(let event): replacedBy = event.policy
        default: break
        }
    }

    /// Whether it holds.
    public var isInForce: Bool { recorded.change != .repealed && replacedBy == nil }

    /// Whether it is still to be asked the four questions, or a question was answered with no.
    public var isOpen: Bool { isInForce && (reviewed.map { $0.answers.contains(.no) } ?? true) }

    /// How far it is, in the words of the field.
    public var standing: String {
        if recorded.change == .repealed { return "已废止" }
        if replacedBy != nil { return "已被代替" }
        guard reviewed != nil else { return "待复核" }
        return isOpen ? "待完善" : "已复核"
    }
}

extension PolicyReviewed {
    /// The answers to the four questions, in their order.
    public var answers: [Answer] { [isConsistent, isSupported, isSupervised, isPenalized] }
}
