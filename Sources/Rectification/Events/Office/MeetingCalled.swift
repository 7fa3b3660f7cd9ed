/// A meeting is called, with its agenda (调度会、专题会、党委会).
public struct MeetingCalled: Sendable, Equatable {
    /// What a meeting is.
    public enum Kind: String, Sendable, CaseIterable {
        case dispatch
        case special
        case committee

        /// In the words of the field.
        public var title: String {
            switch self {
            case .dispatch: "调度会"
            case .special: "专题会"
            case .committee: "党委（党组）会"
            }
        }
    }

    /// The meeting's id.
    public var meeting: MeetingID
    /// What it is.
    public var kind: Kind
    /// What it is called, where that is more than its kind.
    public var title: String?
    /// The day.
    public var on: CivilDate
    /// Where it is held.
    public var place: String?
    /// What is on the agenda, in its order; numbered from 1.
    public var agenda: [AgendaEntry]

    /// Creates the event.
    public init(
        meeting: MeetingID, kind: Kind, title: String? = nil, on: CivilDate, place: String? = nil,
        agenda: [AgendaEntry] = []
    ) {
        self.meeting = meeting
        self.kind = kind
        self.title = title
        self.on = on
        self.place = place
        self.agenda = agenda
    }
}

extension MeetingCalled: EventBody {
    static var kind: Event.Kind { .meetingCalled }
    static var title: String { "召集会议" }
    static var mendableFields: [String] { ["title", "on", "place"] }
    static var wordFields: [String] { ["agenda.words", "place", "title"] }
    var event: Event { .meetingCalled(self) }
    var item: Item? { .meeting(meeting) }
    var summary: String? { title ?? kind.title }
}

extension MeetingCalled {
    func write(fields: inout PayloadWriter) {
        fields.put("agenda", agenda)
        fields.put("kind", kind)
        fields.put("meeting", meeting)
        fields.put("on", on)
        fields.put("place", place)
        fields.put("title", title)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        agenda = try fields.takeList("agenda")
        kind = try fields.take("kind")
        meeting = try fields.take("meeting")
        on = try fields.take("on")
        place = try fields.takeOptional("place")
        title = try fields.takeOptional("title")
    }
}

/// Something on the agenda of a meeting.
public struct AgendaEntry: Sendable, Equatable {
    /// The inspection that it belongs to.
    public var inspection: InspectionID?
    /// What it is about: a matter that is to be closed, an obstacle, an instruction, a submission.
    public var subject: Item?
    /// What is to be talked about.
    public var words: String

    /// Creates the value.
    public init(inspection: InspectionID? = nil, subject: Item? = nil, words: String) {
        self.inspection = inspection
        self.subject = subject
        self.words = words
    }
}

extension AgendaEntry: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("inspection", inspection)
        fields.put("subject", subject)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        inspection = try fields.takeOptional("inspection")
        subject = try fields.takeOptional("subject")
        words = try fields.take("words")
    }
}

extension MeetingCalled.Kind: PayloadWord {}
