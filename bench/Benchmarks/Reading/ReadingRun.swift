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

    /// Reads documents one after another.
    static func read(_ documents: some Sequence<Manuscript>, _ output: Output) -> ReadingRun {
        var run = ReadingRun()
        for document in documents { run.read(document, output) }
        return run
    }

    /// The documents of a text, each made when it is asked for.
    static func documents(of text: [UInt8]) -> some Collection<Manuscript> {
        // A text that is one document is given as it is.
        parts(of: text).lazy.map { Manuscript(text: $0.count == text.count ? text : Array(text[$0])) }
    }

    private mutating func read(_ manuscript: Manuscript, _ output: Output) {
        let reading = NoticeReader().read(manuscript)
        documents += 1
        findings += reading.findings.count
        unreadBytes += reading.unread.reduce(0) { $0 + $1.count }
        if output == .json { outputBytes += ReadingJSON.bytes(of: reading).count }
    }

    private static func parts(of text: [UInt8]) -> [Range<Int>] {
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
