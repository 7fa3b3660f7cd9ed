/// Records what came of a letter: an answer by other ways than a letter, or the record of a talk (约谈).
public struct AnswerLetter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .answerLetter }

    /// The organisation.
    public var organization: OrganizationID
    /// The letter.
    public var letter: LetterID
    /// The day.
    public var day: CivilDate
    /// What was answered, or the record of the talk.
    public var words: String

    /// Creates the command.
    public init(organization: OrganizationID, letter: LetterID, day: CivilDate, words: String) {
        self.organization = organization
        self.letter = letter
        self.day = day
        self.words = words
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.standingLetter(letter)
        guard standing.answer == nil else { throw .office(.doneAlready("份函件", standing.standing)) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard day >= standing.recorded.on else { throw .office(.before("办复", standing.recorded.on)) }
        try words.requireWords("办复的内容")
        return sight.recording([.letterAnswered(LetterAnswered(letter: letter, on: day, words: words))])
    }
}
