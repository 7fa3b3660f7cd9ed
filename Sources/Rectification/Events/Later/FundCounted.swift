/// How much of a special fund is in place, and spent.
public struct FundCounted: Sendable, Equatable {
    /// The fund.
    public var fund: FundID
    /// The day as of which it is counted.
    public var on: CivilDate
    /// What is in place, in 10,000 yuan (万元).
    public var inPlace: DecimalText
    /// What is spent, in 10,000 yuan (万元).
    public var spent: DecimalText
    /// A remark.
    public var words: String?

    /// Creates the event.
    public init(fund: FundID, on: CivilDate, inPlace: DecimalText, spent: DecimalText, words: String? = nil) {
        self.fund = fund
        self.on = on
        self.inPlace = inPlace
        self.spent = spent
        self.words = words
    }
}

extension FundCounted: EventBody {
    static var kind: Event.Kind { .fundCounted }
    static var title: String { "专项资金到位支出" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .fundCounted(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.fund(fund)] }
    var shownIn: [Item] { [.fund(fund)] }
    var summary: String? { words }
}

extension FundCounted {
    func write(fields: inout PayloadWriter) {
        fields.put("fund", fund)
        fields.put("inPlace", inPlace)
        fields.put("on", on)
        fields.put("spent", spent)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        fund = try fields.take("fund")
        inPlace = try fields.take("inPlace")
        on = try fields.take("on")
        spent = try fields.take("spent")
        words = try fields.takeOptional("words")
    }
}
