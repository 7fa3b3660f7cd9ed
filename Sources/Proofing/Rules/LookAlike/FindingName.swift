import Notices

/// How a finding is called in a message: 问题3“台账不全”.
struct FindingName {
    let text: String

    init(_ finding: ReadFinding, in reading: Reading) {
        let number = finding.number.map { reading.text($0) } ?? ""
        text = "问题\(number)\(Self.quoted(reading.text(finding.title)))"
    }

    /// A statement in quotation marks, so that its own become inner ones, and not all of a long one.
    static func quoted(_ statement: String) -> String {
        let title = statement.filter { !$0.isWhitespace }.replacing("“", with: "‘").replacing("”", with: "’")
        return "“\(title.count > most ? title.prefix(most) + "…" : title[...])”"
    }

    private static let most = 18
}
