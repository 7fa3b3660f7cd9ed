/// Says that work waits no longer.
public struct LiftObstacle: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .liftObstacle }

    /// The inspection.
    public var inspection: InspectionID
    /// The obstacle.
    public var obstacle: ObstacleID
    /// The day.
    public var day: CivilDate
    /// What came of it.
    public var words: String

    /// Creates the command.
    public init(inspection: InspectionID, obstacle: ObstacleID, day: CivilDate, words: String) {
        self.inspection = inspection
        self.obstacle = obstacle
        self.day = day
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is the person's own where the work is the person's unit's.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        let subject = sight.state.entry(Obstacle.self, .obstacle(obstacle))?.raised.subject
        return subject.map { sight.relations(of: authority, to: sight.units(of: $0)) } ?? []
    }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let standing = sight.state.entry(Obstacle.self, .obstacle(obstacle)) else {
            throw .office(.noSuch("项需协调事项"))
        }
        guard standing.isOpen else { throw .office(.doneAlready("项需协调事项", standing.standing)) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard day >= standing.raised.since else { throw .office(.before("解决", standing.raised.since)) }
        try words.requireWords("协调的结果")
        return sight.recording([.obstacleLifted(ObstacleLifted(obstacle: obstacle, on: day, words: words))])
    }
}
