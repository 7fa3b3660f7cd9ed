/// A meeting that was called is not held.
public struct MeetingCancelled: Sendable, Equatable {
    /// The meeting.
    public var meeting: MeetingID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(meeting: MeetingID, why: String) {
        self.meeting = meeting
        self.why = why
    }
}

extension MeetingCancelled: EventBody {
    static var kind: Event.Kind { .meetingCancelled }
    static var title: String { "取消会议" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .meetingCancelled(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.meeting(meeting)] }
    var shownIn: [Item] { [.meeting(meeting)] }
    var summary: String? { why }
}

extension MeetingCancelled {
    func write(fields: inout PayloadWriter) {
        fields.put("meeting", meeting)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        meeting = try fields.take("meeting")
        why = try fields.take("why")
    }
}
