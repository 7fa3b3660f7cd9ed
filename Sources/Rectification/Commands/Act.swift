/// Who does something, when, and with what randomness: everything a decision takes from outside the ledger.
public struct Act: Sendable {
    /// The command's id; sent again, it gives the first answer and records nothing.
    public let command: CommandID
    /// Who does it.
    public let actor: PersonID
    /// On whose behalf, where that is another.
    public let principal: PersonID?
    /// Milliseconds since 1970 UTC.
    public let time: Int64
    /// What new ids are made of.
    public let random: RandomSource

    /// The day, by the clock on an office wall.
    public var day: CivilDate { WallTime(time).day }

    /// The same act on somebody's behalf; as it is where there is nobody.
    public func onBehalf(of principal: PersonID?) -> Act {
        guard let principal, principal != actor else { return self }
        return Act(command: command, actor: actor, principal: principal, time: time, random: random)
    }

    /// Creates an act.
    public init(command: CommandID, actor: PersonID, principal: PersonID? = nil, time: Int64, random: RandomSource) {
        self.command = command
        self.actor = actor
        self.principal = principal
        self.time = time
        self.random = random
    }
}
