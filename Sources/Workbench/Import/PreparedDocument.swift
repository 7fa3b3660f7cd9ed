import Rectification
import Store

/// A document in the words of the ledger, with the bytes that are kept of it.
struct PreparedDocument: Sendable {
    let document: ReadDocument
    let contents: [DocumentContent]

    init(_ reading: DocumentReading) {
        let source = DocumentContent(reading.source)
        // Most files are UTF-8 without a mark, and their text is the file.
        let text = reading.text == reading.source ? source : DocumentContent(reading.text)
        document = ReadDocument(reading, source: source.mark, text: text.mark)
        contents = text == source ? [source] : [source, text]
    }
}

extension DocumentContent {
    fileprivate var mark: DocumentRecorded.Content { .init(digest: digest, length: bytes.count) }
}
