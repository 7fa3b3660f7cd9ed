/// Adds a column to the findings of an organisation's ledger.
public struct AddColumn: RecordingCommand {
    /// How many an organisation may have, hidden ones counted: a ledger wider than that is read by nobody.
    public static let most = 20

    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .addColumn }

    /// The organisation.
    public var organization: OrganizationID
    /// The column's name.
    public var name: String
    /// What stands in it; this never changes.
    public var content: ColumnAdded.Content
    /// What can be chosen, for a column of choices.
    public var choices: [String]

    /// Creates the command.
    public init(organization: OrganizationID, name: String, content: ColumnAdded.Content, choices: [String] = []) {
        self.organization = organization
        self.name = name
        self.content = content
        self.choices = choices
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; refuses the twenty-first, a taken name, and choices that do not fit.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("栏目名称")
        guard sight.state.columns.count < Self.most else { throw .planning(.tooManyColumns(Self.most)) }
        try sight.state.requireFreeColumnName(name)
        let isFit = content == .choice ? choices.count >= 2 && Set(choices).count == choices.count : choices.isEmpty
        guard isFit else { throw .planning(.unfitChoices) }
        for choice in choices { try choice.requireWords("选项") }
        let column = ColumnAdded(column: act.random.identifier(), name: name, content: content, choices: choices)
        return sight.recording([.columnAdded(column)])
    }
}

extension StreamState {
    /// Refuses the name of a column that is there.
    func requireFreeColumnName(_ name: String) throws(Refusal) {
        let key = MatchingKey.of(name)
        guard !columns.contains(where: { MatchingKey.of($0.name) == key }) else { throw .planning(.nameTaken(name)) }
    }
}
