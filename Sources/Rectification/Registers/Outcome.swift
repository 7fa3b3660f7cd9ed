/// What came of findings for people and money, in numbers (问责、追缴).
public struct Outcome: RegisterEntry {
    /// The numbers.
    public let recorded: OutcomeRecorded

    /// The register of outcomes.
    public static var register: Register { .outcome }

    /// Begins with the numbers.
    public init?(opening: Event) {
        guard case .outcomeRecorded(let recorded) = opening else { return nil }
        self.recorded = recorded
    }

    /// Nothing follows it.
    public mutating func take(_ event: Event) {}

    /// Nothing more is to be done with it.
    public var isOpen: Bool { false }
}
