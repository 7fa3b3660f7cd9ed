/// What every letter says, whichever way it goes.
public struct LetterDraft: Sendable {
    /// What it is for.
    public var kind: LetterRecorded.Kind
    /// What it is called, or about.
    public var title: String
    /// To whom it goes, or from whom it came.
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

    /// Creates the value.
    public init(
        kind: LetterRecorded.Kind, title: String, correspondent: String, day: CivilDate,
        inspection: InspectionID? = nil, about: [Item] = [], due: CivilDate? = nil, answers: LetterID? = nil
    ) {
        self.kind = kind
        self.title = title
        self.correspondent = correspondent
        self.day = day
        self.inspection = inspection
        self.about = about
        self.due = due
        self.answers = answers
    }

    /// The one that it is about.
    var inspections: Set<InspectionID> { Set(inspection.map { [$0] } ?? []) }

    /// The letter, once all that it names was found to be there; one that answers another goes the other way.
    func recorded(
        _ direction: LetterRecorded.Direction, number: LetterNumber? = nil, theirNumber: String? = nil,
        seeing sight: Sight, act: Act
    ) throws(Refusal) -> Event {
        try title.requireWords("函件的标题")
        try correspondent.requireWords(direction == .outgoing ? "收件单位" : "来函单位")
        try sight.requireAnswerable(answers, by: direction, on: day, due: due)
        try sight.require(about, in: inspection)
        return .letterRecorded(
            LetterRecorded(
                letter: act.random.identifier(), direction: direction, kind: kind, title: title, number: number,
                theirNumber: theirNumber, correspondent: correspondent, on: day, inspection: inspection, about: about,
                due: due, answers: answers))
    }
}
