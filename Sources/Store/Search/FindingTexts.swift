public import Rectification

/// The texts of a finding that are searched, each under what it is.
public struct FindingTexts: Sendable, Equatable {
    /// What a text is; the raw value is the column of the index.
    public enum Column: String, Sendable, CaseIterable {
        case statement, description, headings, measures, progress
    }

    /// The inspection that the finding belongs to.
    public let inspection: InspectionID
    private let texts: [Column: [String]]

    init(inspection: InspectionID, texts: [Column: [String]]) {
        self.inspection = inspection
        self.texts = texts
    }

    /// The texts of a column.
    public subscript(column: Column) -> [String] { texts[column] ?? [] }
}

extension LedgerReader {
    /// The texts of a finding that are searched; absent when there is no such finding.
    func texts(of finding: FindingID) throws(StoreError) -> FindingTexts? {
        guard let row = try rows(RowQuery(.finding).with("id", finding), as: FindingRow.init).first else { return nil }
        var all: [FindingTexts.Column: [String]] = [:]
        for column in FindingTexts.Column.allCases { all[column] = try texts(of: row, column) }
        return FindingTexts(inspection: row.inspection, texts: all)
    }

    /// The texts of one column.
    func texts(of row: FindingRow, _ column: FindingTexts.Column) throws(StoreError) -> [String] {
        switch column {
        case .statement: [row.finding.statement]
        case .description: [row.finding.description].compactMap(\.self)
        case .headings: row.finding.headings
        case .measures: try measures(of: row.finding.finding)
        case .progress: try clauses(of: row.finding.finding)
        }
    }
}
