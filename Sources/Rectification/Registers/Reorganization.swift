/// A reorganisation: which departments took the place of which (机构变动).
public struct Reorganization: RegisterEntry {
    /// What took the place of what.
    public let recorded: ReorganizationRecorded

    /// The register of reorganisations.
    public static var register: Register { .reorganization }

    /// Begins with the reorganisation.
    public init?(opening: Event) {
        guard case .reorganizationRecorded(let recorded) = opening else { return nil }
        self.recorded = recorded
    }

    /// Nothing follows it.
    public mutating func take(_ event: Event) {}

    /// Nothing more is to be done with it.
    public var isOpen: Bool { false }
}
