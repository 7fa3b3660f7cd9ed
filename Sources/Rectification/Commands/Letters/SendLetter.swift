/// Records a letter that goes out; it gets the next number of its year.
public struct SendLetter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .sendLetter }

    /// The organisation.
    public var organization: OrganizationID
    /// What it is for.
    public var kind: LetterRecorded.Kind
    /// What it is called, or about.
    public var title: String
    /// The letters of its number (机关代字); absent where they are those of the last letter.
    public var word: String?
    /// To whom it goes.
    public var correspondent: String
    /// The day that stands on it.
    public var day: CivilDate
    /// The inspection that it is about.
    public var inspection: InspectionID?
    /// What it is about.
    public var about: [Item]
    /// By when it is to be answered.
    public var due: CivilDate?
    /// The letter that it answers.
    public var answers: LetterID?

    /// Creates the command.
    public init(
        organization: OrganizationID, kind: LetterRecorded.Kind, title: String, word: String? = nil,
        correspondent: String, day: CivilDate, inspection: InspectionID? = nil, about: [Item] = [],
        due: CivilDate? = nil, answers: LetterID? = nil
    ) {
        self.organization = organization
        self.kind = kind
        self.title = title
        self.word = word
        self.correspondent = correspondent
        self.day = day
        self.inspection = inspection
        self.about = about
        self.due = due
        self.answers = answers
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// The one that it is about.
    public var inspections: Set<InspectionID> { Set(inspection.map { [$0] } ?? []) }

    /// Decides what is recorded, with the next number.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try title.requireWords("函件的标题")
        try correspondent.requireWords("收件单位")
        try sight.requireLetter(answers, of: .incoming, on: day, due: due)
        try sight.require(about, in: inspection)
        let letter = LetterRecorded(
            letter: act.random.identifier(), direction: .outgoing, kind: kind, title: title,
            number: try sight.state.nextNumber(word, in: day.year), correspondent: correspondent, on: day,
            inspection: inspection, about: about, due: due, answers: answers)
        return sight.recording([.letterRecorded(letter)])
    }
}
