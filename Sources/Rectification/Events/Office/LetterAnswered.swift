/// What a letter asked for was done: it was answered, or the talk was held (约谈) that it called to.
public struct LetterAnswered: Sendable, Equatable {
    /// The letter.
    public var letter: LetterID
    /// The day.
    public var on: CivilDate
    /// What was answered, or the record of the talk.
    public var words: String

    /// Creates the event.
    public init(letter: LetterID, on: CivilDate, words: String) {
        self.letter = letter
        self.on = on
        self.words = words
    }
}

extension LetterAnswered: EventBody {
    static var kind: Event.Kind { .letterAnswered }
    static var title: String { "函件办复" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .letterAnswered(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.letter(letter)] }
    var shownIn: [Item] { [.letter(letter)] }
    var summary: String? { words }
}

extension LetterAnswered {
    func write(fields: inout PayloadWriter) {
        fields.put("letter", letter)
        fields.put("on", on)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        letter = try fields.take("letter")
        on = try fields.take("on")
        words = try fields.take("words")
    }
}
