/// Records a letter that goes out; it gets the next number of its year.
public struct SendLetter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .sendLetter }

    /// The organisation.
    public var organization: OrganizationID
    /// What it says.
    public var letter: LetterDraft
    /// The letters of its number (机关代字); absent where they are those of the last letter.
    public var word: String?

    /// Creates the command.
    public init(organization: OrganizationID, letter: LetterDraft, word: String? = nil) {
        self.organization = organization
        self.letter = letter
        self.word = word
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// The one that it is about.
    public var inspections: Set<InspectionID> { letter.inspections }

    /// Decides what is recorded, with the next number.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let number = try sight.state.nextNumber(word, in: letter.day.year)
        return sight.recording([try letter.recorded(.outgoing, number: number, seeing: sight, act: act)])
    }
}
