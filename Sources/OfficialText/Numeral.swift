/// A number printed in a text, in Arabic or Chinese figures.
public struct Numeral: Sendable, Equatable {
    /// The number.
    public let value: Int
    /// The units it takes.
    public let range: Range<Int>

    /// Reads a whole number at a place: `37`, `三十七`, `两`, `1,204`; absent when none stands there.
    ///
    /// At most nine Arabic digits; Chinese numbers up to 9999. A number with decimals is not a whole one.
    public init?(in text: borrowing FoldedText, at index: Int, before end: Int) {
        guard index < end else { return nil }
        let read = Letter.isDigit(text.units[index]) ? Self.arabic(text, index, end) : Self.chinese(text, index, end)
        guard let (value, next) = read else { return nil }
        self.value = value
        range = index..<next
    }

    private static func arabic(_ text: FoldedText, _ index: Int, _ end: Int) -> (Int, Int)? {
        var value = 0
        var position = index
        while position < end {
            let unit = text.units[position]
            if Letter.isDigit(unit) {
                guard position - index < 12, value < 100_000_000 else { return nil }
                value = value * 10 + Int(unit - 0x30)
            } else if !(unit == Letter.comma && isThousandsGroup(text, position, end)) {
                break
            }
            position += 1
        }
        if position + 1 < end, text.units[position] == Letter.dot, Letter.isDigit(text.units[position + 1]) {
            return nil
        }
        return (value, position)
    }

    private static func isThousandsGroup(_ text: FoldedText, _ comma: Int, _ end: Int) -> Bool {
        guard comma + 3 < end else { return false }
        let threeDigits = (1...3).allSatisfy { Letter.isDigit(text.units[comma + $0]) }
        return threeDigits && (comma + 4 >= end || !Letter.isDigit(text.units[comma + 4]))
    }

    private static func chinese(_ text: FoldedText, _ index: Int, _ end: Int) -> (Int, Int)? {
        let first = digit(text.units[index])
        guard first != nil || power(text.units[index]) != nil else { return nil }
        // 一 to 九 alone: most are.
        if let first, index + 1 == end || !mayGoOn(text.units[index + 1]) {
            return first > 0 ? (first, index + 1) : nil
        }
        var total = 0
        var pending: Int?
        var position = index
        while position < end, position - index < 9 {
            let unit = text.units[position]
            if let digit = digit(unit) {
                // Figures side by side (二〇二一) are no number of this kind.
                if pending != nil, pending != 0 { return nil }
                pending = digit
            } else if let power = power(unit) {
                total += (pending ?? (power == 10 ? 1 : 0)) * power
                pending = nil
            } else {
                break
            }
            position += 1
        }
        guard position > index else { return nil }
        let value = total + (pending ?? 0)
        return value > 0 ? (value, position) : nil
    }

    /// The value of a Chinese digit, 〇 to 九 and 两.
    @inlinable
    public static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x3007, 0x96F6: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// Whether a unit is a Chinese digit or 十, 百 or 千.
    private static func mayGoOn(_ unit: UInt16) -> Bool { digit(unit) != nil || power(unit) != nil }

    @inlinable
    static func power(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        default: nil
        }
    }
}
