public import Notices
import OfficeDocuments
import OfficialText

/// One document of a file, read: what it says, and the bytes that it was read from.
public struct DocumentReading: Sendable {
    /// The file's name without folders; of several documents in one file each has its place beside it.
    public let name: String
    /// The encoding that the file was read in.
    public let encoding: String
    /// The document as it came: the file, or its part between two form feeds.
    public let source: [UInt8]
    /// What it says.
    public let reading: Reading

    /// The text that every range of the reading speaks of.
    public var text: [UInt8] { reading.manuscript.text }

    /// What a person should know about how it was read, a sentence each.
    public var remarks: [String] { reading.diagnostics.map(\.message) }

    /// The outline as a tree: what is on the page, before anybody asks what it says.
    public var outline: String { OutlineDump.text(of: reading.manuscript) }
}

/// A document that is on the way to be read.
struct DocumentPart: Sendable {
    let name: String
    let encoding: String
    let source: [UInt8]
    let manuscript: Manuscript

    func read() -> DocumentReading {
        DocumentReading(name: name, encoding: encoding, source: source, reading: NoticeReader().read(manuscript))
    }
}
