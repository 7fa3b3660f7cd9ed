/// A text as code that looks for words wants to see it: one unit a character, width and vocabulary folded.
///
/// Full-width ASCII becomes ASCII, ideographic and no-break spaces become spaces, traditional characters of the
/// field's vocabulary become simplified, zero-width characters and glued-in pinyin are left out. Every unit knows
/// its place in the bytes, so what is found by folded words is always reported as it is printed.
/// Building is one pass, linear in the text; a character outside the basic plane is one unit, 0xFFFF.
///
/// A reference: it is handed to everything that reads, and never changes.
public final class FoldedText: Sendable {
    /// The text that was folded: valid UTF-8.
    public let bytes: [UInt8]
    /// The folded characters.
    public let units: [UInt16]
    private let starts: [UInt32]

    /// Folds a text, which must be valid UTF-8 of less than 4 GiB.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        (units, starts) = Self.fold(bytes)
    }

    /// How many units there are.
    public var count: Int { units.count }

    /// The byte at which a unit begins; the length of the text for `count`.
    public func byteOffset(of unit: Int) -> Int { unit < starts.count ? Int(starts[unit]) : bytes.count }

    /// The bytes of a range of units, without what was left out before the next unit.
    public func byteRange(_ units: Range<Int>) -> Range<Int> {
        let start = byteOffset(of: units.lowerBound)
        guard !units.isEmpty else { return start..<start }
        let last = byteOffset(of: units.upperBound - 1)
        return start..<(last + Self.length(leading: bytes[last]))
    }

    private static func length(leading byte: UInt8) -> Int {
        switch byte {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    private static func fold(_ bytes: [UInt8]) -> ([UInt16], [UInt32]) {
        var starts: [UInt32] = []
        let units = [UInt16](unsafeUninitializedCapacity: bytes.count) { unitBuffer, unitCount in
            var used = 0
            starts = [UInt32](unsafeUninitializedCapacity: bytes.count) { startBuffer, startCount in
                bytes.withUnsafeBufferPointer { source in
                    Folding.table.withUnsafeBufferPointer { table in
                        used = write(source, table, unitBuffer, startBuffer)
                    }
                }
                startCount = used
            }
            unitCount = used
        }
        return (units, starts)
    }

    private static func write(
        _ source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>,
        _ units: UnsafeMutableBufferPointer<UInt16>, _ starts: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        var used = 0
        var index = 0
        while index < source.count {
            let leading = source[index]
            let start = index
            var unit: UInt16
            if leading < 0x80 {
                unit = UInt16(leading)
                index += 1
            } else if leading < 0xE0 {
                unit = UInt16(leading & 0x1F) << 6 | UInt16(source[index + 1] & 0x3F)
                index += 2
            } else if leading < 0xF0 {
                unit = UInt16(leading & 0x0F) << 12 | UInt16(source[index + 1] & 0x3F) << 6
                unit |= UInt16(source[index + 2] & 0x3F)
                index += 3
            } else {
                unit = 0xFFFF
                index += 4
            }
            let folded = table[Int(unit)]
            if folded == 0, unit != 0 { continue }
            if folded == Letter.openBracket, let end = Folding.endOfPinyin(in: source, after: index) {
                index = end
                continue
            }
            units[used] = folded
            starts[used] = UInt32(truncatingIfNeeded: start)
            used += 1
        }
        return used
    }
}
