import HashChain

/// A look-back: matters that were drawn, and what was found of each (回头看).
public struct FollowUp: RegisterEntry {
    /// What was drawn.
    public let drawn: FollowUpDrawn
    /// What was found, by matter.
    public private(set) var checked: [MatterID: FollowUpChecked] = [:]

    /// The register of look-backs.
    public static var register: Register { .followUp }

    /// Begins with the drawing.
    public init?(opening: Event) {
        guard case .followUpDrawn(let drawn) = opening else { return nil }
        self.drawn = drawn
    }

    /// Follows what was found.
    public mutating func take(_ event: Event) {
        if case .followUpChecked(let event) = event { checked[event.matter] = event }
    }

    /// Whether a matter is still to be looked at.
    public var isOpen: Bool { checked.count < drawn.drawn.count }

    /// By when.
    public var dueOn: CivilDate? { isOpen ? drawn.due : nil }

    /// The matters that a seed draws: those whose SHA-256 over `SEED/ID` comes first, in that order.
    ///
    /// Whoever has the list of closed matters can draw it again, with nothing but sha256sum.
    public static func sample(of size: Int, from matters: [MatterID], seed: String) -> [MatterID] {
        let placed = matters.map { (Digest.sha256(Array("\(seed)/\($0)".utf8)).hex, $0) }
        return placed.sorted { $0.0 < $1.0 }.prefix(size).map(\.1)
    }
}
