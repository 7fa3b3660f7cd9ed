/// The columns that text takes on a terminal: wide East Asian characters two, combining marks none, the rest one.
///
/// Characters whose width the standard leaves to the font (`“`, `…`, `①`) count one, as UTF-8 terminals draw them.
public enum DisplayWidth {
    /// The columns of a whole text.
    public static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// The text when it fits, else its beginning and `…`, together at most `columns` wide.
    public static func clip(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        var clipped = ""
        var room = max(columns, 1) - 1
        for character in text {
            room -= of(String(character))
            if room < 0 { break }
            clipped.append(character)
        }
        return clipped + "…"
    }

    /// Breaks text into lines of at most `columns`, between any two characters but those of one ASCII word; closing
    /// punctuation stays behind its word.
    public static func wrap(_ text: String, to columns: Int) -> [String] {
        var lines = [""]
        var used = 0
        for word in words(in: text) {
            let width = of(word)
            if used + width > columns, used > 0, !word.allSatisfy(mayNotBegin.contains) {
                lines.append("")
                used = 0
                if word == " " { continue }
            }
            lines[lines.count - 1] += word
            used += width
        }
        return lines
    }

    /// Runs of ASCII letters and digits, and every other character by itself.
    private static func words(in text: String) -> [String] {
        var words: [String] = []
        var isOpen = false
        for character in text {
            let belongs = character.isASCII && (character.isLetter || character.isNumber)
            if belongs, isOpen { words[words.count - 1].append(character) } else { words.append(String(character)) }
            isOpen = belongs
        }
        return words
    }

    private static let mayNotBegin = Set(",.;:!?)，。；：！？）、”》…")

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return isWide(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// The blocks of UAX #11 that are wide or full width as a whole.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF: true
        case 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF60: true
        case 0xFFE0...0xFFE6, 0x16FE0...0x18D8F, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
