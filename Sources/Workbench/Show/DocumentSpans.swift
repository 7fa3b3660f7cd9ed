import HashChain
import Notices
import OfficialText

/// What each stretch of a document is, found out again for whoever looks at it.
///
/// Documents longer than a leaf are read one at a time, however many people ask, and what was found of the last one stays known,
/// so that turning its leaves takes no reading.
public actor DocumentSpans {
    private var last: (document: Digest, spans: [Span])?

    /// Begins with nothing read.
    public init() {}

    /// The spans of a document's text, which cover every byte of it.
    nonisolated func of(_ text: [UInt8], _ document: Digest) async -> [Span] {
        text.count > TextLeaf.length ? await ofLong(text, document) : Self.read(text)
    }

    private func ofLong(_ text: [UInt8], _ document: Digest) -> [Span] {
        if let last, last.document == document { return last.spans }
        last = nil
        let spans = Self.read(text)
        last = (document, spans)
        return spans
    }

    private static func read(_ text: [UInt8]) -> [Span] { NoticeReader().read(Manuscript(text: text)).spans }
}
