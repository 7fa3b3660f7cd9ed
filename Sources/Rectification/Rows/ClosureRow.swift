/// A closure as the views show it.
public struct ClosureRow: Sendable, Equatable {
    /// The closure.
    public let closure: ClosureID
    /// The matter.
    public let matter: MatterID
    /// The inspection.
    public let inspection: InspectionID
    /// What is asked for.
    public let resolution: Resolution
    /// What speaks for it.
    public let words: String?
    /// How far it came.
    public let stage: Closure.Stage
    /// The reason why it was returned or reopened.
    public let why: String?
    /// The decisions on paper along its way, in the order of the steps.
    public let decisions: [DecisionID]
    /// The closure gates that the committee found not to apply.
    public let notApplicable: [String]
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/closure``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .closure)
        closure = try row.id()
        matter = try row.id()
        inspection = try row.id()
        var resolution = Resolution(try row.word())
        resolution.due = try row.optionalJSON()
        _ = try row.optionalDate()
        resolution.reviewsOn = try row.list()
        resolution.consent = try row.optionalText()
        self.resolution = resolution
        words = try row.optionalText()
        stage = try row.word()
        why = try row.optionalText()
        decisions = try row.list()
        notApplicable = try row.list()
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
