/// A text as searching sees it: Chinese characters one by one and words as a whole, each with its place; marks and white space
/// only part them.
///
/// Width and case are folded; traditional characters stay what they are. It is one pass over bytes, because everything that
/// goes into the ledger passes here.
struct SearchAtoms {
    /// A Chinese character, or a word of letters and digits.
    struct Atom: Equatable {
        /// Where it stands in the text.
        let range: Range<Int>
        /// Where its folded bytes stand among ``SearchAtoms/folded``.
        let foldedRange: Range<Int>
        let isCharacter: Bool
        /// Whether it is a character that stands right after another one.
        let continues: Bool
    }

    private(set) var atoms: [Atom] = []
    /// The folded bytes of all atoms, one after another.
    private(set) var folded: [UInt8] = []

    init(_ text: some Sequence<UInt8>) {
        let bytes = ContiguousArray(text)
        atoms.reserveCapacity(bytes.count / 3)
        folded.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { read($0) }
    }

    /// The folded bytes of an atom.
    func bytes(of atom: Atom) -> ArraySlice<UInt8> { folded[atom.foldedRange] }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var followsCharacter = false
        while index < bytes.count {
            let scalar = SearchScalar(bytes, at: index)
            switch scalar.role {
            case .mark:
                followsCharacter = false
                index += scalar.length
            case .character:
                let start = folded.count
                folded.append(contentsOf: bytes[index..<index + scalar.length])
                append(index..<index + scalar.length, start, isCharacter: true, continues: followsCharacter)
                followsCharacter = true
                index += scalar.length
            case .letter:
                index = readWord(bytes, from: index)
                followsCharacter = false
            }
        }
    }

    private mutating func readWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let foldedStart = folded.count
        var index = start
        while index < bytes.count {
            let scalar = SearchScalar(bytes, at: index)
            guard scalar.role == .letter else { break }
            if let letter = scalar.asciiLetter {
                folded.append(letter)
            } else {
                folded.append(contentsOf: bytes[index..<index + scalar.length])
            }
            index += scalar.length
        }
        append(start..<index, foldedStart, isCharacter: false, continues: false)
        return index
    }

    private mutating func append(_ range: Range<Int>, _ foldedStart: Int, isCharacter: Bool, continues: Bool) {
        atoms.append(
            Atom(
                range: range, foldedRange: foldedStart..<folded.count, isCharacter: isCharacter, continues: continues))
    }
}

/// One scalar of a text and what searching does with it.
private struct SearchScalar {
    enum Role {
        /// Part of a word.
        case letter
        /// A Chinese character, also kana and hangul: a language that puts no spaces between its words.
        case character
        case mark
    }

    let value: UInt32
    /// In bytes; of a byte that begins no scalar, 1.
    let length: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let leading = bytes[index]
        let wanted = leading < 0x80 ? 1 : leading < 0xC0 ? 0 : leading < 0xE0 ? 2 : leading < 0xF0 ? 3 : 4
        guard wanted > 1, index + wanted <= bytes.count else {
            (value, length) = (leading < 0x80 ? UInt32(leading) : 0, 1)
            return
        }
        var value = UInt32(leading) & (0xFF >> (UInt32(wanted) + 1))
        for offset in 1..<wanted { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        (self.value, length) = (value, wanted)
    }

    var role: Role {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
        case ..<0xC0, 0xD7, 0xF7: .mark
        // Latin with its marks, Greek, Cyrillic.
        case ..<0x0250, 0x0370...0x052F: .letter
        case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F: .character
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: .character
        case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: .character
        // Full-width digits and letters.
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
        default: .mark
        }
    }

    /// The letter or digit in lower case and half width; absent for letters beyond ASCII.
    var asciiLetter: UInt8? {
        let narrow = value >= 0xFF00 ? value - 0xFEE0 : value
        guard narrow < 0x80 else { return nil }
        return (0x41...0x5A).contains(narrow) ? UInt8(narrow) | 0x20 : UInt8(narrow)
    }
}
