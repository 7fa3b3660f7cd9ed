/// A total that a document states, as the views show it.
public struct StatedTotalRow: Sendable, Equatable {
    /// The document that states it.
    public let document: DocumentID
    /// The inspection.
    public let inspection: InspectionID
    /// The stated total.
    public let total: TotalsStated.Total
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/statedTotal``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .statedTotal)
        document = try row.id()
        let base: TotalsStated.Base = try row.word()
        inspection = try row.id()
        total = TotalsStated.Total(base: base, value: try row.integer(), range: try row.range())
        lastRecord = try row.lastRecord()
    }
}
