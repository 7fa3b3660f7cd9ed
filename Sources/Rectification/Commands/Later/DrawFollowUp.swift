/// Draws closed matters for a look-back (回头看).
public struct DrawFollowUp: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .drawFollowUp }

    /// The inspection.
    public var inspection: InspectionID
    /// Who looks back.
    public var by: FollowUpDrawn.By
    /// How many matters are drawn.
    public var size: Int
    /// What the sample is drawn with.
    public var seed: String
    /// By when they are to be checked.
    public var due: CivilDate?

    /// Creates the command.
    public init(inspection: InspectionID, by: FollowUpDrawn.By, size: Int, seed: String, due: CivilDate? = nil) {
        self.inspection = inspection
        self.by = by
        self.size = size
        self.seed = seed
        self.due = due
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try seed.requireWords("抽样的种子")
        let closed = sight.state.closedMatters
        guard (1...max(closed.count, 1)).contains(size), !closed.isEmpty else {
            throw .later(.unfitSample(closed.count))
        }
        let drawn = FollowUpDrawn(
            followUp: act.random.identifier(), by: by, on: act.day, seed: seed, among: closed.count,
            drawn: FollowUp.sample(of: size, from: closed, seed: seed), due: due)
        return sight.recording([.followUpDrawn(drawn)])
    }
}
