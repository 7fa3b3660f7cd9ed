/// Returns a closure at whichever step it is: the matter is open again.
public struct ReturnClosure: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .returnClosure }

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
        let closure = try sight.closureUnderWay(of: matter)
        try why.requireWords("退回的理由")
        return sight.recording([.closureReturned(ClosureReturned(closure: closure.closure, why: why))])
    }
}
