public import Rectification

// What stands in the registers, as the views say it.

extension LedgerReader {
    /// Everything of an inspection's register, in the order of recording; also what an organisation's register has about it.
    public func entries<Entry: RegisterEntry>(
        _ kind: Entry.Type, of inspection: InspectionID
    ) throws(StoreError) -> [RegisterRow<Entry>] {
        try entries(RowQuery(.registerEntry).with("inspection", inspection))
    }

    /// Everything of an organisation's register, in the order of recording.
    public func entries<Entry: RegisterEntry>(
        _ kind: Entry.Type, of organization: OrganizationID
    ) throws(StoreError) -> [RegisterRow<Entry>] {
        try entries(RowQuery(.registerEntry).with("organization", organization))
    }

    /// What stands in a register because of some records, in their order.
    public func entries<Entry: RegisterEntry>(
        _ kind: Entry.Type, recordedIn extent: AppendReceipt.Extent
    ) throws(StoreError) -> [RegisterRow<Entry>] {
        let rows =
            if let inspection = extent.stream.inspection {
                try entries(kind, of: inspection)
            } else if let organization = extent.stream.organization {
                try entries(kind, of: organization)
            } else {
                [RegisterRow<Entry>]()
            }
        return rows.filter {
            $0.lastRecord.stream == extent.stream && (extent.first...extent.last).contains($0.recorded)
        }
    }

    /// The inspections of an organisation, by id.
    public func inspections(of organization: OrganizationID) throws(StoreError) -> [InspectionRow] {
        try rows(RowQuery(.inspection).with("organization", organization), as: InspectionRow.init)
    }

    private func entries<Entry: RegisterEntry>(_ query: RowQuery) throws(StoreError) -> [RegisterRow<Entry>] {
        try rows(query.with("register", .text(Entry.register.rawValue)), as: RegisterRow<Entry>.init)
            .sorted { $0.recorded < $1.recorded }
    }
}
