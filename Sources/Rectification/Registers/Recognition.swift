/// What the superior said of a matter (认定): the last counts.
public struct Recognition: RegisterEntry {
    /// What was said.
    public let recognized: MatterRecognized

    /// The register of recognitions.
    public static var register: Register { .recognition }

    /// Begins with what was said.
    public init?(opening: Event) {
        guard case .matterRecognized(let recognized) = opening else { return nil }
        self.recognized = recognized
    }

    /// Nothing follows it.
    public mutating func take(_ event: Event) {}

    /// Nothing more is to be done with it.
    public var isOpen: Bool { false }
}
