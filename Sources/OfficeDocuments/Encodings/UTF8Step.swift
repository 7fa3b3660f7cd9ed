/// What stands at one place of bytes that ought to be UTF-8.
enum UTF8Step: Equatable {
    /// A character of so many bytes.
    case character(Int)
    /// So many bytes that begin a character and do not finish it, or one that begins none.
    case broken(Int)
    /// A character that the end of the bytes cuts off after so many.
    case cut(Int)

    /// Takes the step at an index, as Unicode recommends: the longest beginning of a character is one broken step.
    init(_ bytes: Span<UInt8>, at index: Int) {
        let lead = bytes[index]
        guard lead >= 0x80 else {
            self = .character(1)
            return
        }
        guard let (length, second) = Self.shape(lead) else {
            self = .broken(1)
            return
        }
        for offset in 1..<length {
            guard index + offset < bytes.count else {
                self = .cut(offset)
                return
            }
            guard (offset == 1 ? second : 0x80...0xBF).contains(bytes[index + offset]) else {
                self = .broken(offset)
                return
            }
        }
        self = .character(length)
    }

    /// How long a character with this first byte is, and what its second byte may be (Unicode, table 3-7).
    private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
