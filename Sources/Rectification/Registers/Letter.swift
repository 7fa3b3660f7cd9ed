/// A letter and what came of it.
public struct Letter: RegisterEntry {
    /// The letter.
    public let recorded: LetterRecorded
    /// The day on which it was answered, and with what words.
    public private(set) var answer: Answer?
    /// Why it does not count any more.
    public private(set) var withdrawn: String?

    /// What came of a letter.
    public struct Answer: Sendable, Equatable {
        /// The day.
        public let on: CivilDate
        /// What was answered, or the record of a talk.
        public let words: String
    }

    /// The register of letters.
    public static var register: Register { .letter }

    /// Begins with the letter.
    public init?(opening: Event) {
        guard case .letterRecorded(let recorded) = opening else { return nil }
        self.recorded = recorded
    }

    /// Follows what came of it.
    public mutating func take(_ event: Event) {
        switch event {
        case .letterAnswered(let event): answer = Answer(on: event.on, words: event.words)
        case .letterRecorded(let reply):
            answer = Answer(on: reply.on, words: [reply.number?.description ?? reply.theirNumber, reply.title].words)
        case .letterWithdrawn(let event): withdrawn = event.why
        default: break
        }
    }

    /// The inspection that it is about.
    public var inspection: InspectionID? { recorded.inspection }

    /// Whether an answer is waited for, or owed.
    public var isOpen: Bool { withdrawn == nil && answer == nil && recorded.due != nil }

    /// By when it is to be answered.
    public var dueOn: CivilDate? { isOpen ? recorded.due : nil }

    /// Its number: ours of one that went out, theirs of one that came in.
    public var number: String? { recorded.number?.description ?? recorded.theirNumber }

    /// How far it is, in the words of the field.
    public var standing: String {
        if withdrawn != nil { return "已作废" }
        if answer != nil { return "已办复" }
        guard isOpen else { return recorded.direction.title }
        return recorded.direction == .outgoing ? "待回复" : "待办复"
    }
}

extension [String?] {
    fileprivate var words: String { compactMap(\.self).joined(separator: " ") }
}

extension LetterNumber: CustomStringConvertible {
    /// As it is printed: 某卫整〔2026〕12号 (GB/T 9704-2012, 7.2.5: the year in full in hexagonal brackets, no leading zeros).
    public var description: String { "\(word)〔\(year)〕\(serial)号" }
}
