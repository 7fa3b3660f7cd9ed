import HashChain
import Rectification

/// One way through the records of one stream: whether the chain is whole, and what it says that was recorded is there.
struct StreamPass {
    private var verifier: ChainVerifier
    private(set) var chainFailure: String?
    private(set) var payloadFailure: String?
    private var firstBadPayload: Int?
    private(set) var payloads = 0
    private(set) var erased = 0
    /// The contents that whole records name, and the records that do.
    private(set) var contents: [(Digest, RecordPlace)] = []
    /// The files of evidence that whole records name, and the records that do.
    private(set) var evidence: [(DocumentRecorded.Content, RecordPlace)] = []
    /// The kinds of the records that are erased, by sequence.
    private var gone: [Int: String] = [:]
    /// What records say was erased.
    private var erasures = Erasures()
    private let stream: StreamName

    init(_ stream: StreamName) {
        self.stream = stream
        verifier = ChainVerifier(stream: stream)
    }

    /// The last sequence up to which chain and payloads are whole.
    var covered: Int { min(verifier.head.sequence, (firstBadPayload ?? .max) - 1) }

    /// Takes the next record; after a break of the chain nothing more can be said.
    mutating func take(_ record: borrowing StoredRecord) {
        guard chainFailure == nil else { return }
        do throws(ChainFailure) {
            try verifier.verify(record)
            if record.isErased {
                erased += 1
                gone[record.sequence] = Record(record).header.kind
            } else {
                payloads += 1
            }
            if Self.naming.contains(where: { record.isOfKind($0.rawValue) }) { noteContents(of: Record(record)) }
        } catch  where error.isOfPayload {
            payloads += 1
            note(error.description, at: record.sequence)
            goOn(without: record)
        } catch {
            chainFailure = error.description
        }
    }

    /// A record that came after the others were looked at; all it is asked is what it erased.
    mutating func takeLater(_ record: borrowing StoredRecord) {
        guard record.isOfKind(Event.Kind.contentErased.rawValue), !record.isErased else { return }
        noteContents(of: Record(record))
    }

    /// Compares what is gone with what records say was erased, once all of them were taken.
    mutating func finish() {
        guard chainFailure == nil else { return }
        for (sequence, kind) in gone.sorted(by: { $0.key < $1.key })
        where erasures.remains(of: sequence, kind: kind) == nil {
            note(ErasureFault(stream: stream, sequence: sequence).withoutRecord, at: sequence)
        }
        for (sequence, _) in erasures.all where gone[sequence] == nil && sequence <= verifier.head.sequence {
            note(ErasureFault(stream: stream, sequence: sequence).withWords, at: sequence)
        }
    }

    /// The kinds of records that name bytes kept beside the journal, or what is gone from it.
    private static let naming: [Event.Kind] = [.documentRecorded, .evidenceReceived, .contentErased]

    /// The chain covers the payload's digest, not the payload: what follows can be verified all the same.
    private mutating func goOn(without record: borrowing StoredRecord) {
        do throws(ChainFailure) {
            try verifier.verify(record.withoutContent)
        } catch {
            chainFailure = error.description
        }
    }

    private mutating func noteContents(of record: Record) {
        guard record.payload != nil else { return }
        do throws(LedgerFault) {
            let place = RecordPlace(stream: record.header.stream, sequence: record.header.sequence)
            let recorded = try RecordedEvent(record)
            switch recorded.event {
            case .documentRecorded(let document):
                contents += [(document.source.digest, place), (document.text.digest, place)]
            case .evidenceReceived(let received): evidence.append((received.source, place))
            case .contentErased: erasures.take(recorded)
            default: break
            }
        } catch {
            note(error.description, at: record.header.sequence)
        }
    }

    private mutating func note(_ failure: String, at sequence: Int) {
        payloadFailure = payloadFailure ?? failure
        firstBadPayload = firstBadPayload ?? sequence
    }
}

extension ChainFailure {
    fileprivate var isOfPayload: Bool {
        switch reason {
        case .payload, .saltLength, .halfErased: true
        case .stream, .sequence, .previous, .hash, .time: false
        }
    }
}

/// A record whose words are gone without a word, or still there.
private struct ErasureFault {
    private let words: String

    init(stream: StreamName, sequence: Int) { words = "记录流 \(stream) 第 \(sequence) 条的正文" }

    var withoutRecord: String { words + "不见了，没有抹去它的记录，请用备份核对。" }
    var withWords: String { words + "仍在，而有记录说已经抹去，请停止使用，用备份核对。" }
}
