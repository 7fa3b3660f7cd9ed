/// How well bytes read as Chinese text in one encoding.
///
/// Bytes that break an encoding's grammar speak against it; so do characters that no notice holds. A character that the
/// end of the file cuts off speaks neither way.
struct Likelihood {
    /// Characters and broken runs.
    private(set) var total = 0
    /// Half points: two for a character as notices use them, one for any other.
    private(set) var halfPoints = 0
    /// Runs of bytes that are no character.
    private(set) var broken = 0
    /// Control characters other than white space.
    private(set) var controls = 0
    /// The first byte that belongs to no character.
    private(set) var firstBroken: Int?
    private var brokenEnd: Int?

    /// 1 for plain Chinese prose, below 0 when more is broken than whole.
    var score: Double { total == 0 ? 0 : Double(halfPoints - 2 * broken - controls) / Double(2 * total) }

    /// Whether this is text: random bytes score about 0.35, and well-formed UTF-8 does not come about by chance, so there
    /// some breakage is forgiven; of controls there are so few that a slip of a program explains them.
    func isText(in encoding: TextEncoding) -> Bool {
        controls <= 2 + total / 10 && score >= (encoding == .utf8 ? 0.25 : 0.5)
    }

    /// Judges bytes from an index on in an encoding, which is not the undecided `utf16`.
    init(_ bytes: [UInt8], from start: Int, as encoding: TextEncoding) {
        switch encoding {
        case .utf8: judgeUTF8(bytes.span, from: start)
        case .gb18030: judgeGB18030(bytes.span, from: start)
        case .utf16LE: judgeUTF16(bytes.span, from: start, high: 1)
        case .utf16BE: judgeUTF16(bytes.span, from: start, high: 0)
        case .utf16: preconditionFailure("the byte order of UTF-16 is decided before it is judged")
        }
    }

    private mutating func count(_ halves: Int) {
        total += 1
        halfPoints += halves
    }

    /// One damaged character often leaves several broken sequences: touching ones count once.
    private mutating func countBroken(at index: Int, length: Int) {
        if index != brokenEnd {
            total += 1
            broken += 1
        }
        brokenEnd = index + length
        firstBroken = firstBroken ?? index
    }

    private mutating func countASCII(_ byte: UInt8) {
        total += 1
        if byte >= 0x20 && byte != 0x7F || (0x09...0x0D).contains(byte) { halfPoints += 2 } else { controls += 1 }
    }

    private mutating func judgeUTF8(_ bytes: Span<UInt8>, from start: Int) {
        var index = start
        while index < bytes.count {
            switch UTF8Step(bytes, at: index) {
            case .character(1):
                countASCII(bytes[index])
                index += 1
            case .character(let length):
                count(length == 2 ? 1 : 2)
                index += length
            case .broken(let length):
                countBroken(at: index, length: length)
                index += length
            case .cut: return
            }
        }
    }

    private mutating func judgeGB18030(_ bytes: Span<UInt8>, from start: Int) {
        var index = start
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                countASCII(bytes[index])
                index += 1
                continue
            }
            guard let length = Self.lengthInGB18030(bytes, at: index) else {
                countBroken(at: index, length: 1)
                index += 1
                continue
            }
            guard index + length <= bytes.count else { return }
            count(length == 2 ? Self.halves(lead: bytes[index], trail: bytes[index + 1]) : 1)
            index += length
        }
    }

    /// Two or four bytes by the grammar of GB18030, also when the end cuts the character off; nil when broken.
    private static func lengthInGB18030(_ bytes: Span<UInt8>, at index: Int) -> Int? {
        func byte(_ offset: Int, isIn range: ClosedRange<UInt8>) -> Bool {
            index + offset >= bytes.count || range.contains(bytes[index + offset])
        }
        guard (0x81...0xFE).contains(bytes[index]) else { return nil }
        if byte(1, isIn: 0x30...0x39) {
            return byte(2, isIn: 0x81...0xFE) && byte(3, isIn: 0x30...0x39) ? 4 : nil
        }
        return byte(1, isIn: 0x40...0xFE) && !byte(1, isIn: 0x7F...0x7F) ? 2 : nil
    }

    /// The 3,755 hanzi of GB 2312's first level and its punctuation are nearly all that a notice uses; what is
    /// left to users' own characters is used by none.
    private static func halves(lead: UInt8, trail: UInt8) -> Int {
        switch (lead, trail) {
        case (0xB0...0xD7, 0xA1...), (0xA1...0xA3, 0xA1...): 2
        case (0xAA...0xAF, 0xA1...), (0xF8..., 0xA1...), (0xA1...0xA7, ..<0xA1): 0
        default: 1
        }
    }

    private mutating func judgeUTF16(_ bytes: Span<UInt8>, from start: Int, high: Int) {
        var index = start
        while index + 1 < bytes.count {
            let unit = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
            switch unit {
            case 0...0x7F: countASCII(UInt8(unit))
            case 0xD800...0xDBFF where Self.isLowSurrogate(bytes, at: index + 2, high: high):
                count(1)
                index += 2
            case 0xD800...0xDFFF: countBroken(at: index, length: 2)
            // General and Chinese punctuation, hanzi, full-width forms.
            case 0x2010...0x2027, 0x3000...0x301F, 0x4E00...0x9FA5, 0xFF01...0xFF5E: count(2)
            case 0x00A0...0x00FF, 0x2460...0x24FF, 0x3400...0x4DBF, 0xFEFF: count(1)
            default: count(0)
            }
            index += 2
        }
    }

    /// A pair that the end cuts off counts as whole.
    private static func isLowSurrogate(_ bytes: Span<UInt8>, at index: Int, high: Int) -> Bool {
        index + 1 >= bytes.count || bytes[index + high] & 0xFC == 0xDC
    }
}
