import HashChain
import Rectification
import Store

/// One way through streams, each from its first record to its last.
struct JournalPass: Sendable {
    private(set) var streams: [Verification.Coverage] = []
    private(set) var chainFailure: String?
    private(set) var payloadFailure: String?
    private(set) var payloads = 0
    private(set) var erased = 0
    private var contents: [(Digest, RecordPlace)] = []
    private var evidence: [(DocumentRecorded.Content, RecordPlace)] = []

    /// The contents that whole records name, each with the first record that does.
    var namedContents: [(Digest, RecordPlace)] {
        var named: Set<Digest> = []
        return contents.filter { named.insert($0.0).inserted }
    }

    /// The files of evidence that whole records name, each with the first record that does.
    var namedEvidence: [(DocumentRecorded.Content, RecordPlace)] {
        var named: Set<DocumentRecorded.Content> = []
        return evidence.filter { named.insert($0.0).inserted }
    }

    /// How many records there are.
    var records: Int { streams.reduce(0) { $0 + $1.last } }

    /// Follows each of these streams up to its head; what was recorded later is left for the next time.
    init(_ reader: any LedgerReader, through heads: some Sequence<StreamHead>) {
        for head in heads { follow(head, reader) }
    }

    /// Puts together what was found in streams that were followed apart.
    init(_ parts: [JournalPass], after failure: String?) {
        chainFailure = failure
        for part in parts { add(part) }
    }

    private mutating func add(_ part: JournalPass) {
        streams += part.streams
        chainFailure = chainFailure ?? part.chainFailure
        payloadFailure = payloadFailure ?? part.payloadFailure
        payloads += part.payloads
        erased += part.erased
        contents += part.contents
        evidence += part.evidence
    }

    private mutating func follow(_ head: StreamHead, _ reader: any LedgerReader) {
        var pass = StreamPass(head.stream)
        do throws(StoreError) {
            try reader.forEachStoredRecord(of: head.stream) { record throws(StoreError) in
                if record.sequence <= head.sequence { pass.take(record) } else { pass.takeLater(record) }
            }
            pass.finish()
        } catch {
            // A row that is no record at all: the stream cannot be followed beyond it.
            chainFailure = chainFailure ?? error.description
        }
        chainFailure = chainFailure ?? pass.chainFailure
        payloadFailure = payloadFailure ?? pass.payloadFailure
        payloads += pass.payloads
        erased += pass.erased
        contents += pass.contents
        evidence += pass.evidence
        streams.append(
            Verification.Coverage(stream: head.stream.description, covered: pass.covered, last: head.sequence))
    }
}
