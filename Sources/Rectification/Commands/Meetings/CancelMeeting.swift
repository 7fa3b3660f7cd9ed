/// Says that a meeting that was called is not held.
public struct CancelMeeting: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .cancelMeeting }

    /// The organisation.
    public var organization: OrganizationID
    /// The meeting.
    public var meeting: MeetingID
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(organization: OrganizationID, meeting: MeetingID, why: String) {
        self.organization = organization
        self.meeting = meeting
        self.why = why
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.standingMeeting(meeting)
        guard standing.held == nil else { throw .office(.doneAlready("次会议", standing.standing)) }
        try why.requireWords("取消的理由")
        return sight.recording([.meetingCancelled(MeetingCancelled(meeting: meeting, why: why))])
    }
}
