/// A part of a finding that is worked on and closed by itself; a finding has at least one.
public struct MatterRecorded: Sendable, Equatable {
    /// The matter's id.
    public var matter: MatterID
    /// The finding that it is a part of.
    public var finding: FindingID
    /// 6-1, 6-2; absent where the finding has only this one.
    public var label: String?
    /// Which part of the finding it is, in words; absent where it is the whole.
    public var text: String?

    /// Creates the event.
    public init(matter: MatterID, finding: FindingID, label: String? = nil, text: String? = nil) {
        self.matter = matter
        self.finding = finding
        self.label = label
        self.text = text
    }
}

extension MatterRecorded: EventBody {
    static var kind: Event.Kind { .matterRecorded }
    static var title: String { "登记具体问题" }
    static var mendableFields: [String] { ["label", "text"] }
    static var wordFields: [String] { ["text"] }
    var event: Event { .matterRecorded(self) }
    var item: Item? { .matter(matter) }
    var namedItems: [Item] { [.finding(finding)] }
    var shownIn: [Item] { [.finding(finding)] }
    var summary: String? { [label, text].compactMap(\.self).joined(separator: " ") }
}

extension MatterRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("finding", finding)
        fields.put("label", label)
        fields.put("matter", matter)
        fields.put("text", text)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        finding = try fields.take("finding")
        label = try fields.takeOptional("label")
        matter = try fields.take("matter")
        text = try fields.takeOptional("text")
    }
}
