/// A comment was answered.
public struct CommentAnswered: Sendable, Equatable {
    /// The comment.
    public var comment: CommentID
    /// The day.
    public var on: CivilDate
    /// The answer.
    public var words: String

    /// Creates the event.
    public init(comment: CommentID, on: CivilDate, words: String) {
        self.comment = comment
        self.on = on
        self.words = words
    }
}

extension CommentAnswered: EventBody {
    static var kind: Event.Kind { .commentAnswered }
    static var title: String { "答复群众意见" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .commentAnswered(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.comment(comment)] }
    var shownIn: [Item] { [.comment(comment)] }
    var summary: String? { words }
}

extension CommentAnswered {
    func write(fields: inout PayloadWriter) {
        fields.put("comment", comment)
        fields.put("on", on)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        comment = try fields.take("comment")
        on = try fields.take("on")
        words = try fields.take("words")
    }
}
