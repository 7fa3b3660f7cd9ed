/// The least that reading must do: one look at every byte for line feeds, and at every line's start for a number.
struct ByteScan: Equatable {
    private(set) var lines = 0
    private(set) var numbered = 0

    /// Scans a text in UTF-8.
    static func scan(_ text: Span<UInt8>) -> ByteScan {
        var found = ByteScan()
        var index = 0
        while index < text.count {
            found.lines += 1
            if isNumbered(text, at: index) { found.numbered += 1 }
            while index < text.count, text[index] != 0x0A { index += 1 }
            index += 1
        }
        return found
    }

    /// `12.`, `十二、`, `(12)` or `（十二）`.
    private static func isNumbered(_ text: Span<UInt8>, at start: Int) -> Bool {
        if let end = bracket(text, at: start, ascii: 0x28, last: 0x88) {
            let number = max(endOfDigits(text, from: end), endOfNumerals(text, from: end))
            return number > end && bracket(text, at: number, ascii: 0x29, last: 0x89) != nil
        }
        let digits = endOfDigits(text, from: start)
        if digits > start { return digits < text.count && text[digits] == 0x2E }
        let numerals = endOfNumerals(text, from: start)
        return numerals > start && has(text, 0xE3, 0x80, 0x81, at: numerals)
    }

    private static func endOfDigits(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
        return index
    }

    private static func endOfNumerals(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 2 < text.count, isNumeral(text[index], text[index + 1], text[index + 2]) { index += 3 }
        return index
    }

    /// Whether three bytes are one of 一二三四五六七八九十百.
    private static func isNumeral(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE4, 0xB8, 0x80), (0xE4, 0xBA, 0x8C), (0xE4, 0xB8, 0x89), (0xE5, 0x9B, 0x9B), (0xE4, 0xBA, 0x94),
            (0xE5, 0x85, 0xAD), (0xE4, 0xB8, 0x83), (0xE5, 0x85, 0xAB), (0xE4, 0xB9, 0x9D), (0xE5, 0x8D, 0x81),
            (0xE7, 0x99, 0xBE):
            true
        default: false
        }
    }

    /// The end of a round bracket, half or full width.
    private static func bracket(_ text: Span<UInt8>, at index: Int, ascii: UInt8, last: UInt8) -> Int? {
        if index < text.count, text[index] == ascii { return index + 1 }
        return has(text, 0xEF, 0xBC, last, at: index) ? index + 3 : nil
    }

    private static func has(
        _ text: Span<UInt8>, _ first: UInt8, _ second: UInt8, _ third: UInt8, at index: Int
    ) -> Bool {
        index + 2 < text.count && text[index] == first && text[index + 1] == second && text[index + 2] == third
    }
}
