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
    /// only below its count, a table has an entry for every unit, and no unit is written without a byte read for it.
    mutating func fold(
        _ source: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt16>
    ) -> Int {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { starts in
            Folding.table.withUnsafeBufferPointer { table in
                var used = 0
                var index = 0
                while index < source.count {
                    let block = UnsafeMutableBufferPointer(rebasing: units[used...])
                    used += foldBlock(source, &index, table, block, starts)
                }
                return used
            }
        }
    }

    /// Folds what gives the next 64 units, or all that is left; says how many units there are.
    @inline(__always)
    private mutating func foldBlock(
        _ source: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ table: UnsafeBufferPointer<Folding.Entry>,
        _ units: UnsafeMutableBufferPointer<UInt16>, _ starts: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        var filled = 0
        var narrow: UInt64 = 0
        var marks: UInt64 = 0
        var isPlain = true
        while filled < 64, index < source.count {
            let start = index
            let leading = source[index]
            let entry: Folding.Entry
            if leading >= 0xE0, leading < 0xF0, index + 2 < source.count {
                let unit = Int(leading & 0x0F) << 12 | Int(source[index + 1] & 0x3F) << 6 | Int(source[index + 2] & 0x3F)
                entry = table[unit]
                index += 3
            } else if leading < 0x80 {
                entry = table[Int(leading)]
                narrow |= 1 << UInt64(filled)
                index += 1
            } else {
                isPlain = false
                entry = table[Self.unusual(source, &index)]
            }
            if entry.isRare, isLeftOut(entry, source, &index) {
                isPlain = false
                continue
            }
            units[filled] = entry.unit
            starts[filled] = UInt32(truncatingIfNeeded: start)
            marks |= entry.landmark << UInt64(filled)
            filled += 1
        }
        guard filled > 0 else { return 0 }
        landmarks.append(marks)
        if isPlain {
            places.append(from: starts[0], narrow: narrow)
        } else {
            places.append(starts[..<filled])
        }
        return filled
    }

    /// A character of two or four bytes, or what is left of one at the end; those outside the basic plane are one unit.
    private static func unusual(_ source: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
        let leading = source[index]
        guard leading < 0xE0, index + 1 < source.count else {
            index += 4
            return 0xFFFF
        }
        index += 2
        return Int(leading & 0x1F) << 6 | Int(source[index - 1] & 0x3F)
    }

    /// Whether a character is none of the text's: a zero-width one, or the bracket of pinyin, which is then skipped.
    private func isLeftOut(_ entry: Folding.Entry, _ source: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        guard entry.unit == Letter.openBracket else { return true }
        guard let end = Folding.endOfPinyin(in: source, after: index) else { return false }
        index = end
        return true
    }
}
