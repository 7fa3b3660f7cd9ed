/// A matter is divided: others take its place, and what was reported on it stays on it.
public struct MatterRetired: Sendable, Equatable {
    /// The matter that is worked on no longer.
    public var matter: MatterID
    /// The matters that take its place.
    public var into: [MatterID]
    /// The reason, where one is given.
    public var why: String?

    /// Creates the event.
    public init(matter: MatterID, into: [MatterID] = [], why: String? = nil) {
        self.matter = matter
        self.into = into
        self.why = why
    }
}

extension MatterRetired: EventBody {
    static var kind: Event.Kind { .matterRetired }
    static var title: String { "拆分具体问题" }
    static var wordFields: [String] { ["why"] }
    var event: Event { .matterRetired(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.matter(matter)] + into.map { .matter($0) } }
    var shownIn: [Item] { [.matter(matter)] }
    var summary: String? { why }
}

extension MatterRetired {
    func write(fields: inout PayloadWriter) {
        fields.put("into", into)
        fields.put("matter", matter)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        into = try fields.takeList("into")
        matter = try fields.take("matter")
        why = try fields.takeOptional("why")
    }
}
