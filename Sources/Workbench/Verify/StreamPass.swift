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

    init(_ stream: StreamName) { verifier = ChainVerifier(stream: stream) }

    /// The last sequence up to which chain and payloads are whole.
    var covered: Int { min(verifier.head.sequence, (firstBadPayload ?? .max) - 1) }

    /// Takes the next record; after a break of the chain nothing more can be said.
    mutating func take(_ record: borrowing StoredRecord) {
        guard chainFailure == nil else { return }
        do throws(ChainFailure) {
            try verifier.verify(record)
            if record.isErased { erased += 1 } else { payloads += 1 }
            if Self.naming.contains(where: { record.isOfKind($0.rawValue) }) { noteContents(of: Record(record)) }
        } catch  where error.isOfPayload {
            payloads += 1
            note(error.description, at: record.sequence)
            goOn(without: record)
        } catch {
            chainFailure = error.description
        }
    }

    /// The kinds of records that name bytes kept beside the journal.
    private static let naming: [Event.Kind] = [.documentRecorded, .evidenceReceived]

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
            switch try RecordedEvent(record).event {
            case .documentRecorded(let document):
                contents += [(document.source.digest, place), (document.text.digest, place)]
            case .evidenceReceived(let received): evidence.append((received.source, place))
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
