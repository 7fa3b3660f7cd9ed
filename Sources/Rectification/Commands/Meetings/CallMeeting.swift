/// Calls a meeting, with what is to be talked about.
public struct CallMeeting: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .callMeeting }

    /// The organisation.
    public var organization: OrganizationID
    /// What it is.
    public var kind: MeetingCalled.Kind
    /// What it is called, where that is more than its kind.
    public var title: String?
    /// The day.
    public var day: CivilDate
    /// Where it is held.
    public var place: String?
    /// What is on the agenda.
    public var agenda: [AgendaEntry]

    /// Creates the command.
    public init(
        organization: OrganizationID, kind: MeetingCalled.Kind, title: String? = nil, day: CivilDate,
        place: String? = nil, agenda: [AgendaEntry] = []
    ) {
        self.organization = organization
        self.kind = kind
        self.title = title
        self.day = day
        self.place = place
        self.agenda = agenda
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Those that something on the agenda belongs to.
    public var inspections: Set<InspectionID> { Set(agenda.compactMap(\.inspection)) }

    /// Decides what is recorded; every subject on the agenda must be there, and stand on it once.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        var subjects: Set<Item> = []
        for (number, entry) in agenda.enumerated() {
            try entry.words.requireWords("议题的内容")
            guard let inspection = entry.inspection else { continue }
            let state = try sight.looking(at: inspection).state
            guard let subject = entry.subject else { continue }
            guard state.isAgendaSubject(subject) else { throw .office(.noSuch("项议题所指的事项")) }
            guard subjects.insert(subject).inserted else { throw .office(.entryTwice(number + 1)) }
        }
        let meeting = MeetingCalled(
            meeting: act.random.identifier(), kind: kind, title: title, on: day, place: place, agenda: agenda)
        return sight.recording([.meetingCalled(meeting)])
    }
}
