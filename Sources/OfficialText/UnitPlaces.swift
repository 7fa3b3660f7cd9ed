/// Where units begin in the bytes of their text, without a number for each of them.
///
/// Nearly every character of official prose takes three bytes or one. A block of 64 such units is its first byte and
/// a bit for each unit; only a block with something else in it lists the place of every unit.
struct UnitPlaces: Sendable {
    private struct Block {
        /// The byte at which its first unit begins; blocks are in order.
        let start: UInt32
        /// Where its list begins in `listed`; `none` for a block of units of three bytes or one.
        let list: UInt32
        /// The units of one byte.
        let narrow: UInt64

        static let none = UInt32.max
    }

    private var blocks: [Block]
    private var listed: [UInt32] = []

    init(reserving blocks: Int) { self.blocks = Array(reserving: blocks) }

    /// Adds up to 64 units: each of three bytes, or of one where its bit is set, and side by side.
    mutating func append(from start: UInt32, narrow: UInt64) {
        blocks.append(Block(start: start, list: Block.none, narrow: narrow))
    }

    /// Adds up to 64 units that begin at the given bytes.
    mutating func append(_ starts: [UInt32]) {
        guard let first = starts.first else { return }
        blocks.append(Block(start: first, list: UInt32(listed.count), narrow: 0))
        listed.append(contentsOf: starts)
    }

    /// The byte at which a unit begins.
    func byteOffset(of unit: Int) -> Int {
        let block = blocks[unit >> 6]
        let position = unit & 63
        guard block.list == Block.none else { return Int(listed[Int(block.list) + position]) }
        let narrow = block.narrow & ~(~0 &<< UInt64(position))
        return Int(block.start) + 3 * position - 2 * narrow.nonzeroBitCount
    }

    /// The first of so many units that begins at a byte or after it; how many there are when none does.
    func firstUnit(from byte: Int, of count: Int) -> Int {
        let block = blocks.partitioningIndex { Int($0.start) >= byte }
        guard block > 0 else { return 0 }
        return ((block - 1) << 6..<min(block << 6, count)).partitioningIndex { byteOffset(of: $0) >= byte }
    }

    /// The byte after a unit of a text.
    func end(of unit: Int, in text: [UInt8]) -> Int {
        let block = blocks[unit >> 6]
        let position = unit & 63
        guard block.list == Block.none else {
            let start = Int(listed[Int(block.list) + position])
            return start + Self.length(leading: text[start])
        }
        let narrow = block.narrow & (~0 &>> UInt64(63 - position))
        return Int(block.start) + 3 * (position + 1) - 2 * narrow.nonzeroBitCount
    }

    private static func length(leading byte: UInt8) -> Int {
        switch byte {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
