/// Chinese sentences are punctuated in full width: `，：；。“”（）`.
enum Punctuation {
    /// Literals that are not said to anybody.
    private struct Data {
        let path: String
        /// What such a literal has in it; all of the path's when empty.
        var text = ""
        let reason: String
    }

    private static let data = [
        Data(
            path: "Sources/Commands/Config/ConfigCommand.swift", text: "taizhang.json", reason: "shows a file in JSON"),
        Data(path: "Sources/Commands/Serve/ServeCommand.swift", text: "http://", reason: "shows an address"),
        Data(path: "Sources/StoreTesting/", reason: "what somebody might look for, in any marks"),
        Data(path: "Sources/Notices/Vocabulary/", reason: "words as pages print them, in either width"),
        Data(
            path: "Sources/Notices/Interpretation/ContactFinder.swift", text: "联系方式(电话)",
            reason: "labels as pages print them"),
        Data(
            path: "Sources/Notices/Interpretation/NoticeReader.swift", text: "时间: 日期:",
            reason: "labels as pages print them"),
    ]

    private static let marks = Set(",.:;()\"!?".unicodeScalars)
    /// These stand between an interpolation and its neighbour only as punctuation; a period may part a name from its ending.
    private static let separators = Set(",:;()".unicodeScalars)

    /// Every literal with Chinese in it that has a mark of half width beside a Chinese character or beside `\(…)`.
    static func complaints(about file: SourceFile) -> [Complaint] {
        file.literals.compactMap { literal in
            guard let mark = firstHalfWidth(in: Array(literal.text.unicodeScalars)),
                !isData(literal.text, in: file.path)
            else {
                return nil
            }
            return Complaint(
                file.path, file.line(ofByte: literal.offset),
                "`\(mark)` stands in a Chinese sentence: use its full-width form")
        }
    }

    private static func firstHalfWidth(in text: [Unicode.Scalar]) -> Unicode.Scalar? {
        guard text.contains(where: isChinese) else { return nil }
        return text.indices.first { index in
            let neighbours = [index - 1, index + 1].filter(text.indices.contains).map { text[$0] }
            return marks.contains(text[index]) && neighbours.contains(where: isChinese)
                || separators.contains(text[index]) && neighbours.contains(SwiftBlanker.interpolation)
        }.map { text[$0] }
    }

    private static func isChinese(_ character: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(character.value) }

    private static func isData(_ text: String, in path: String) -> Bool {
        data.contains { path.hasPrefix($0.path) && ($0.text.isEmpty || text.contains($0.text)) }
    }
}
