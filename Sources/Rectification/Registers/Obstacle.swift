/// Something that work waits for (需协调): the list of them is the agenda of the next dispatch meeting.
public struct Obstacle: RegisterEntry {
    /// What waits, for whom and for what.
    public let raised: ObstacleRaised
    /// How it came to an end.
    public private(set) var lifted: ObstacleLifted?

    /// The register of obstacles.
    public static var register: Register { .obstacle }

    /// Begins with the waiting.
    public init?(opening: Event) {
        guard case .obstacleRaised(let raised) = opening else { return nil }
        self.raised = raised
    }

    /// Follows its end.
    public mutating func take(_ event: Event) {
        if case .obstacleLifted(let event) = event { lifted = event }
    }

    /// Whether it is still waited for.
    public var isOpen: Bool { lifted == nil }

    /// How far it is, in the words of the field.
    public var standing: String { isOpen ? "等待" : "已解决" }
}
