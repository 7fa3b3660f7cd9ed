/// Says that more time is not granted.
public struct RefuseExtension: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .refuseExtension }

    /// The inspection.
    public var inspection: InspectionID
    /// The extension.
    public var dueExtension: ExtensionID
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(inspection: InspectionID, dueExtension: ExtensionID, why: String) {
        self.inspection = inspection
        self.dueExtension = dueExtension
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.dueExtension(dueExtension)
        guard standing.isOpen else { throw .office(.doneAlready("项延期申请", standing.stage.title)) }
        try why.requireWords("不批准的理由")
        return sight.recording([.extensionRefused(ExtensionRefused(dueExtension: dueExtension, why: why))])
    }
}
