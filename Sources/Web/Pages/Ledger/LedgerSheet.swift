import Rectification
import Store
import Workbench

/// Writes the findings of a ledger page for a spreadsheet: the table's columns, every text whole, and how secret each is.
struct LedgerSheet {
    private let columns: [LedgerColumn]
    private let viewer: Viewer
    private let words: Catalogue

    init(_ columns: [LedgerColumn], for viewer: Viewer, _ words: Catalogue) {
        self.columns = columns
        self.viewer = viewer
        self.words = words
    }

    /// The mark by which spreadsheets know UTF-8, and the names of the columns.
    var head: String {
        "\u{FEFF}"
            + CSV.record(
                columns.flatMap { column in
                    column == .actions
                        ? [words("ledger.actionNumber"), words("ledger.firstAction")] : [column.label(words)]
                } + [words("frame.secrecy")])
    }

    /// A finding as a record.
    func record(_ line: FindingLine) -> String {
        let finding = line.finding.finding
        let isKnown = viewer.mayKnow(line.finding)
        let level = SecrecyMark(line.finding.secrecy ?? .internal, words).level
        return CSV.record(
            columns.flatMap { column -> [String] in
                if !isKnown, column != .position { return withheld(column) }
                return switch column {
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
            } + [level])
    }

    /// The cells of a finding that may not be shown.
    private func withheld(_ column: LedgerColumn) -> [String] {
        switch column {
        case .statement: [words("secrecy.withheld")]
        case .actions: ["", ""]
        case .progress: []
        default: [""]
        }
    }
}
