/// A thing of a register: it begins with one event, and what is recorded of it later follows.
///
/// The state and the views make it of the same events in the same way, so that a row is never out of step with its stream.
public protocol RegisterEntry: Sendable, Equatable {
    /// The register that it stands in.
    static var register: Register { get }

    /// Begins with an event; absent for one that begins something else.
    init?(opening: Event)

    /// Follows what happened with it.
    mutating func take(_ event: Event)

    /// The inspection that it says it belongs to; absent where its stream says so.
    var inspection: InspectionID? { get }

    /// Whether something is still to be done with it.
    var isOpen: Bool { get }

    /// By when that is to be done.
    var dueOn: CivilDate? { get }
}

extension RegisterEntry {
    /// Its stream says so.
    public var inspection: InspectionID? { nil }

    /// No day was set.
    public var dueOn: CivilDate? { nil }

    /// Makes it of the events that say what it is, the opening one first.
    init?(_ events: [Event]) {
        guard let opening = events.first, var entry = Self(opening: opening) else { return nil }
        for event in events.dropFirst() { entry.take(event) }
        self = entry
    }
}

extension Event.Kind {
    /// What begins with an event of this kind, where that stands in a register.
    var opens: (any RegisterEntry.Type)? {
        switch self {
        case .commentTakenUp: Comment.self
        case .extensionRequested: DueExtension.self
        case .followUpDrawn: FollowUp.self
        case .fundSet: Fund.self
        case .handedOver: HandOver.self
        case .indicatorSet: Indicator.self
        case .instructionGiven: Instruction.self
        case .letterRecorded: Letter.self
        case .meetingCalled: Meeting.self
        case .matterRecognized: Recognition.self
        case .obstacleRaised: Obstacle.self
        case .opinionReceived: Opinion.self
        case .outcomeRecorded: Outcome.self
        case .policyRecorded: Policy.self
        case .recurrenceLinked: Recurrence.self
        case .reorganizationRecorded: Reorganization.self
        case .submissionDrafted: Submission.self
        case .remarkWaived: RemarkWaiver.self
        default: nil
        }
    }
}
