/// Says that the rectification office looked at the work and found it done.
public struct VerifyClosure: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .verifyClosure }

    /// The inspection.
    public var inspection: InspectionID
    /// The matter.
    public var matter: MatterID
    /// What was looked at and found.
    public var words: String?

    /// Creates the command.
    public init(inspection: InspectionID, matter: MatterID, words: String? = nil) {
        self.inspection = inspection
        self.matter = matter
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let closure = try sight.closureUnderWay(of: matter)
        guard closure.stage == .endorsed else { throw .closing(.notNext(closure.stage)) }
        try sight.requireApart(from: closure, act: act)
        return sight.recording([.closureVerified(ClosureVerified(closure: closure.closure, words: words))])
    }
}
