/// What one command recorded in this stream is taken back, because nothing was built on it.
public struct RecordsTakenBack: Sendable, Equatable {
    /// The command that had recorded it.
    public var command: CommandID
    /// The first of its records in this stream.
    public var first: Int
    /// The last of its records in this stream.
    public var last: Int
    /// The reason, where one is given.
    public var why: String?

    /// Creates the event.
    public init(command: CommandID, first: Int, last: Int, why: String? = nil) {
        self.command = command
        self.first = first
        self.last = last
        self.why = why
    }
}

extension RecordsTakenBack: EventBody {
    static var kind: Event.Kind { .recordsTakenBack }
    static var title: String { "撤回" }
    static var wordFields: [String] { ["why"] }
    var event: Event { .recordsTakenBack(self) }
    var item: Item? { nil }
    var summary: String? { "第 \(first) 至 \(last) 条" + (why.map { "：\($0)" } ?? "") }
}

extension RecordsTakenBack {
    func write(fields: inout PayloadWriter) {
        fields.put("command", command)
        fields.put("first", first)
        fields.put("last", last)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        command = try fields.take("command")
        first = try fields.take("first")
        last = try fields.take("last")
        why = try fields.takeOptional("why")
    }
}
