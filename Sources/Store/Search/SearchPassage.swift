import OfficialText

/// A piece of a text around a place in it where something was found.
public struct SearchPassage: Sendable, Equatable {
    /// What the text is.
    public let column: FindingTexts.Column
    /// The piece.
    public let text: String
    /// The places of what was looked for, in bytes of the piece.
    public let marks: [Range<Int>]
    /// Whether there is more of the text before the piece.
    public let isCutBefore: Bool
    /// Whether there is more of the text after the piece.
    public let isCutAfter: Bool

    /// So many characters are shown on each side of the first place.
    private static let reach = 30

    /// Cuts the piece out of a text around the first of these places in it.
    init?(_ column: FindingTexts.Column, _ text: String, around places: [Range<Int>]) {
        guard let first = places.first else { return nil }
        let scalars = text.unicodeScalars
        let utf8 = text.utf8
        func index(_ offset: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: offset) }
        let start = scalars.index(index(first.lowerBound), offsetBy: -Self.reach, limitedBy: scalars.startIndex)
        let end = scalars.index(index(first.upperBound), offsetBy: Self.reach, limitedBy: scalars.endIndex)
        let piece = (start ?? scalars.startIndex)..<(end ?? scalars.endIndex)
        let offset = utf8.distance(from: utf8.startIndex, to: piece.lowerBound)
        let length = utf8.distance(from: piece.lowerBound, to: piece.upperBound)
        self.column = column
        self.text = String(text[piece])
        marks = places.map { $0.lowerBound - offset..<min($0.upperBound - offset, length) }
            .filter { $0.lowerBound < length }
        isCutBefore = piece.lowerBound > text.startIndex
        isCutAfter = piece.upperBound < text.endIndex
    }
}

extension FindingTexts {
    /// The piece around the first place beside the statement where something of a text stands.
    func passage(of text: SearchText) -> SearchPassage? {
        for column in Column.allCases where column != .statement {
            for candidate in self[column] {
                if let passage = SearchPassage(column, candidate, around: text.places(in: candidate)) { return passage }
            }
        }
        return nil
    }
}
