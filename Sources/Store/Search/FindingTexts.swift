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

    /// Creates the texts of a finding.
    public init(_ row: FindingRow, measures: [String], progress: [String]) {
        let finding = row.finding
        inspection = row.inspection
        texts = [
            .statement: [finding.statement], .description: [finding.description].compactMap(\.self),
            .headings: finding.headings, .measures: measures, .progress: progress,
        ]
    }

    /// The texts of a column.
    public subscript(column: Column) -> [String] { texts[column] ?? [] }
}
