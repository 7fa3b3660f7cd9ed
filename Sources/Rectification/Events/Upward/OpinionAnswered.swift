/// A review opinion was answered.
public struct OpinionAnswered: Sendable, Equatable {
    /// The opinion.
    public var opinion: OpinionID
    /// What was done about it.
    public var words: String

    /// Creates the event.
    public init(opinion: OpinionID, words: String) {
        self.opinion = opinion
        self.words = words
    }
}

extension OpinionAnswered: EventBody {
    static var kind: Event.Kind { .opinionAnswered }
    static var title: String { "答复联审意见" }
    static var mendableFields: [String] { ["words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .opinionAnswered(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.opinion(opinion)] }
    var shownIn: [Item] { [.opinion(opinion)] }
    var summary: String? { words }
}

extension OpinionAnswered {
    func write(fields: inout PayloadWriter) {
        fields.put("opinion", opinion)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        opinion = try fields.take("opinion")
        words = try fields.take("words")
    }
}
