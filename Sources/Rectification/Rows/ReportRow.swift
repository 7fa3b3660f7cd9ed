/// A progress report as the views show it.
public struct ReportRow: Sendable, Equatable {
    /// The report as it was recorded, corrections applied.
    public let report: ProgressReported
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/progressReport``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .progressReport)
        report = ProgressReported(
            report: try row.id(), subject: try row.value { ReportSubject($0) }, document: try row.optionalID(),
            reportedOn: try row.optionalDate(), status: try row.optionalWord(), statusText: try row.optionalText(),
            clauses: try row.list())
        lastRecord = try row.lastRecord()
    }
}
