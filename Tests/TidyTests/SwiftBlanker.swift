/// Blanks what comments, string literals and regular expressions say, so that rules see only code.
///
/// Code inside `\(…)` stays. Line feeds stay, so lines and byte offsets are those of the original.
struct SwiftBlanker {
    private let source: [UInt8]
    private var output: [UInt8]
    private var place = 0
    /// The string literals, each with the byte offset at which it begins.
    private(set) var literals: [(offset: Int, text: String)] = []

    /// What stands in a literal's text for `\(…)`.
    static let interpolation: Unicode.Scalar = "\u{FFFC}"

    /// The text with blanks.
    var blanked: String { String(decoding: output, as: UTF8.self) }

    init(_ text: String) {
        source = Array(text.utf8)
        output = source
        code(inInterpolation: false)
    }

    private func sees(_ words: String, at offset: Int = 0) -> Bool {
        source.dropFirst(place + offset).starts(with: words.utf8)
    }

    private mutating func blank(_ count: Int) {
        for index in place..<min(place + count, source.count) where source[index] != UInt8(ascii: "\n") {
            output[index] = UInt8(ascii: " ")
        }
        place += count
    }

    private mutating func code(inInterpolation: Bool) {
        var depth = 0
        while place < source.count {
            if !"/\"#()".utf8.contains(source[place]) {
                place += 1
            } else if sees("//") {
                blank(source[place...].prefix { $0 != UInt8(ascii: "\n") }.count)
            } else if sees("/*") {
                blockComment()
            } else if let hashes = stringOpening() {
                string(hashes)
            } else if let length = regexLength() {
                blank(length)
            } else {
                depth += sees("(") ? 1 : sees(")") ? -1 : 0
                if inInterpolation && depth < 0 { return }
                place += 1
            }
        }
    }

    private mutating func blockComment() {
        var depth = 0
        repeat {
            depth += sees("/*") ? 1 : sees("*/") ? -1 : 0
            blank(sees("/*") || sees("*/") ? 2 : 1)
        } while depth > 0 && place < source.count
    }

    /// How many number signs open the string literal that begins here, if one does.
    private func stringOpening() -> Int? {
        let hashes = source[place...].prefix { $0 == UInt8(ascii: "#") }.count
        return sees("\"", at: hashes) ? hashes : nil
    }

    private mutating func string(_ count: Int) {
        let hashes = String(repeating: "#", count: count)
        let quote = sees("\"\"\"", at: count) ? "\"\"\"" : "\""
        let start = place
        var text: [UInt8] = []
        defer { literals.append((start, String(decoding: text, as: UTF8.self))) }
        blank(count + quote.utf8.count)
        while place < source.count {
            if sees(quote + hashes) { return blank(quote.utf8.count + count) }
            if sees("\\" + hashes + "(") {
                text += String(Self.interpolation).utf8
                blank(count + 2)
                code(inInterpolation: true)
                blank(1)
            } else if sees("\\" + hashes) {
                text += source[place...].dropFirst(count + 1).prefix(1)
                blank(count + 2)
            } else if quote == "\"" && sees("\n") {
                return
            } else {
                text.append(source[place])
                blank(1)
            }
        }
    }

    /// The length of the regular expression that begins here: a slash after a blank or bracket, closed on its line.
    private func regexLength() -> Int? {
        guard sees("/"), place == 0 || " (,=[\n".utf8.contains(source[place - 1]), !sees("/ ") else { return nil }
        var index = place + 1
        while index < source.count, source[index] != UInt8(ascii: "\n") {
            if source[index] == UInt8(ascii: "/") { return index + 1 - place }
            index += source[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
