/// Folds a text in one pass, 64 units at a time.
struct Folder {
    /// A word of bits for each 64 units: the landmarks among them.
    private(set) var landmarks: [UInt64] = []
    /// Where the units begin.
    private(set) var places: UnitPlaces

    /// Prepares for a text of so many bytes.
    init(reserving bytes: Int) {
        places = UnitPlaces(reserving: bytes / 64 + 1)
        landmarks.reserveCapacity(bytes / 64 + 1)
    }

    /// Writes the units of a text, of which there are at most as many as bytes; says how many.
    ///
    /// Indexing is unchecked here and nowhere else in folding, for this loop looks at every byte: `source` is read
    /// only below its count, the tables have an entry for every unit, and no unit is written without a byte read for it.
    mutating func fold(
        _ source: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt16>
    ) -> Int {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { starts in
            Folding.changed.words.withUnsafeBufferPointer { changed in
                var used = 0
                var index = 0
                while index < source.count {
                    var block = Block(
                        units: UnsafeMutableBufferPointer(rebasing: units[used...]), starts: starts, next: index)
                    block.fill(from: source, changed)
                    keep(block)
                    used += block.count
                    index = block.next
                }
                return used
            }
        }
    }

    private mutating func keep(_ block: Block) {
        guard block.count > 0 else { return }
        landmarks.append(block.landmarks)
        if block.isPlain {
            places.append(from: block.starts[0], narrow: block.narrow)
        } else {
            places.append(block.starts[..<block.count])
        }
    }
}

/// Up to 64 units while they are folded.
private struct Block {
    let units: UnsafeMutableBufferPointer<UInt16>
    /// The byte at which each unit begins.
    let starts: UnsafeMutableBufferPointer<UInt32>
    var count = 0
    /// A bit for each unit that is a landmark.
    var landmarks: UInt64 = 0
    /// A bit for each unit of one byte.
    var narrow: UInt64 = 0
    /// Whether all units have three bytes or one and stand side by side.
    var isPlain = true
    /// The byte to go on from.
    var next: Int

    /// Folds what gives 64 units, or all that is left.
    @inline(__always)
    mutating func fill(from source: UnsafeBufferPointer<UInt8>, _ changed: UnsafeBufferPointer<UInt64>) {
        while count < 64, next < source.count {
            if let unit = wideUnit(in: source), changed[unit >> 6] & (1 << UInt64(unit & 63)) == 0 {
                // Most characters of a text: they stand for themselves, and nothing begins or ends with them.
                append(UInt16(truncatingIfNeeded: unit))
                next &+= 3
            } else {
                fold(source)
            }
        }
    }

    /// The character of three bytes that comes next; absent for another, and at the end of the text.
    @inline(__always)
    private func wideUnit(in source: UnsafeBufferPointer<UInt8>) -> Int? {
        guard next &+ 4 <= source.count else { return nil }
        let word = UInt32(littleEndian: UnsafeRawBufferPointer(source).loadUnaligned(fromByteOffset: next, as: UInt32.self))
        guard word & 0xC0_C0F0 == 0x80_80E0 else { return nil }
        return Int((word & 0x0F) << 12 | (word >> 2) & 0x0FC0 | (word >> 16) & 0x3F)
    }

    @inline(__always)
    private mutating func append(_ unit: UInt16) {
        units[count] = unit
        starts[count] = UInt32(truncatingIfNeeded: next)
        count &+= 1
    }

    /// Folds one character of any kind.
    private mutating func fold(_ source: UnsafeBufferPointer<UInt8>) {
        let (unit, end) = Self.character(in: source, at: next)
        let entry = Folding.table[unit]
        if entry.isRare, let after = endOfLeftOut(entry, source, end) {
            isPlain = false
            next = after
            return
        }
        let bit: UInt64 = 1 << UInt64(count)
        if entry.isLandmark { landmarks |= bit }
        switch end - next {
        case 1: narrow |= bit
        case 3: break
        default: isPlain = false
        }
        append(entry.unit)
        next = end
    }

    /// A character and the byte after it; one outside the basic plane, or cut off by the text's end, is 0xFFFF.
    private static func character(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> (unit: Int, end: Int) {
        let leading = source[index]
        if leading < 0x80 { return (Int(leading), index + 1) }
        if leading < 0xE0, index + 1 < source.count {
            return (Int(leading & 0x1F) << 6 | Int(source[index + 1] & 0x3F), index + 2)
        }
        guard leading < 0xF0, index + 2 < source.count else { return (0xFFFF, min(index + 4, source.count)) }
        return (
            Int(leading & 0x0F) << 12 | Int(source[index + 1] & 0x3F) << 6 | Int(source[index + 2] & 0x3F), index + 3
        )
    }

    /// The byte after a character that is none of the text's: a zero-width one, or the bracket of pinyin.
    private func endOfLeftOut(_ entry: Folding.Entry, _ source: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
        entry.unit == Letter.openBracket ? Folding.endOfPinyin(in: source, after: end) : end
    }
}
