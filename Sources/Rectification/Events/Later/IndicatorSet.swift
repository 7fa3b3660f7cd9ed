/// A performance indicator and what it is to reach (绩效指标).
public struct IndicatorSet: Sendable, Equatable {
    /// The indicator's id.
    public var indicator: IndicatorID
    /// Its name.
    public var name: String
    /// In what it is counted.
    public var unit: String?
    /// What it is to reach.
    public var target: DecimalText
    /// The inspection that it belongs to.
    public var inspection: InspectionID?
    /// By when.
    public var due: CivilDate?

    /// Creates the event.
    public init(
        indicator: IndicatorID, name: String, unit: String? = nil, target: DecimalText,
        inspection: InspectionID? = nil, due: CivilDate? = nil
    ) {
        self.indicator = indicator
        self.name = name
        self.unit = unit
        self.target = target
        self.inspection = inspection
        self.due = due
    }
}

extension IndicatorSet: EventBody {
    static var kind: Event.Kind { .indicatorSet }
    static var title: String { "设定绩效指标" }
    static var mendableFields: [String] { ["name", "unit", "due"] }
    static var wordFields: [String] { ["name", "unit"] }
    var event: Event { .indicatorSet(self) }
    var item: Item? { .indicator(indicator) }
    var summary: String? { name }
}

extension IndicatorSet {
    func write(fields: inout PayloadWriter) {
        fields.put("due", due)
        fields.put("indicator", indicator)
        fields.put("inspection", inspection)
        fields.put("name", name)
        fields.put("target", target)
        fields.put("unit", unit)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        due = try fields.takeOptional("due")
        indicator = try fields.take("indicator")
        inspection = try fields.takeOptional("inspection")
        name = try fields.take("name")
        target = try fields.take("target")
        unit = try fields.takeOptional("unit")
    }
}
