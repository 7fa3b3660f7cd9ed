public import Rectification

extension LedgerReader {
    /// Every organisation, in the order of their ids.
    public func organizations() throws(StoreError) -> [OrganizationRow] {
        try rows(RowQuery(.organization), as: OrganizationRow.init)
    }

    /// Everyone who is known, in the order of their ids.
    public func people() throws(StoreError) -> [PersonRow] {
        try rows(RowQuery(.person), as: PersonRow.init)
    }

    /// The first person who was recorded; absent in a new ledger.
    public func firstPerson() throws(StoreError) -> PersonRow? {
        try people().min { $0.lastRecord.sequence < $1.lastRecord.sequence }
    }

    /// The person with this id.
    public func person(_ id: PersonID) throws(StoreError) -> PersonRow? {
        try rows(RowQuery(.person).with("id", id), as: PersonRow.init).first
    }
}
