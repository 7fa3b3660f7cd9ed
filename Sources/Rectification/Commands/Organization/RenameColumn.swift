/// Gives an added column another name.
public struct RenameColumn: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .renameColumn }

    /// The organisation.
    public var organization: OrganizationID
    /// The column.
    public var column: ColumnID
    /// Its new name.
    public var name: String

    /// Creates the command.
    public init(organization: OrganizationID, column: ColumnID, name: String) {
        self.organization = organization
        self.column = column
        self.name = name
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("栏目名称")
        guard let known = sight.state.column(column) else { throw .planning(.noSuchColumn) }
        guard known.name != name else { throw .planning(.nothingNew) }
        try sight.state.requireFreeColumnName(name)
        return sight.recording([.columnRenamed(ColumnRenamed(column: column, name: name))])
    }
}
