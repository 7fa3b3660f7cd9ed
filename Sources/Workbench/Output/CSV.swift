/// Comma-separated values (RFC 4180) that a spreadsheet may open without running what a cell says.
public struct CSV {
    private static let formulaMarks: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

    /// One record with its line end; a cell that a spreadsheet would take for a formula gets an apostrophe before it.
    public static func record(_ cells: [String]) -> String {
        cells.map { quoted(disarmed($0)) }.joined(separator: ",") + "\r\n"
    }

    private static func disarmed(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first, formulaMarks.contains(first) else { return cell }
        return "'" + cell
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
            return cell
        }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
