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
    /// Indexing is unchecked here, for this looks at every byte: `source` is read only below its count, the tables
    /// have an entry for every unit, and no unit is written without a byte read for it. Machines are little-endian.
    mutating func fold(
        _ source: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt16>
    ) -> Int {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { starts in
            var used = 0
            var index = 0
            while index < source.count {
                var block = Block(
                    units: UnsafeMutableBufferPointer(rebasing: units[used...]), starts: starts, next: index)
                Folding.table.withUnsafeBufferPointer { table in
                    Folding.changed.words.withUnsafeBufferPointer { block.fill(from: source, table, changed: $0) }
                }
                keep(block)
                used += block.count
                index = block.next
            }
            return used
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
    mutating func fill(
        from source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<Folding.Entry>,
        changed: UnsafeBufferPointer<UInt64>
    ) {
        while count < 64, next < source.count {
            fillUsual(from: source, table, changed: changed)
            if count < 64, next < source.count { foldUnusual(source) }
        }
    }

    /// Folds characters of three bytes or one up to one of another kind: nearly all of a text is read here.
    @inline(__always)
    private mutating func fillUsual(
        from source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<Folding.Entry>,
        changed: UnsafeBufferPointer<UInt64>
    ) {
        var filled = count
        var index = next
        let bytes = UnsafeRawBufferPointer(source)
        // Eight bytes are looked at together, then four; the last of the text are left to `foldUnusual`.
        let last = source.count - 8
        while filled < 64, index <= last {
            if filled < 63, let pair = Self.pair(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)),
                changed[Int(pair.0 >> 6)] & (1 &<< UInt64(pair.0)) == 0,
                changed[Int(pair.1 >> 6)] & (1 &<< UInt64(pair.1)) == 0
            {
                units[filled] = UInt16(truncatingIfNeeded: pair.0)
                units[filled &+ 1] = UInt16(truncatingIfNeeded: pair.1)
                starts[filled] = UInt32(truncatingIfNeeded: index)
                starts[filled &+ 1] = UInt32(truncatingIfNeeded: index &+ 3)
                index &+= 6
                filled &+= 2
                continue
            }
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
            var unit: UInt32
            let width: Int
            if word & 0xC0_C0F0 == 0x80_80E0 {
                unit = (word & 0x0F) << 12 | (word >> 2) & 0x0FC0 | (word >> 16) & 0x3F
                width = 3
            } else {
                guard word & 0x80 == 0 else { break }
                unit = word & 0x7F
                width = 1
                narrow |= 1 &<< UInt64(truncatingIfNeeded: filled)
            }
            if changed[Int(unit >> 6)] & (1 &<< UInt64(unit)) != 0 {
                let entry = table[Int(unit)]
                if entry.isRare { break }
                unit = UInt32(entry.unit)
                landmarks |= (entry.isLandmark ? 1 : 0) &<< UInt64(truncatingIfNeeded: filled)
            }
            units[filled] = UInt16(truncatingIfNeeded: unit)
            starts[filled] = UInt32(truncatingIfNeeded: index)
            index &+= width
            filled &+= 1
        }
        count = filled
        next = index
    }

    /// Two characters of three bytes each.
    @inline(__always)
    private static func pair(_ word: UInt64) -> (UInt32, UInt32)? {
        guard word & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0 else { return nil }
        let highest = (word & 0x00_000F_0000_0F) << 12
        let middle = (word >> 2) & 0x00_0FC0_000F_C0
        let lowest = (word >> 16) & 0x00_003F_0000_3F
        let both = highest | middle | lowest
        return (UInt32(truncatingIfNeeded: both & 0xFFFF), UInt32(truncatingIfNeeded: (both >> 24) & 0xFFFF))
    }

    /// Folds one character of any kind.
    private mutating func foldUnusual(_ source: UnsafeBufferPointer<UInt8>) {
        let (unit, end) = Self.character(in: source, at: next)
        let entry = Folding.table[unit]
        if entry.isRare, let after = endOfLeftOut(entry, source, end) {
            isPlain = false
            next = after
            return
        }
        let bit: UInt64 = 1 &<< UInt64(count)
        if entry.isLandmark { landmarks |= bit }
        if end - next == 1 { narrow |= bit }
        isPlain = isPlain && (end - next == 1 || end - next == 3)
        units[count] = entry.unit
        starts[count] = UInt32(truncatingIfNeeded: next)
        count += 1
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
