/// A finding as the views show it.
public struct FindingRow: Sendable, Equatable {
    /// The finding as it was recorded, corrections applied.
    public let finding: FindingRecorded
    /// The inspection.
    public let inspection: InspectionID
    /// The least complete of its matters'; absent where one of them has none.
    public let status: DeclaredStatus?
    /// The words of the report that says so, where the finding has one matter.
    public let statusText: String?
    /// The day that its words about when it is due name.
    public let dueOn: CivilDate?
    /// How secret it was marked; absent where nobody marked it.
    public let secrecy: Secrecy?
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/finding``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .finding)
        let id: FindingID = try row.id()
        inspection = try row.id()
        let position = try row.integer()
        let origin: OriginID = try row.id()
        let document: DocumentID? = try row.optionalID()
        var finding = FindingRecorded(
            finding: id, origin: origin, place: nil, position: position, number: try row.optionalText(),
            headings: try row.list(), statement: try row.text())
        finding.description = try row.optionalText()
        finding.statusText = try row.optionalText()
        finding.sponsor = try row.optionalText()
        finding.owner = try row.optionalText()
        finding.dueText = try row.optionalText()
        dueOn = try row.optionalDate()
        finding.nextStep = try row.optionalJSON()
        if let range = try row.optionalRange(), let document {
            finding.place = DocumentPlace(document: document, range: range)
        }
        self.finding = finding
        status = try row.optionalWord()
        statusText = try row.optionalText()
        secrecy = try row.optionalWord()
        lastRecord = try row.lastRecord()
    }
}
