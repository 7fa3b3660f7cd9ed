/// Says that work waits for somebody else (需协调).
public struct RaiseObstacle: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .raiseObstacle }

    /// The inspection.
    public var inspection: InspectionID
    /// What waits.
    public var subject: ReportSubject
    /// For whom.
    public var waitingFor: String
    /// For what.
    public var what: String
    /// Since when.
    public var since: CivilDate

    /// Creates the command.
    public init(inspection: InspectionID, subject: ReportSubject, waitingFor: String, what: String, since: CivilDate) {
        self.inspection = inspection
        self.subject = subject
        self.waitingFor = waitingFor
        self.what = what
        self.since = since
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is the person's own where the work is the person's unit's.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, to: sight.units(of: subject))
    }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try sight.state.requireWork(on: subject)
        try waitingFor.requireWords("等谁办理")
        try what.requireWords("等什么")
        guard since <= act.day else { throw .closing(.dayAhead(since)) }
        let open = sight.state.obstacles(of: subject).filter { $0.isOpen }
        guard !open.contains(where: { $0.raised.waitingFor == waitingFor && $0.raised.what == what }) else {
            throw .planning(.nothingNew)
        }
        let raised = ObstacleRaised(
            obstacle: act.random.identifier(), subject: subject, waitingFor: waitingFor, what: what, since: since)
        return sight.recording([.obstacleRaised(raised)])
    }
}
