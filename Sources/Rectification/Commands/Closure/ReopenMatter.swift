/// Takes up a matter again that was let go.
public struct ReopenMatter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .reopenMatter }

    /// The inspection.
    public var inspection: InspectionID
    /// The matter.
    public var matter: MatterID
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(inspection: InspectionID, matter: MatterID, why: String) {
        self.inspection = inspection
        self.matter = matter
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.matter(matter) != nil else { throw .planning(.noSuchMatter) }
        guard let closure = sight.state.standingClosure(of: matter), closure.stage == .closed else {
            throw .closing(.notLetGo)
        }
        try why.requireWords("重新打开的理由")
        return sight.recording([.matterReopened(MatterReopened(closure: closure.closure, why: why))])
    }
}
