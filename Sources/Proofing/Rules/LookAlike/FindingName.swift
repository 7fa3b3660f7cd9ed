import Notices

/// How a finding is called in a message: 问题3“台账不全”.
struct FindingName {
    let text: String

    init(_ finding: ReadFinding, in reading: Reading) {
        let number = finding.number.map { reading.text($0) } ?? ""
        text = "问题\(number)\(Self.quoted(reading.text(finding.title)))"
    }

    /// A statement in quotation marks, and not all of a long one.
    static func quoted(_ statement: String) -> String { "“\(beginning(of: statement))”" }

    /// The first words without white space; the title stands in quotation marks, so its own become inner ones.
    private static func beginning(of title: String) -> String {
        var shown = ""
        shown.reserveCapacity(3 * (most + 1))
        var count = 0
        for letter in title.unicodeScalars where letter.value > 0x3000 || !letter.properties.isWhitespace {
            guard count < most else { return shown + "…" }
            count += 1
            switch letter {
            case "“": shown.unicodeScalars.append("‘")
            case "”": shown.unicodeScalars.append("’")
            default: shown.unicodeScalars.append(letter)
            }
        }
        return shown
    }

    private static let most = 18
}
