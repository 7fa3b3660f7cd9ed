/// The text of one document as it was given to us, before anybody asks what it says.
///
/// Every byte range in this program that speaks of a document is an offset into `text`.
public struct Manuscript: Sendable, Equatable {
    /// The document text: valid UTF-8, byte order mark removed, line ends as they came, U+0000 replaced by U+FFFD.
    public let text: [UInt8]
    /// What was repaired or could not be understood on the way to `text`.
    public let diagnostics: [Diagnostic]

    /// Creates a manuscript; `text` must be valid UTF-8.
    public init(text: [UInt8], diagnostics: [Diagnostic] = []) {
        self.text = text
        self.diagnostics = diagnostics
    }
}

/// Something that a person should know about how a document was read.
public struct Diagnostic: Sendable, Equatable {
    /// A stable, lower-case, hyphenated name for the kind of trouble.
    public let code: String
    /// One Chinese sentence: what came, where, and what was done about it.
    public let message: String
    /// The place in the document text, in bytes; absent when it concerns the whole.
    public let range: Range<Int>?

    /// Creates a diagnostic.
    public init(code: String, message: String, range: Range<Int>? = nil) {
        self.code = code
        self.message = message
        self.range = range
    }
}
