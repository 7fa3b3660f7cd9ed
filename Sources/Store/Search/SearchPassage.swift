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

    /// Cuts the piece out of a text around the first of these places in it, which are in order.
    init?(_ column: FindingTexts.Column, _ text: String, around places: [Range<Int>]) {
        guard let first = places.first else { return nil }
        let utf8 = text.utf8
        let scalars = text.unicodeScalars
        let start = utf8.index(utf8.startIndex, offsetBy: first.lowerBound)
        let end = utf8.index(start, offsetBy: first.count)
        let lower = scalars.index(start, offsetBy: -Self.reach, limitedBy: scalars.startIndex) ?? scalars.startIndex
        let upper = scalars.index(end, offsetBy: Self.reach, limitedBy: scalars.endIndex) ?? scalars.endIndex
        let offset = first.lowerBound - utf8.distance(from: lower, to: start)
        let length = utf8.distance(from: lower, to: upper)
        self.column = column
        self.text = String(text[lower..<upper])
        marks = places.map { $0.lowerBound - offset..<$0.upperBound - offset }.prefix { $0.lowerBound < length }
            .map { $0.clamped(to: 0..<length) }
        isCutBefore = lower > text.startIndex
        isCutAfter = upper < text.endIndex
    }
}
