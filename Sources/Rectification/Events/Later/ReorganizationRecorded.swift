/// Departments were merged, divided or renamed by a reorganisation (机构变动).
public struct ReorganizationRecorded: Sendable, Equatable {
    /// The reorganisation's id.
    public var reorganization: ReorganizationID
    /// The day.
    public var on: CivilDate
    /// By which document.
    public var ground: String
    /// The departments that are no more.
    public var from: [DepartmentID]
    /// The departments that take their place.
    public var into: [DepartmentID]

    /// Creates the event.
    public init(
        reorganization: ReorganizationID, on: CivilDate, ground: String, from: [DepartmentID] = [],
        into: [DepartmentID] = []
    ) {
        self.reorganization = reorganization
        self.on = on
        self.ground = ground
        self.from = from
        self.into = into
    }
}

extension ReorganizationRecorded: EventBody {
    static var kind: Event.Kind { .reorganizationRecorded }
    static var title: String { "登记机构变动" }
    static var mendableFields: [String] { ["on", "ground"] }
    static var wordFields: [String] { ["ground"] }
    var event: Event { .reorganizationRecorded(self) }
    var item: Item? { .reorganization(reorganization) }
    var namedItems: [Item] { (from + into).map { .department($0) } }
    var summary: String? { ground }
}

extension ReorganizationRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("from", from)
        fields.put("ground", ground)
        fields.put("into", into)
        fields.put("on", on)
        fields.put("reorganization", reorganization)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        from = try fields.takeList("from")
        ground = try fields.take("ground")
        into = try fields.takeList("into")
        on = try fields.take("on")
        reorganization = try fields.take("reorganization")
    }
}
