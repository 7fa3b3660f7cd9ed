/// Records a letter that came in.
public struct ReceiveLetter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .receiveLetter }

    /// The organisation.
    public var organization: OrganizationID
    /// What it is for.
    public var kind: LetterRecorded.Kind
    /// What it is called, or about.
    public var title: String
    /// Its number, as printed.
    public var number: String?
    /// From whom it came.
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
        organization: OrganizationID, kind: LetterRecorded.Kind, title: String, number: String? = nil,
        correspondent: String, day: CivilDate, inspection: InspectionID? = nil, about: [Item] = [],
        due: CivilDate? = nil, answers: LetterID? = nil
    ) {
        self.organization = organization
        self.kind = kind
        self.title = title
        self.number = number
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

    /// Decides what is recorded; the same number from the same sender is there once.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try title.requireWords("函件的标题")
        try correspondent.requireWords("来函单位")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        try sight.requireLetter(answers, of: .outgoing, on: day, due: due)
        try sight.require(about, in: inspection)
        let known = sight.state.entries(Letter.self).contains {
            number != nil && $0.recorded.theirNumber == number && $0.recorded.correspondent == correspondent
        }
        if known, let number { throw .planning(.nameTaken(number)) }
        let letter = LetterRecorded(
            letter: act.random.identifier(), direction: .incoming, kind: kind, title: title, theirNumber: number,
            correspondent: correspondent, on: day, inspection: inspection, about: about, due: due, answers: answers)
        return sight.recording([.letterRecorded(letter)])
    }
}
