import HashChain

/// A piece of evidence as the views show it.
public struct EvidenceRow: Sendable, Equatable {
    /// The evidence as it was recorded, corrections applied.
    public let evidence: EvidenceReceived
    /// The inspection.
    public let inspection: InspectionID
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/evidence``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .evidence)
        let id: EvidenceID = try row.id()
        inspection = try row.id()
        let subject = try row.value { Item($0) }
        let name = try row.text()
        let source = DocumentRecorded.Content(
            digest: try row.value { Digest(hex: $0) }, length: try row.integer())
        evidence = EvidenceReceived(
            evidence: id, subject: subject, name: name, source: source, type: try row.text(),
            effectiveOn: try row.optionalDate(), secrecy: try row.word(), claim: try row.optionalText())
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
