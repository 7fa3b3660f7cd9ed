/// A meeting from its calling to what it decided (调度会、专题会、党委会).
public struct Meeting: RegisterEntry {
    /// How it was called.
    public let called: MeetingCalled
    /// Who was there; absent until it was held.
    public private(set) var held: MeetingHeld?
    /// What was decided, by number on the agenda.
    public private(set) var decided: [Int: MeetingDecided] = [:]
    /// Why it is not held.
    public private(set) var cancelled: String?

    /// The register of meetings.
    public static var register: Register { .meeting }

    /// Begins with the calling.
    public init?(opening: Event) {
        guard case .meetingCalled(let called) = opening else { return nil }
        self.called = called
    }

    /// Follows the meeting.
    public mutating func take(_ event: Event) {
        switch event {
        case .meetingHeld(let event): held = event
        case .meetingDecided(let event): decided[event.entry] = event
        case .meetingCancelled(let event): cancelled = event.why
        default: break
        }
    }

    /// Whether it is still to be held, or something on its agenda to be decided.
    public var isOpen: Bool {
        cancelled == nil && (held == nil || called.agenda.indices.contains { decided[$0 + 1] == nil })
    }

    /// The day of a meeting that is to be held.
    public var dueOn: CivilDate? { isOpen && held == nil ? called.on : nil }

    /// What it is called: its title, else its kind.
    public var title: String { called.title ?? called.kind.title }

    /// How far it is, in the words of the field.
    public var standing: String {
        if cancelled != nil { return "已取消" }
        return held == nil ? "待召开" : isOpen ? "待议定" : "已议定"
    }

    /// Whether so many of those who may vote were there as a quorum wants.
    public func reaches(_ quorum: Quorum) -> Bool {
        held.map { quorum.isReached(by: $0.present.count, of: $0.present.count + $0.absent.count) } ?? false
    }
}
