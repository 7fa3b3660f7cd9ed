/// What the superior said to a submission, and what was done about it (联审意见).
public struct Opinion: RegisterEntry {
    /// What was said.
    public let received: OpinionReceived
    /// What was done about it.
    public private(set) var answer: String?

    /// The register of review opinions.
    public static var register: Register { .opinion }

    /// Begins with what was said.
    public init?(opening: Event) {
        guard case .opinionReceived(let received) = opening else { return nil }
        self.received = received
    }

    /// Follows the answer.
    public mutating func take(_ event: Event) {
        if case .opinionAnswered(let event) = event { answer = event.words }
    }

    /// Whether it is not answered.
    public var isOpen: Bool { answer == nil }

    /// How far it is, in the words of the field.
    public var standing: String { isOpen ? "待答复" : "已答复" }
}
