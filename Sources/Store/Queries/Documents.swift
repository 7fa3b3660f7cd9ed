public import Rectification

extension LedgerReader {
    /// The documents kept about an inspection, in the order of recording.
    public func documents(of inspection: InspectionID) throws(StoreError) -> [DocumentRow] {
        try rows(RowQuery(.document).with("inspection", inspection), as: DocumentRow.init)
            .sorted { $0.lastRecord.sequence < $1.lastRecord.sequence }
    }

    /// The document with this id.
    public func document(_ id: DocumentID) throws(StoreError) -> DocumentRow? {
        try rows(RowQuery(.document).with("id", id), as: DocumentRow.init).first
    }

    /// The totals that the inspection's documents state.
    public func statedTotals(of inspection: InspectionID) throws(StoreError) -> [StatedTotalRow] {
        try rows(RowQuery(.statedTotal).with("inspection", inspection), as: StatedTotalRow.init)
    }

    /// Where the findings of an inspection come from.
    public func origins(of inspection: InspectionID) throws(StoreError) -> [OriginRow] {
        try rows(RowQuery(.origin).with("inspection", inspection), as: OriginRow.init)
    }
}
