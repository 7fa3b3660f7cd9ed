import Glibc
import Notices
import OfficialText

/// What came of reading a text once, document by document, as the program does.
struct ReadingRun {
    /// What is made of each reading.
    enum Output {
        case value
        case json
    }

    private(set) var documents = 0
    private(set) var findings = 0
    private(set) var unreadBytes = 0
    private(set) var outputBytes = 0

    /// Reads a text, document by document.
    static func read(_ text: [UInt8], _ output: Output) -> ReadingRun {
        var run = ReadingRun()
        for part in parts(of: text) {
            // A text that is one document is given as it is: copying it would be none of the reader's doing.
            run.read(Manuscript(text: part.count == text.count ? text : Array(text[part])), output)
        }
        return run
    }

    private mutating func read(_ manuscript: Manuscript, _ output: Output) {
        let reading = NoticeReader().read(manuscript)
        documents += 1
        findings += reading.findings.count
        unreadBytes += reading.unread.reduce(0) { $0 + $1.count }
        if output == .json { outputBytes += ReadingJSON.bytes(of: reading).count }
    }

    static func parts(of text: [UInt8]) -> [Range<Int>] {
        text.withUnsafeBytes { bytes in
            var parts: [Range<Int>] = []
            var start = 0
            while let base = bytes.baseAddress,
                let end = memchr(base + start, Int32(Corpus.formFeed), bytes.count - start)
            {
                parts.append(start..<(UnsafeRawPointer(end) - base))
                start = UnsafeRawPointer(end) - base + 1
            }
            return parts + [start..<bytes.count]
        }
    }
}
