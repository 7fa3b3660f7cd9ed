import HashChain
import Rectification
import Store

/// One way through all streams, each from its first record to its last.
struct JournalPass {
    private(set) var heads: [StreamHead] = []
    private(set) var streams: [Verification.Coverage] = []
    private(set) var chainFailure: String?
    private(set) var payloadFailure: String?
    private(set) var payloads = 0
    private(set) var erased = 0
    /// The contents that whole records name, each with the first record that does.
    private(set) var contents: [Digest: RecordPlace] = [:]

    /// The contents in the order in which they were recorded.
    var contentsInOrder: [(Digest, RecordPlace)] {
        contents.map { ($0.key, $0.value) }
            .sorted { ($0.1.stream, $0.1.sequence, $0.0) < ($1.1.stream, $1.1.sequence, $1.0) }
    }

    /// How many records there are.
    var records: Int { streams.reduce(0) { $0 + $1.last } }

    init(_ reader: any LedgerReader) {
        do throws(StoreError) {
            heads = try reader.heads()
        } catch {
            chainFailure = error.description
        }
        for head in heads { follow(head, reader) }
    }

    private mutating func follow(_ head: StreamHead, _ reader: any LedgerReader) {
        var pass = StreamPass(head.stream)
        do throws(StoreError) {
            try reader.forEachRecord(of: head.stream, after: 0) { record throws(StoreError) in pass.take(record) }
        } catch {
            // A row that is no record at all: the stream cannot be followed beyond it.
            chainFailure = chainFailure ?? error.description
        }
        chainFailure = chainFailure ?? pass.chainFailure
        payloadFailure = payloadFailure ?? pass.payloadFailure
        payloads += pass.payloads
        erased += pass.erased
        contents.merge(pass.contents) { first, _ in first }
        streams.append(
            Verification.Coverage(stream: head.stream.description, covered: pass.covered, last: head.sequence))
    }
}
