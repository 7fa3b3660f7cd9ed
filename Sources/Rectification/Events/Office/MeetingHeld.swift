/// A meeting was held: who led it, who wrote it down, who was there and who was not.
///
/// Whoever may vote is present or absent; who was there without a vote (列席) stands apart.
public struct MeetingHeld: Sendable, Equatable {
    /// The meeting.
    public var meeting: MeetingID
    /// The day on which it was held.
    public var on: CivilDate
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

    /// Creates the event.
    public init(
        meeting: MeetingID, on: CivilDate, chair: String, recorder: String, present: [String] = [],
        absent: [Absence] = [], withoutVote: [String] = []
    ) {
        self.meeting = meeting
        self.on = on
        self.chair = chair
        self.recorder = recorder
        self.present = present
        self.absent = absent
        self.withoutVote = withoutVote
    }
}

extension MeetingHeld: EventBody {
    static var kind: Event.Kind { .meetingHeld }
    static var title: String { "会议召开" }
    static var mendableFields: [String] { ["on", "chair", "recorder", "present", "withoutVote"] }
    static var wordFields: [String] { ["absent.name", "absent.why", "chair", "present", "recorder", "withoutVote"] }
    var event: Event { .meetingHeld(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.meeting(meeting)] }
    var shownIn: [Item] { [.meeting(meeting)] }
    var summary: String? { chair }
}

extension MeetingHeld {
    func write(fields: inout PayloadWriter) {
        fields.put("absent", absent)
        fields.put("chair", chair)
        fields.put("meeting", meeting)
        fields.put("on", on)
        fields.put("present", present)
        fields.put("recorder", recorder)
        fields.put("withoutVote", withoutVote)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        absent = try fields.takeList("absent")
        chair = try fields.take("chair")
        meeting = try fields.take("meeting")
        on = try fields.take("on")
        present = try fields.takeList("present")
        recorder = try fields.take("recorder")
        withoutVote = try fields.takeList("withoutVote")
    }
}

/// Somebody was not there.
public struct Absence: Sendable, Equatable {
    /// Who.
    public var name: String
    /// The reason.
    public var why: String?

    /// Creates the value.
    public init(name: String, why: String? = nil) {
        self.name = name
        self.why = why
    }
}

extension Absence: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("name", name)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        name = try fields.take("name")
        why = try fields.takeOptional("why")
    }
}
