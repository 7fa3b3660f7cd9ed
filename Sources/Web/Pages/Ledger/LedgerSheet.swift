import Rectification
import Store
import Workbench

/// Writes the findings of a ledger page for a spreadsheet: the columns of the table, every text whole.
struct LedgerSheet {
    private let columns: [LedgerColumn]
    private let words: Catalogue

    init(_ columns: [LedgerColumn], _ words: Catalogue) {
        self.columns = columns
        self.words = words
    }

    /// The mark by which spreadsheets know UTF-8, and the names of the columns.
    var head: String {
        "\u{FEFF}"
            + CSV.record(
                columns.flatMap { column in
                    column == .actions
                        ? [words("ledger.actionNumber"), words("ledger.firstAction")] : [column.label(words)]
                })
    }

    /// A finding as a record.
    func record(_ line: FindingLine) -> String {
        let finding = line.finding.finding
        return CSV.record(
            columns.flatMap { column -> [String] in
                switch column {
                case .position: ["\(finding.position)"]
                case .number: [finding.number ?? ""]
                case .heading: [finding.headings.joined(separator: " › ")]
                case .statement: [finding.statement]
                case .actions: ["\(line.measures)", line.firstMeasure ?? ""]
                case .owner: [finding.owner ?? ""]
                case .status: [StatusMark(line.finding.status, words).word]
                case .due: [finding.dueText ?? ""]
                case .progress: []
                }
            })
    }
}
