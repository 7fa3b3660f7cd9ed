/// A letter does not count any more; its number stays used.
public struct LetterWithdrawn: Sendable, Equatable {
    /// The letter.
    public var letter: LetterID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(letter: LetterID, why: String) {
        self.letter = letter
        self.why = why
    }
}

extension LetterWithdrawn: EventBody {
    static var kind: Event.Kind { .letterWithdrawn }
    static var title: String { "作废函件" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .letterWithdrawn(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.letter(letter)] }
    var shownIn: [Item] { [.letter(letter)] }
    var summary: String? { why }
}

extension LetterWithdrawn {
    func write(fields: inout PayloadWriter) {
        fields.put("letter", letter)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        letter = try fields.take("letter")
        why = try fields.take("why")
    }
}
