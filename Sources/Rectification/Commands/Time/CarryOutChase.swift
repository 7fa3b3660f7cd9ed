/// Records what is to be sent in an inspection up to a day; what was recorded before is not sent again.
public struct CarryOutChase: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .chase }

    /// The inspection.
    public var inspection: InspectionID
    /// The rules in force there, and the day up to which.
    public var clock: Clock

    /// Creates the command.
    public init(inspection: InspectionID, clock: Clock) {
        self.inspection = inspection
        self.clock = clock
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; refuses a day to come, and a day up to which nothing is to be sent any more.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard clock.today <= act.day else { throw .closing(.dayAhead(clock.today)) }
        let acts = ChaseList(sight.state, organization: sight.organization, by: clock).acts
        guard !acts.isEmpty else { throw .planning(.nothingNew) }
        return sight.recording(acts.map { .chaseActed($0) })
    }
}
