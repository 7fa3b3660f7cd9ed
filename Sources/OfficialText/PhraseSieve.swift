/// Tells where in a text one of many phrases may begin: it has a bit for the first two characters of each, so that nearly
/// every other place is passed over by one look at a few kilobytes.
///
/// Different characters can fall on one bit; there are so many that few do.
struct PhraseSieve: Sendable {
    private var words: [UInt64]
    private let mask: UInt32
    /// Whether there are phrases of one character; they have the bits of that and nothing.
    private let hasSingles: Bool

    /// Takes phrases, none of them empty.
    init(_ phrases: [[UInt16]]) {
        var room = 4_096
        while room < 64 * phrases.count, room < 1 << 17 { room *= 2 }
        words = [UInt64](repeating: 0, count: room / 64)
        mask = UInt32(room - 1)
        hasSingles = phrases.contains { $0.count == 1 }
        for phrase in phrases {
            let bit = Int(Self.bit(phrase[0], phrase.count > 1 ? phrase[1] : 0) & mask)
            words[bit >> 6] |= 1 &<< UInt64(bit)
        }
    }

    // Neighbouring code points begin different words; the factor spreads them.
    @inline(__always)
    private static func bit(_ first: UInt16, _ second: UInt16) -> UInt32 {
        let product = (UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1
        return product >> 15
    }

    /// The first place in a range where a phrase may begin.
    ///
    /// Indexing is unchecked after one look at the range: there is a word for every bit.
    func first(in text: FoldedText, _ range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "the range lies in the text")
        guard !range.isEmpty else { return nil }
        let last = range.upperBound - 1
        return text.units.withUnsafeBufferPointer { units in
            words.withUnsafeBufferPointer { words in
                if hasSingles {
                    return range.first {
                        mayBegin(units[$0], 0, words) || $0 < last && mayBegin(units[$0], units[$0 + 1], words)
                    }
                }
                return (range.lowerBound..<last).first { mayBegin(units[$0], units[$0 + 1], words) }
            }
        }
    }

    @inline(__always)
    private func mayBegin(_ first: UInt16, _ second: UInt16, _ words: UnsafeBufferPointer<UInt64>) -> Bool {
        let bit = Self.bit(first, second) & mask
        return words[Int(bit >> 6)] & (1 &<< UInt64(bit)) != 0
    }
}
