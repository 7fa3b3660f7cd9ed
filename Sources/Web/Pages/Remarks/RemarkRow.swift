import Proofing
import Rectification
import Workbench

/// A remark in a list or a table.
struct RemarkRow: Equatable, Sendable {
    /// The name of the document; absent where the list is of one.
    let remarkDocument: String?
    let remarkHref: String
    let remarkPlace: String
    let severityCode: String
    let severity: String
    let remarkRule: String
    let remarkFinding: String?
    let remarkFindingHref: String?
    let remarkWords: String?
    let message: String
    let replacement: String?

    /// How many characters of a place are shown.
    private static let longest = 40

    init(
        _ line: DocumentRemarks.Line, in row: DocumentRow, named isNamed: Bool, filter: RemarkFilter = RemarkFilter(),
        _ words: Catalogue
    ) {
        let id = row.inspection
        remarkDocument = isNamed ? row.document.name : nil
        remarkHref = Address.remark(line, in: row.document, of: id, filter)
        remarkPlace = words("document.line", ["line": "\(line.line)"])
        severityCode = line.remark.severity.rawValue
        severity = words("severity.\(severityCode)")
        remarkRule = line.remark.rule.title(words)
        remarkFinding = line.finding.map { words("document.finding", ["position": "\($0)"]) }
        remarkFindingHref = line.finding.map { Address.finding($0, of: id) }
        let shown = line.words.prefix(Self.longest)
        remarkWords = shown.allSatisfy(\.isWhitespace) ? nil : shown + (shown.count < line.words.count ? "…" : "")
        message = line.remark.message
        replacement = line.remark.replacement
    }
}
