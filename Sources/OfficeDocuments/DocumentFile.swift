public import OfficialText

/// A file after reading: its documents, and how it was written.
public struct DocumentFile: Sendable {
    /// The documents in the file: one, or as many as form feeds part it into; never empty.
    public let manuscripts: [Manuscript]
    /// Whether it was plain text or a page.
    public let format: DocumentFormat
    /// How its bytes were decoded; never the undecided `utf16`.
    public let encoding: TextEncoding
}
