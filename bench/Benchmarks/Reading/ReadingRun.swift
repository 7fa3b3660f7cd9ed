import Notices
import OfficialText

/// Reads a text once, document by document, as the program does.
struct ReadingRun {
    /// What is made of each reading.
    enum Output {
        case value
        case json
    }

    private(set) var documents = 0
    private(set) var findings = 0
    private(set) var outputBytes = 0
    private(set) var unreadBytes = 0

    init(_ text: [UInt8], _ output: Output) {
        for part in Self.parts(of: text) {
            // A text that is one document is given as it is; a copy of it would be none of the reader's doing.
            let isWhole = part.count == text.count
            let reading = NoticeReader().read(Manuscript(text: isWhole ? text : Array(text[part])))
            documents += 1
            findings += reading.findings.count
            unreadBytes += reading.unread.reduce(0) { $0 + $1.count }
            if output == .json { outputBytes += ReadingJSON.bytes(of: reading).count }
        }
    }

    private static func parts(of text: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        while let end = text[start...].firstIndex(of: Corpus.formFeed) {
            parts.append(start..<end)
            start = end + 1
        }
        return parts + [start..<text.count]
    }
}
