/// A place of a document that stays as it is though a rule of checking remarks on it (豁免).
public struct RemarkWaiver: RegisterEntry {
    /// Which place, and why.
    public let waived: RemarkWaived
    /// How it came to an end.
    public private(set) var withdrawn: WaiverWithdrawn?

    /// The register of waivers.
    public static var register: Register { .waiver }

    /// Begins with the waiving.
    public init?(opening: Event) {
        guard case .remarkWaived(let waived) = opening else { return nil }
        self.waived = waived
    }

    /// Follows its end.
    public mutating func take(_ event: Event) {
        if case .waiverWithdrawn(let event) = event { withdrawn = event }
    }

    /// Nothing more is to be done with it.
    public var isOpen: Bool { false }

    /// Whether it holds.
    public var isStanding: Bool { withdrawn == nil }
}
