import Notices

/// How a finding is called in a message: 问题3“台账不全”.
struct FindingName {
    let text: String

    init(_ finding: ReadFinding, in reading: Reading) {
        let words = reading.text(finding.title).filter { !$0.isWhitespace }
        // The title stands in quotation marks here, so its own become inner ones.
        let title = words.replacing("“", with: "‘").replacing("”", with: "’")
        let number = finding.number.map { reading.text($0) } ?? ""
        let shown = title.count > Self.most ? title.prefix(Self.most) + "…" : title[...]
        text = "问题\(number)“\(shown)”"
    }

    private static let most = 18
}
