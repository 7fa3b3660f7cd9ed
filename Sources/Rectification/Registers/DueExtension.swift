/// More time that was asked for (延期): the date as it was stands beside the new one.
public struct DueExtension: RegisterEntry {
    /// How far it came.
    public enum Stage: String, Sendable, CaseIterable {
        case requested, approved, refused

        /// In the words of the field.
        public var title: String {
            switch self {
            case .requested: "已申请"
            case .approved: "已批准"
            case .refused: "未批准"
            }
        }
    }

    /// What was asked for.
    public let requested: ExtensionRequested
    /// How far it came.
    public private(set) var stage = Stage.requested
    /// The decision that granted it.
    public private(set) var decision: DecisionID?
    /// Why it was not granted.
    public private(set) var why: String?

    /// The register of extensions.
    public static var register: Register { .dueExtension }

    /// Begins with the asking.
    public init?(opening: Event) {
        guard case .extensionRequested(let requested) = opening else { return nil }
        self.requested = requested
    }

    /// Follows what was said to it.
    public mutating func take(_ event: Event) {
        switch event {
        case .extensionApproved(let event): (stage, decision) = (.approved, event.decision)
        case .extensionRefused(let event): (stage, why) = (.refused, event.why)
        default: break
        }
    }

    /// Whether nobody has said yes or no yet.
    public var isOpen: Bool { stage == .requested }
}
