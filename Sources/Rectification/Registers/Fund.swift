/// A special fund: budget, in place, spent (专项资金).
public struct Fund: RegisterEntry {
    /// The budget.
    public let planned: FundSet
    /// What is in place and spent: the latest by its day, of one day the last recorded.
    public private(set) var counted: FundCounted?

    /// The register of funds.
    public static var register: Register { .fund }

    /// Begins with the budget.
    public init?(opening: Event) {
        guard case .fundSet(let planned) = opening else { return nil }
        self.planned = planned
    }

    /// Follows what is in place and spent.
    public mutating func take(_ event: Event) {
        guard case .fundCounted(let event) = event, event.on >= counted?.on ?? event.on else { return }
        counted = event
    }

    /// The inspection that it belongs to.
    public var inspection: InspectionID? { planned.inspection }

    /// How much of the budget is in place, in per cent with one decimal.
    public var rateInPlace: DecimalText? { counted.flatMap { $0.inPlace.percentage(of: planned.budget) } }

    /// How much of the budget is spent, in per cent with one decimal.
    public var rateSpent: DecimalText? { counted.flatMap { $0.spent.percentage(of: planned.budget) } }

    /// Whether not all of it is spent.
    public var isOpen: Bool { counted.map { $0.spent.number < planned.budget.number } ?? true }
}
