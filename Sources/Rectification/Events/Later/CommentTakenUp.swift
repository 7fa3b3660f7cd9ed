/// Something that people said was taken up (群众意见).
public struct CommentTakenUp: Sendable, Equatable {
    /// How a comment came.
    public enum Channel: String, Sendable, CaseIterable {
        case telephone
        case letter
        case visit
        case mailbox
        case hotline
        case page

        /// In the words of the field.
        public var title: String {
            switch self {
            case .telephone: "电话"
            case .letter: "来信"
            case .visit: "来访"
            case .mailbox: "信箱"
            case .hotline: "12345 热线"
            case .page: "网页"
            }
        }
    }

    /// The comment's id.
    public var comment: CommentID
    /// How it came.
    public var channel: Channel
    /// The day on which it came.
    public var on: CivilDate
    /// The finding that it is about.
    public var finding: FindingID?
    /// What was said, without who said it.
    public var words: String
    /// By when it is to be answered.
    public var due: CivilDate?

    /// Creates the event.
    public init(
        comment: CommentID, channel: Channel, on: CivilDate, finding: FindingID? = nil, words: String,
        due: CivilDate? = nil
    ) {
        self.comment = comment
        self.channel = channel
        self.on = on
        self.finding = finding
        self.words = words
        self.due = due
    }
}

extension CommentTakenUp: EventBody {
    static var kind: Event.Kind { .commentTakenUp }
    static var title: String { "受理群众意见" }
    static var mendableFields: [String] { ["on", "words", "due"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .commentTakenUp(self) }
    var item: Item? { .comment(comment) }
    var namedItems: [Item] { finding.map { [.finding($0)] } ?? [] }
    var summary: String? { words }
}

extension CommentTakenUp {
    func write(fields: inout PayloadWriter) {
        fields.put("channel", channel)
        fields.put("comment", comment)
        fields.put("due", due)
        fields.put("finding", finding)
        fields.put("on", on)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        channel = try fields.take("channel")
        comment = try fields.take("comment")
        due = try fields.takeOptional("due")
        finding = try fields.takeOptional("finding")
        on = try fields.take("on")
        words = try fields.take("words")
    }
}

extension CommentTakenUp.Channel: PayloadWord {}
