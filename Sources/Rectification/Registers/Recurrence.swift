/// A finding that is an earlier one again (屡改屡犯).
public struct Recurrence: RegisterEntry {
    /// The two.
    public let linked: RecurrenceLinked

    /// The register of recurrences.
    public static var register: Register { .recurrence }

    /// Begins with the link.
    public init?(opening: Event) {
        guard case .recurrenceLinked(let linked) = opening else { return nil }
        self.linked = linked
    }

    /// Nothing follows it.
    public mutating func take(_ event: Event) {}

    /// Nothing more is to be done with it.
    public var isOpen: Bool { false }
}
