/// A Swift file of the project.
struct SourceFile {
    /// The path from the package's root.
    let path: String
    /// The file as it is written.
    let text: String
    /// The file with blanks for what comments and string literals say, at the same byte offsets.
    let code: String
    /// What string literals say, each with the byte offset at which it begins.
    let literals: [(offset: Int, text: String)]

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        let blanker = SwiftBlanker(text)
        code = blanker.blanked
        literals = blanker.literals
    }

    /// The target that the file belongs to: `Store` for `Sources/Store/Journal.swift`.
    var target: String {
        let folders = path.split(separator: "/")
        return folders.count > 2 ? String(folders[1]) : ""
    }

    /// The line, from 1, on which a place in `code` or `text` stands.
    func line(_ place: String.Index, in text: String) -> Int {
        text[..<place].utf8.count { $0 == UInt8(ascii: "\n") } + 1
    }

    /// The line, from 1, on which a byte of the file stands.
    func line(ofByte offset: Int) -> Int { text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1 }

    /// What stands between a bracket's opening and its closing, for the first one at or after a place in `code`.
    func arguments(from place: String.Index) -> Substring {
        guard let open = code[place...].firstIndex(of: "(") else { return "" }
        var depth = 0
        for index in code[open...].indices {
            depth += code[index] == "(" ? 1 : code[index] == ")" ? -1 : 0
            if depth == 0 { return code[code.index(after: open)..<index] }
        }
        return code[code.index(after: open)...]
    }

    /// The words as written at a stretch of `code`.
    func written(_ stretch: Substring) -> String {
        let start = code.utf8.distance(from: code.startIndex, to: stretch.startIndex)
        return String(decoding: text.utf8.dropFirst(start).prefix(stretch.utf8.count), as: UTF8.self)
    }

    /// The names that the file declares, with the keyword before each: `("extension", "Journal.Entry")`.
    var declarations: [(keyword: String, name: String, line: Int)] {
        let pattern = /\b(struct|class|enum|actor|protocol|typealias|extension)\s+([A-Za-z_][\w.]*)/
        return code.matches(of: pattern).map {
            (String($0.output.1), String($0.output.2), line($0.range.lowerBound, in: code))
        }
    }
}
