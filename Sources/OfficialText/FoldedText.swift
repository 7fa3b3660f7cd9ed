/// A text as code that looks for words wants to see it: one unit a character, width and vocabulary folded.
///
/// Full-width ASCII becomes ASCII, ideographic and no-break spaces become spaces, traditional characters of the
/// field's vocabulary become simplified, zero-width characters and glued-in pinyin are left out. Every unit knows
/// its place in the bytes, so what is found by folded words is always reported as it is printed.
/// Building is one pass, linear in the text; a character outside the basic plane is one unit, 0xFFFF.
///
/// A reference: it is handed to everything that reads, and never changes.
public final class FoldedText: Sendable, Equatable {
    /// The text that was folded: valid UTF-8.
    public let bytes: [UInt8]
    /// The folded characters.
    public let units: [UInt16]
    /// The units at which something may begin or end: white space, punctuation, circled numbers.
    ///
    /// What looks for lines, sentences, labels or clauses goes from one to the next and skips the words between.
    public let landmarks: UnitSet
    private let places: UnitPlaces
    /// Whether units were left out that are no part of the text's words, line ends in the middle of a paragraph for one.
    public let leavesOut: Bool

    /// Folds a text, which must be valid UTF-8 of less than 4 GiB.
    public init(_ bytes: [UInt8]) {
        precondition(bytes.count <= UInt32.max, "a text has less than 4 GiB, for its places are kept in 32 bits")
        self.bytes = bytes
        leavesOut = false
        var folder = Folder(reserving: bytes.count)
        units = [UInt16](unsafeUninitializedCapacity: bytes.count) { units, count in
            LargePages.hint(UnsafeMutableRawBufferPointer(units))
            count = bytes.withUnsafeBufferPointer { folder.fold($0, into: units) }
        }
        landmarks = UnitSet(words: folder.landmarks)
        places = folder.places
    }

    /// The text without some of its units, which are given in order: like a zero-width character, each stays in the bytes.
    public func leavingOut(_ left: [Int]) -> FoldedText { FoldedText(self, leavingOut: left) }

    private init(_ text: FoldedText, leavingOut left: [Int]) {
        bytes = text.bytes
        leavesOut = !left.isEmpty
        var rest = left[...]
        let kept = text.units.indices.filter { unit in
            guard unit == rest.first else { return true }
            rest.removeFirst()
            return false
        }
        units = kept.map { text.units[$0] }
        var landmarks = UnitSet(count: max(kept.count - 1, 0))
        for (unit, old) in kept.enumerated() where text.landmarks.contains(old) { landmarks.insert(unit) }
        self.landmarks = landmarks
        var places = UnitPlaces(reserving: kept.count / 64 + 1)
        for start in stride(from: 0, to: kept.count, by: 64) {
            places.append(kept[start..<min(start + 64, kept.count)].map { UInt32(text.byteOffset(of: $0)) })
        }
        self.places = places
    }

    /// Whether two texts were folded from the same bytes.
    public static func == (one: FoldedText, other: FoldedText) -> Bool { one === other || one.bytes == other.bytes }

    /// How many units there are.
    @inlinable public var count: Int { units.count }

    /// The byte at which a unit begins; the length of the text for `count`.
    public func byteOffset(of unit: Int) -> Int { unit < units.count ? places.byteOffset(of: unit) : bytes.count }

    /// The units that begin in a range of bytes.
    public func unitRange(of bytes: Range<Int>) -> Range<Int> {
        let start = unit(at: bytes.lowerBound)
        return start..<max(start, unit(at: bytes.upperBound))
    }

    /// The first unit that begins at a byte or after it; `count` when there is none.
    public func unit(at byte: Int) -> Int { places.firstUnit(from: byte, of: units.count) }

    /// The bytes of a range of units, without what was left out before the next unit.
    public func byteRange(_ units: Range<Int>) -> Range<Int> {
        let start = byteOffset(of: units.lowerBound)
        guard !units.isEmpty else { return start..<start }
        return start..<places.end(of: units.upperBound - 1, in: bytes)
    }
}
