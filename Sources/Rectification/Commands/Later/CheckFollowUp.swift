/// Records what a look-back found of a matter; what came back is worked on again.
public struct CheckFollowUp: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .checkFollowUp }

    /// The inspection.
    public var inspection: InspectionID
    /// The look-back.
    public var followUp: FollowUpID
    /// The matter.
    public var matter: MatterID
    /// What was found.
    public var result: FollowUpChecked.Result
    /// The day.
    public var day: CivilDate
    /// What was looked at and seen.
    public var words: String

    /// Creates the command.
    public init(
        inspection: InspectionID, followUp: FollowUpID, matter: MatterID, result: FollowUpChecked.Result,
        day: CivilDate, words: String
    ) {
        self.inspection = inspection
        self.followUp = followUp
        self.matter = matter
        self.result = result
        self.day = day
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let standing = sight.state.entry(FollowUp.self, .followUp(followUp)) else {
            throw .office(.noSuch("次回头看"))
        }
        guard standing.drawn.drawn.contains(matter) else { throw .later(.notDrawn) }
        guard standing.checked[matter] == nil else { throw .later(.checkedAlready) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard day >= standing.drawn.on else { throw .office(.before("核查", standing.drawn.on)) }
        try words.requireWords("核查的内容")
        let checked = FollowUpChecked(followUp: followUp, matter: matter, result: result, on: day, words: words)
        guard result == .recurred, let closure = sight.state.standingClosure(of: matter), closure.stage == .closed
        else {
            return sight.recording([.followUpChecked(checked)])
        }
        let reopened = MatterReopened(closure: closure.closure, why: "回头看发现反弹回潮：\(words)")
        return sight.recording([.followUpChecked(checked), .matterReopened(reopened)])
    }
}
