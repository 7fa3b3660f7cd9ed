/// A performance indicator and what it has reached (绩效指标).
public struct Indicator: RegisterEntry {
    /// What it is to reach.
    public let planned: IndicatorSet
    /// What it has reached: the latest by its day, of one day the last recorded.
    public private(set) var measured: IndicatorMeasured?

    /// The register of indicators.
    public static var register: Register { .indicator }

    /// Begins with what it is to reach.
    public init?(opening: Event) {
        guard case .indicatorSet(let planned) = opening else { return nil }
        self.planned = planned
    }

    /// Follows what it has reached.
    public mutating func take(_ event: Event) {
        guard case .indicatorMeasured(let event) = event, event.on >= measured?.on ?? event.on else { return }
        measured = event
    }

    /// The inspection that it belongs to.
    public var inspection: InspectionID? { planned.inspection }

    /// How much of what it is to reach it has reached, in per cent with one decimal; absent while nobody has measured it.
    public var rate: DecimalText? { measured.flatMap { $0.result.percentage(of: planned.target) } }

    /// Whether it has not reached it.
    public var isOpen: Bool { measured.map { $0.result.number < planned.target.number } ?? true }

    /// By when it is to be reached.
    public var dueOn: CivilDate? { isOpen ? planned.due : nil }
}
