public import Rectification

extension LedgerReader {
    /// What a person may do on a day.
    public func authority(of person: PersonID, on day: CivilDate) throws(StoreError) -> Authority {
        let grants = try rows(RowQuery(.roleGrant).with("person", person), as: GrantRow.init)
        return Authority(of: person, on: day, grants: grants.filter { !$0.isEnded }.map(\.grant))
    }

    /// The value of a setting.
    public func value(of setting: Setting) throws(StoreError) -> String {
        let query = RowQuery(.setting).with("name", .text(setting.rawValue))
        return try rows(query, as: SettingRow.init).first?.value ?? setting.preset
    }

    /// Everything that was set.
    public func settings() throws(StoreError) -> [Setting: String] {
        let rows = try rows(RowQuery(.setting), as: SettingRow.init)
        return Dictionary(rows.map { ($0.setting, $0.value) }, uniquingKeysWith: { $1 })
    }

    /// What a command has to know of the ledger.
    /// - Parameters:
    ///   - target: The stream that it is about.
    ///   - inspections: The inspections that it is also about.
    ///   - person: Who asks.
    ///   - day: The day of asking.
    /// - Returns: The streams that it is about, and what the person may do.
    /// - Throws: ``StoreError``.
    public func sight(
        for target: CommandTarget, and inspections: Set<InspectionID> = [], by person: PersonID, on day: CivilDate
    ) throws(StoreError) -> Sight {
        var sight = Sight(
            authority: try authority(of: person, on: day), state: try state(of: target.stream),
            settings: try settings())
        if let opened = sight.state.inspection {
            sight.organization = try state(of: .organization(opened.organization))
        }
        if sight.state.organization != nil { sight.organization = sight.state }
        for inspection in inspections {
            sight.inspections[inspection] = try state(of: .inspection(inspection))
        }
        return sight
    }

    /// The departments of an organisation, in the order of recording.
    public func departments(of organization: OrganizationID) throws(StoreError) -> [DepartmentRow] {
        try inOrder(RowQuery(.department).with("organization", organization), as: DepartmentRow.init, \.recorded)
    }

    /// The posts of an organisation, in the order of recording.
    public func posts(of organization: OrganizationID) throws(StoreError) -> [PostRow] {
        try inOrder(RowQuery(.post).with("organization", organization), as: PostRow.init, \.recorded)
    }

    /// The columns that an organisation added, in the order of recording.
    public func columns(of organization: OrganizationID) throws(StoreError) -> [ColumnRow] {
        try inOrder(RowQuery(.addedColumn).with("organization", organization), as: ColumnRow.init, \.recorded)
    }

    /// Every grant, in the order of recording.
    public func grants() throws(StoreError) -> [GrantRow] {
        try inOrder(RowQuery(.roleGrant), as: GrantRow.init, \.recorded)
    }

    private func inOrder<Value>(
        _ query: RowQuery, as read: (ViewRow) throws(RowError) -> Value, _ recorded: (Value) -> Int
    ) throws(StoreError) -> [Value] {
        try rows(query, as: read).sorted { recorded($0) < recorded($1) }
    }
}
