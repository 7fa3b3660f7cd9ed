public import OfficialText

/// What two passages differ in, piece by piece, in the words that are printed.
public struct Difference: Sendable, Equatable {
    /// Words that one passage has in the place of those of the other; either may be empty.
    public struct Piece: Sendable, Equatable {
        /// What stands in the first passage.
        public let first: String
        /// What stands in the second.
        public let second: String
    }

    /// The pieces, in the order of the passages; none when they have the same letters.
    public let pieces: [Piece]

    /// Compares the letters of two passages, given as units of their texts.
    ///
    /// Pieces with only a letter between them count as one, and a figure is shown whole. Where far more differs than stays the
    /// same, all from the first to the last difference is one piece.
    public init(_ first: FoldedText, _ firstRange: Range<Int>, _ second: FoldedText, _ secondRange: Range<Int>) {
        let (one, other) = (PlacedLetters(first, firstRange), PlacedLetters(second, secondRange))
        pieces = Edits.between(one.units, other.units).map { edit in
            Piece(first: one.words(edit.first), second: other.words(edit.second))
        }
    }
}

/// Letters that know where in the text they stand.
private struct PlacedLetters {
    let units: [UInt16]
    private var places: [Int] = []
    private let text: FoldedText

    init(_ text: FoldedText, _ range: Range<Int>) {
        self.text = text
        units = Letters(text, [range]).units
        places.reserveCapacity(units.count)
        for place in range where Letters.counts(text.units[place]) { places.append(place) }
    }

    /// The printed words from the first to the last of some letters.
    func words(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: text.bytes[text.byteRange(places[first]..<places[last] + 1)], as: UTF8.self)
    }
}
