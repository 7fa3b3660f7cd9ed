/// A special fund and its budget (专项资金).
public struct FundSet: Sendable, Equatable {
    /// The fund's id.
    public var fund: FundID
    /// Its name.
    public var name: String
    /// The budget, in 10,000 yuan (万元).
    public var budget: DecimalText
    /// The inspection that it belongs to.
    public var inspection: InspectionID?

    /// Creates the event.
    public init(fund: FundID, name: String, budget: DecimalText, inspection: InspectionID? = nil) {
        self.fund = fund
        self.name = name
        self.budget = budget
        self.inspection = inspection
    }
}

extension FundSet: EventBody {
    static var kind: Event.Kind { .fundSet }
    static var title: String { "登记专项资金" }
    static var mendableFields: [String] { ["name"] }
    static var wordFields: [String] { ["name"] }
    var event: Event { .fundSet(self) }
    var item: Item? { .fund(fund) }
    var summary: String? { name }
}

extension FundSet {
    func write(fields: inout PayloadWriter) {
        fields.put("budget", budget)
        fields.put("fund", fund)
        fields.put("inspection", inspection)
        fields.put("name", name)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        budget = try fields.take("budget")
        fund = try fields.take("fund")
        inspection = try fields.takeOptional("inspection")
        name = try fields.take("name")
    }
}
