/// What a performance indicator has reached.
public struct IndicatorMeasured: Sendable, Equatable {
    /// The indicator.
    public var indicator: IndicatorID
    /// The day as of which it is counted.
    public var on: CivilDate
    /// What it has reached.
    public var result: DecimalText
    /// A remark.
    public var words: String?

    /// Creates the event.
    public init(indicator: IndicatorID, on: CivilDate, result: DecimalText, words: String? = nil) {
        self.indicator = indicator
        self.on = on
        self.result = result
        self.words = words
    }
}

extension IndicatorMeasured: EventBody {
    static var kind: Event.Kind { .indicatorMeasured }
    static var title: String { "绩效指标完成值" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .indicatorMeasured(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.indicator(indicator)] }
    var shownIn: [Item] { [.indicator(indicator)] }
    var summary: String? { result.description }
}

extension IndicatorMeasured {
    func write(fields: inout PayloadWriter) {
        fields.put("indicator", indicator)
        fields.put("on", on)
        fields.put("result", result)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        indicator = try fields.take("indicator")
        on = try fields.take("on")
        result = try fields.take("result")
        words = try fields.takeOptional("words")
    }
}
