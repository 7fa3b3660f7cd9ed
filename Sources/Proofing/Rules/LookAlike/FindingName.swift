import Notices

/// How a finding is called in a message: 问题3“台账不全”.
struct FindingName {
    let text: String

    init(_ finding: ReadFinding, in reading: Reading) {
        let words = reading.text(finding.title).lazy.filter { !$0.isWhitespace }.map(Self.inner).prefix(Self.most + 1)
        let title = words.count > Self.most ? words.prefix(Self.most) + ["…"] : Array(words)
        let number = finding.number.map { reading.text($0) } ?? ""
        text = "问题\(number)“\(String(title))”"
    }

    /// The title stands in quotation marks, so its own become inner ones.
    private static func inner(_ character: Character) -> Character {
        switch character {
        case "“": "‘"
        case "”": "’"
        default: character
        }
    }

    private static let most = 18
}
