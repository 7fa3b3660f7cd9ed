/// Folds a text in one pass, 64 units at a time.
struct Folder {
    /// A word of bits for each 64 units: the landmarks among them.
    private(set) var landmarks: [UInt64]
    /// Where the units begin.
    private(set) var places: UnitPlaces

    /// Prepares for a text of so many bytes.
    init(reserving bytes: Int) {
        places = UnitPlaces(reserving: bytes / 64 + 1)
        landmarks = Array(reserving: bytes / 64 + 1)
    }

    /// Writes the units of a text, of which there are at most as many as bytes; says how many.
    ///
    /// Indexing is unchecked here, for this looks at every byte: `source` is read only below its count, the tables
    /// have an entry for every unit, and no unit is written without a byte read for it. Machines are little-endian.
    mutating func fold(
        _ source: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt16>
    ) -> Int {
        Folding.table.withUnsafeBufferPointer { table in
            Folding.changed.words.withUnsafeBufferPointer { changed in
                var used = 0
                var index = 0
                while index < source.count {
                    var block = Block(UnsafeMutableBufferPointer(rebasing: units[used...]), from: index)
                    if block.fillPlain(source, table, changed) {
                        places.append(from: UInt32(truncatingIfNeeded: index), narrow: block.narrow)
                    } else {
                        block = Block(block.units, from: index)
                        places.append(block.fillAny(source))
                    }
                    if block.count > 0 { landmarks.append(block.landmarks) }
                    used += block.count
                    index = block.next
                }
                return used
            }
        }
    }
}

/// Up to 64 units while they are folded.
private struct Block {
    let units: UnsafeMutableBufferPointer<UInt16>
    var count = 0
    /// A bit for each unit that is a landmark.
    var landmarks: UInt64 = 0
    /// A bit for each unit of one byte.
    var narrow: UInt64 = 0
    /// The byte to go on from.
    var next: Int

    init(_ units: UnsafeMutableBufferPointer<UInt16>, from start: Int) {
        self.units = units
        next = start
    }

    // MARK: Nearly every block

    /// Folds what gives 64 units, or all that is left; stops and says no where a character has neither three bytes
    /// nor one, or is left out.
    @inline(__always)
    mutating func fillPlain(
        _ source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<Folding.Entry>,
        _ changed: UnsafeBufferPointer<UInt64>
    ) -> Bool {
        while count < 64, next < source.count {
            fillUsual(source, table, changed)
            guard count < 64, next < source.count else { break }
            let start = next
            guard foldOne(source), next - start == 3 || next - start == 1 else { return false }
        }
        return true
    }

    /// Folds characters of three bytes or one up to one of another kind: nearly all of a text is read here.
    @inline(__always)
    private mutating func fillUsual(
        _ source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<Folding.Entry>,
        _ changed: UnsafeBufferPointer<UInt64>
    ) {
        guard let bytes = UnsafeRawBufferPointer(source).baseAddress, let units = units.baseAddress,
            let table = table.baseAddress, let changed = changed.baseAddress
        else { return }
        var filled = count
        var index = next
        // Eight bytes are looked at together, then four; the last of the text are left to `foldOne`.
        let last = source.count - 8
        while filled < 64, index <= last {
            if filled < 63,
                let (first, second) = Self.pair(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)),
                changed[first >> 6] & (1 &<< UInt64(first)) == 0, changed[second >> 6] & (1 &<< UInt64(second)) == 0
            {
                units[filled] = UInt16(truncatingIfNeeded: first)
                units[filled &+ 1] = UInt16(truncatingIfNeeded: second)
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
            index &+= width
            filled &+= 1
        }
        count = filled
        next = index
    }

    /// Two characters of three bytes each.
    @inline(__always)
    private static func pair(_ word: UInt64) -> (Int, Int)? {
        guard word & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0 else { return nil }
        let highest = (word & 0x0F00_000F) << 12
        let middle = (word >> 2) & 0x0F_C000_0FC0
        let lowest = (word >> 16) & 0x3F00_003F
        let both = highest | middle | lowest
        return (Int(truncatingIfNeeded: both & 0xFFFF), Int(truncatingIfNeeded: (both >> 24) & 0xFFFF))
    }

    // MARK: Any other

    /// Folds what gives 64 units, or all that is left; says where each of them begins.
    mutating func fillAny(_ source: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var starts: [UInt32] = []
        while count < 64, next < source.count {
            let start = next
            if foldOne(source) { starts.append(UInt32(truncatingIfNeeded: start)) }
        }
        return starts
    }

    /// Folds one character of any kind; says no when it is left out.
    private mutating func foldOne(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        let (unit, end) = Self.character(in: source, at: next)
        let entry = Folding.table[unit]
        if entry.isRare, let after = Self.endOfLeftOut(entry, source, end) {
            next = after
            return false
        }
        let bit: UInt64 = 1 &<< UInt64(count)
        if entry.isLandmark { landmarks |= bit }
        if end - next == 1 { narrow |= bit }
        units[count] = entry.unit
        count += 1
        next = end
        return true
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
    private static func endOfLeftOut(
        _ entry: Folding.Entry, _ source: UnsafeBufferPointer<UInt8>, _ end: Int
    ) -> Int? {
        entry.unit == Letter.openBracket ? Folding.endOfPinyin(in: source, after: end) : end
    }
}
