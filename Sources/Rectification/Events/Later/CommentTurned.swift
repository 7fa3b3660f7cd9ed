/// A comment was turned into a finding.
public struct CommentTurned: Sendable, Equatable {
    /// The comment.
    public var comment: CommentID
    /// The finding.
    public var finding: FindingID

    /// Creates the event.
    public init(comment: CommentID, finding: FindingID) {
        self.comment = comment
        self.finding = finding
    }
}

extension CommentTurned: EventBody {
    static var kind: Event.Kind { .commentTurned }
    static var title: String { "群众意见转为问题" }
    var event: Event { .commentTurned(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.comment(comment), .finding(finding)] }
    var shownIn: [Item] { [.comment(comment)] }
    var summary: String? { nil }
}

extension CommentTurned {
    func write(fields: inout PayloadWriter) {
        fields.put("comment", comment)
        fields.put("finding", finding)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        comment = try fields.take("comment")
        finding = try fields.take("finding")
    }
}
