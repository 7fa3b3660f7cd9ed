/// Says that a waiver holds no longer.
public struct WithdrawWaiver: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .withdrawWaiver }

    /// The inspection.
    public var inspection: InspectionID
    /// The waiver.
    public var waiver: WaiverID
    /// Why.
    public var why: String

    /// Creates the command.
    public init(inspection: InspectionID, waiver: WaiverID, why: String) {
        self.inspection = inspection
        self.waiver = waiver
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let standing = sight.state.entry(RemarkWaiver.self, .waiver(waiver)) else {
            throw .office(.noSuch("条豁免"))
        }
        guard standing.isStanding else { throw .office(.doneAlready("条豁免", "已收回")) }
        try why.requireWords("收回豁免的理由")
        return sight.recording([.waiverWithdrawn(WaiverWithdrawn(waiver: waiver, why: why))])
    }
}
