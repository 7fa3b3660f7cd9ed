/// Blanks what comments, string literals and regular expressions say, so that rules see only code.
///
/// Code inside `\(…)` stays. Line feeds stay, so lines and byte offsets are those of the original.
struct SwiftBlanker {
    private let source: [UInt8]
    private var output: [UInt8]
    private var place = 0

    static func blanked(_ text: String) -> String {
        var blanker = SwiftBlanker(source: Array(text.utf8))
        blanker.code(inInterpolation: false)
        return String(decoding: blanker.output, as: UTF8.self)
    }

    private init(source: [UInt8]) {
        self.source = source
        output = source
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
        blank(count + quote.utf8.count)
        while place < source.count {
            if sees(quote + hashes) { return blank(quote.utf8.count + count) }
            if sees("\\" + hashes + "(") {
                blank(count + 2)
                code(inInterpolation: true)
                blank(1)
            } else if sees("\\" + hashes) {
                blank(count + 2)
            } else if quote == "\"" && sees("\n") {
                return
            } else {
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
