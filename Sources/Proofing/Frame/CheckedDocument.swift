public import Notices
import OfficialText

/// A document and what the rules remark on in it.
public struct CheckedDocument: Sendable {
    /// The file, as it was named.
    public let file: String
    /// What it says.
    public let reading: Reading
    /// In the order of the text, without those that are waived.
    public internal(set) var remarks: [Remark]
    /// In the order of the text.
    public internal(set) var waived: [WaivedRemark] = []
    /// The waivers that hold for no remark any more.
    public internal(set) var lapsed: [Waiver] = []
    /// What is hidden where its text is shown; absent where all is shown.
    public let redaction: Redaction?

    /// Creates a document that was checked.
    public init(file: String, reading: Reading, remarks: [Remark], redaction: Redaction? = nil) {
        self.file = file
        self.reading = reading
        self.remarks = redaction.map { remarks.map($0.masked) } ?? remarks
        self.redaction = redaction
    }
}
