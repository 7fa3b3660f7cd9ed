public import OfficialText

/// The letters of a passage, one after another: what counts when passages are compared.
///
/// Characters and figures count, as they are folded; white space, punctuation and signs do not.
public struct Letters: Sendable, Equatable {
    /// The folded characters.
    public let units: [UInt16]

    /// Takes the letters of some ranges of a text, in the order given.
    public init(_ text: FoldedText, _ ranges: [Range<Int>]) {
        self.init(text, room: ranges.reduce(0) { $0 + $1.count }) { take in ranges.forEach(take) }
    }

    /// Takes the letters of ranges of a text, which have no more units than there is room for.
    init(_ text: FoldedText, room: Int, ofEach forEachRange: ((Range<Int>) -> Void) -> Void) {
        units = [UInt16](unsafeUninitializedCapacity: room) { units, count in
            text.units.withUnsafeBufferPointer { source in
                forEachRange { range in
                    for unit in source[range] where Self.counts(unit) {
                        units[count] = unit
                        count += 1
                    }
                }
            }
        }
    }

    /// Takes the letters of a whole text.
    public init(_ text: FoldedText) { self.init(text, [0..<text.count]) }

    /// Takes the letters of a string.
    public init(_ string: String) { self.init(FoldedText(Array(string.utf8))) }

    /// Passages one after another, as one.
    public init(joining passages: [Letters]) { units = passages.flatMap(\.units) }

    /// Whether a folded character counts.
    @inline(__always)
    public static func counts(_ unit: UInt16) -> Bool {
        if Letter.isIdeograph(unit) || Letter.isDigit(unit) { return true }
        if unit < 0x80 { return unit >= 0x41 && unit <= 0x5A || unit >= 0x61 && unit <= 0x7A }
        return !signs.contains { $0.contains(unit) }
    }

    /// Signs and punctuation outside of ASCII: Latin, general punctuation up to circled numbers and boxes, Chinese.
    private static let signs: [ClosedRange<UInt16>] = [
        0x80...0xBF, 0xD7...0xD7, 0xF7...0xF7, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3006, 0x3008...0x3030,
        0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFF5F...0xFF65, 0xFFE0...0xFFFD,
    ]
}
