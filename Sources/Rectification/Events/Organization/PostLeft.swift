/// A person holds a post no longer.
public struct PostLeft: Sendable, Equatable {
    /// The post.
    public var post: PostID
    /// The last day.
    public var on: CivilDate?
    /// The reason, where one is given.
    public var why: String?

    /// Creates the event.
    public init(post: PostID, on: CivilDate? = nil, why: String? = nil) {
        self.post = post
        self.on = on
        self.why = why
    }
}

extension PostLeft: EventBody {
    static var kind: Event.Kind { .postLeft }
    static var title: String { "登记离任" }
    static var mendableFields: [String] { ["on"] }
    var event: Event { .postLeft(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.post(post)] }
    var shownIn: [Item] { [.post(post)] }
    var summary: String? { why }
}

extension PostLeft {
    func write(fields: inout PayloadWriter) {
        fields.put("on", on)
        fields.put("post", post)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        on = try fields.takeOptional("on")
        post = try fields.take("post")
        why = try fields.takeOptional("why")
    }
}
