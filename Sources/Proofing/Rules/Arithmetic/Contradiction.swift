import OfficialText

/// Figures of a passage that cannot all be right.
struct Contradiction {
    /// What follows from the one, and that the other does not fit: the first half of the remark's sentence.
    let words: String
    /// The figure that is likely wrong.
    let place: Range<Int>
    /// The figures that it does not fit.
    let related: [Range<Int>]
}

/// A passage with what checks ask of its words.
///
/// A reference: every check has it.
final class ArithmeticScene {
    let text: CheckedText
    let passage: QuantityPassage
    /// Its quantities bracket by bracket, each in order; those outside of brackets come first.
    let streams: [[Quantity]]
    /// Those of the sentences before it in its line, as far back as a reader remembers, in order.
    let earlier: ArraySlice<QuantityPassage>

    init(text: CheckedText, passage: QuantityPassage, after earlier: ArraySlice<QuantityPassage> = []) {
        self.text = text
        self.passage = passage
        self.earlier = earlier
        streams = Self.streams(of: passage.quantities)
    }

    private static func streams(of quantities: [Quantity]) -> [[Quantity]] {
        guard quantities.contains(where: { $0.bracket != nil }) else { return [quantities] }
        let streams = Dictionary(grouping: quantities) { $0.bracket ?? -1 }
        return streams.sorted { $0.key < $1.key }.map(\.value)
    }

    func has(_ words: PhraseSet, in range: Range<Int>) -> Bool { text.text.contains(words, in: range) }

    /// The words of a quantity: before it back to a pause, and after it.
    func says(_ words: PhraseSet, _ quantity: Quantity) -> Bool {
        has(words, in: quantity.label) || has(words, in: quantity.noun)
    }

    /// What stands between two quantities.
    func gap(_ first: Quantity, _ second: Quantity) -> Range<Int> {
        first.range.upperBound..<max(first.range.upperBound, second.digits.lowerBound)
    }

    /// The commas and the like in a range.
    func pauses(in range: Range<Int>) -> Pauses {
        text.text.landmarks.members(in: range).reduce(into: Pauses()) { pauses, place in
            pauses.take(text.unit(place))
        }
    }

    func printed(_ quantity: Quantity) -> String { text.printed(quantity.range) }

    /// Figures in the digits in which they are printed, when all are in the same power of ten thousand.
    func numbers(_ quantities: [Quantity], and value: Int) -> (each: [String], value: String) {
        let scale = quantities.first?.scale ?? 1
        let common = quantities.allSatisfy { $0.scale == scale } ? scale : 1
        return (quantities.map { Figure.text($0.value / common) }, Figure.text(value / common))
    }
}

/// The commas and the like between two places, without a list of them.
struct Pauses {
    private(set) var count = 0
    private(set) var first: UInt16?
    private(set) var hasComma = false
    private(set) var hasSemicolon = false

    var isEmpty: Bool { count == 0 }

    /// Whether there is one, and it is this.
    func areOnly(_ mark: UInt16) -> Bool { count == 1 && first == mark }

    /// Takes the next landmark, if it is a pause.
    mutating func take(_ mark: UInt16) {
        switch mark {
        case Letter.comma: hasComma = true
        case Letter.semicolon: hasSemicolon = true
        case Letter.enumerationComma, Letter.colon: break
        default: return
        }
        first = first ?? mark
        count += 1
    }
}
