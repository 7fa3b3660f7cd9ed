/// More time is not granted.
public struct ExtensionRefused: Sendable, Equatable {
    /// The extension.
    public var dueExtension: ExtensionID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(dueExtension: ExtensionID, why: String) {
        self.dueExtension = dueExtension
        self.why = why
    }
}

extension ExtensionRefused: EventBody {
    static var kind: Event.Kind { .extensionRefused }
    static var title: String { "不批准延期" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .extensionRefused(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.dueExtension(dueExtension)] }
    var shownIn: [Item] { [.dueExtension(dueExtension)] }
    var summary: String? { why }
}

extension ExtensionRefused {
    func write(fields: inout PayloadWriter) {
        fields.put("dueExtension", dueExtension)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        dueExtension = try fields.take("dueExtension")
        why = try fields.take("why")
    }
}
