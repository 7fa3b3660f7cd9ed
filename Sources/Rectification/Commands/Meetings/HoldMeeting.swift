/// Records that a meeting was held, and who was there.
public struct HoldMeeting: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .holdMeeting }

    /// The organisation.
    public var organization: OrganizationID
    /// The meeting.
    public var meeting: MeetingID
    /// The day, where it is not the one it was called for.
    public var day: CivilDate?
    /// Who led it.
    public var chair: String
    /// Who wrote it down.
    public var recorder: String
    /// Who was there with a vote.
    public var present: [String]
    /// Who has a vote and was not there.
    public var absent: [Absence]
    /// Who was there without a vote.
    public var withoutVote: [String]

    /// Creates the command.
    public init(
        organization: OrganizationID, meeting: MeetingID, day: CivilDate? = nil, chair: String, recorder: String,
        present: [String], absent: [Absence] = [], withoutVote: [String] = []
    ) {
        self.organization = organization
        self.meeting = meeting
        self.day = day
        self.chair = chair
        self.recorder = recorder
        self.present = present
        self.absent = absent
        self.withoutVote = withoutVote
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; nobody stands in two lists.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let meeting = try sight.state.standingMeeting(meeting)
        guard meeting.held == nil else { throw .office(.doneAlready("次会议", meeting.standing)) }
        let on = day ?? meeting.called.on
        guard on <= act.day else { throw .closing(.dayAhead(on)) }
        try chair.requireWords("主持人")
        try recorder.requireWords("记录人")
        let names = present + absent.map(\.name) + withoutVote
        guard !present.isEmpty else { throw .planning(.empty("到会人员")) }
        guard names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else {
            throw .office(.unfitAttendance)
        }
        let held = MeetingHeld(
            meeting: self.meeting, on: on, chair: chair, recorder: recorder, present: present, absent: absent,
            withoutVote: withoutVote)
        return sight.recording([.meetingHeld(held)])
    }
}
