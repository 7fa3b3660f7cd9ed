/// A letter went out or came in (交办函、提示函、督办函、约谈、来函).
public struct LetterRecorded: Sendable, Equatable {
    /// Which way a letter goes.
    public enum Direction: String, Sendable, CaseIterable {
        case outgoing
        case incoming

        /// In the words of the field.
        public var title: String {
            switch self {
            case .outgoing: "发出"
            case .incoming: "收到"
            }
        }
    }

    /// What a letter is for.
    public enum Kind: String, Sendable, CaseIterable {
        case handing
        case reminder
        case escalation
        case summons
        case reply
        case other

        /// In the words of the field.
        public var title: String {
            switch self {
            case .handing: "交办函"
            case .reminder: "提示函"
            case .escalation: "督办函"
            case .summons: "约谈通知"
            case .reply: "复函"
            case .other: "其他函件"
            }
        }
    }

    /// The letter's id.
    public var letter: LetterID
    /// Whether it went out or came in.
    public var direction: Direction
    /// What it is for.
    public var kind: Kind
    /// What it is called, or about.
    public var title: String
    /// The number of one that went out.
    public var number: LetterNumber?
    /// The number of one that came in, as printed.
    public var theirNumber: String?
    /// To whom it went, or from whom it came.
    public var correspondent: String
    /// The day that stands on it.
    public var on: CivilDate
    /// The inspection that it is about.
    public var inspection: InspectionID?
    /// What it is about.
    public var about: [Item]
    /// By when it is to be answered.
    public var due: CivilDate?
    /// The letter that it answers.
    public var answers: LetterID?

    /// Creates the event.
    public init(
        letter: LetterID, direction: Direction, kind: Kind, title: String, number: LetterNumber? = nil,
        theirNumber: String? = nil, correspondent: String, on: CivilDate, inspection: InspectionID? = nil,
        about: [Item] = [], due: CivilDate? = nil, answers: LetterID? = nil
    ) {
        self.letter = letter
        self.direction = direction
        self.kind = kind
        self.title = title
        self.number = number
        self.theirNumber = theirNumber
        self.correspondent = correspondent
        self.on = on
        self.inspection = inspection
        self.about = about
        self.due = due
        self.answers = answers
    }
}

extension LetterRecorded: EventBody {
    static var kind: Event.Kind { .letterRecorded }
    static var title: String { "登记函件" }
    static var mendableFields: [String] { ["title", "theirNumber", "correspondent", "on", "due"] }
    static var wordFields: [String] { ["correspondent", "number.word", "theirNumber", "title"] }
    var event: Event { .letterRecorded(self) }
    var item: Item? { .letter(letter) }
    var namedItems: [Item] { answers.map { [.letter($0)] } ?? [] }
    var shownIn: [Item] { answers.map { [.letter($0)] } ?? [] }
    var summary: String? { title }
}

extension LetterRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("about", about)
        fields.put("answers", answers)
        fields.put("correspondent", correspondent)
        fields.put("direction", direction)
        fields.put("due", due)
        fields.put("inspection", inspection)
        fields.put("kind", kind)
        fields.put("letter", letter)
        fields.put("number", number)
        fields.put("on", on)
        fields.put("theirNumber", theirNumber)
        fields.put("title", title)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        about = try fields.takeList("about")
        answers = try fields.takeOptional("answers")
        correspondent = try fields.take("correspondent")
        direction = try fields.take("direction")
        due = try fields.takeOptional("due")
        inspection = try fields.takeOptional("inspection")
        kind = try fields.take("kind")
        letter = try fields.take("letter")
        number = try fields.takeOptional("number")
        on = try fields.take("on")
        theirNumber = try fields.takeOptional("theirNumber")
        title = try fields.take("title")
    }
}

/// The number of a letter that an organisation sends: 某卫整〔2026〕12号.
public struct LetterNumber: Sendable, Equatable {
    /// The letters that stand for whoever sends it (机关代字).
    public var word: String
    /// The year.
    public var year: Int
    /// From 1 in each year.
    public var serial: Int

    /// Creates the value.
    public init(word: String, year: Int, serial: Int) {
        self.word = word
        self.year = year
        self.serial = serial
    }
}

extension LetterNumber: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("serial", serial)
        fields.put("word", word)
        fields.put("year", year)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        serial = try fields.take("serial")
        word = try fields.take("word")
        year = try fields.take("year")
    }
}

extension LetterRecorded.Direction: PayloadWord {}

extension LetterRecorded.Kind: PayloadWord {}
