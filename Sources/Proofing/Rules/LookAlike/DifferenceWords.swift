import Resemblance

/// What differs between a copy and what it was copied from, in a few words.
struct DifferenceWords {
    /// “3次”变成“5次”; empty where only punctuation differs.
    let text: String

    init(_ pieces: [Difference.Piece]) {
        let shown = pieces.prefix(Self.most).map(Self.words).joined(separator: "、")
        text = pieces.count > Self.most ? "\(shown)等\(pieces.count)处不同" : shown
    }

    private static func words(_ piece: Difference.Piece) -> String {
        let (first, second) = (clipped(piece.first), clipped(piece.second))
        if piece.first.isEmpty { return "多了“\(second)”" }
        return piece.second.isEmpty ? "少了“\(first)”" : "“\(first)”变成“\(second)”"
    }

    private static func clipped(_ words: String) -> String {
        let words = words.filter { !$0.isNewline }
        return words.count > 12 ? words.prefix(11) + "…" : words
    }

    private static let most = 2
}
