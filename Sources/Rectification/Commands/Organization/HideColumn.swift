/// Hides an added column, or shows it again.
public struct HideColumn: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .hideColumn }

    /// The organisation.
    public var organization: OrganizationID
    /// The column.
    public var column: ColumnID
    /// Whether it is to be shown again.
    public var isShownAgain: Bool

    /// Creates the command.
    public init(organization: OrganizationID, column: ColumnID, isShownAgain: Bool = false) {
        self.organization = organization
        self.column = column
        self.isShownAgain = isShownAgain
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let known = sight.state.column(column) else { throw .planning(.noSuchColumn) }
        guard known.isHidden == isShownAgain else { throw .planning(.nothingNew) }
        return sight.recording([.columnHidden(ColumnHidden(column: column, isShownAgain: isShownAgain))])
    }
}
