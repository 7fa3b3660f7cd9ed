import HashChain
import Rectification
import Store

/// One way through the ledger's checkpoints, and through a copy of one that was kept elsewhere.
struct CheckpointPass: Sendable {
    /// Where the streams end that the checkpoints are held against.
    private(set) var heads: [StreamHead] = []
    /// Why it cannot be told where the streams end.
    private(set) var headsFailure: String?
    private(set) var checkpoints: [SignedCheckpoint] = []
    /// What is wrong with the ledger's own checkpoints.
    private(set) var failure: String?
    /// What is wrong beside the copy.
    private(set) var copyFailure: String?

    /// Looks at the ledger's own checkpoints: signatures, their chain, and whether the journal still has what they saw.
    init(_ reader: any LedgerReader, beside copy: SignedCheckpoint?) {
        do throws(StoreError) {
            heads = try reader.heads()
        } catch {
            headsFailure = error.description
        }
        do {
            checkpoints = try reader.checkpoints()
            var verifier = CheckpointVerifier(trusting: copy?.publicKey)
            for signed in checkpoints { try verifier.verify(signed) }
            for signed in checkpoints where failure == nil {
                failure = try journalFailure(of: signed.checkpoint, reader)
            }
        } catch {
            failure = Self.words(error)
        }
        copyFailure = copy.flatMap { failure(beside: $0, reader) }
    }

    /// The key that the ledger's own checkpoints are signed with.
    var publicKey: PublicKey? { checkpoints.first?.publicKey }

    /// What is wrong beside a copy; first what the journal lost, because it says most.
    private func failure(beside copy: SignedCheckpoint, _ reader: any LedgerReader) -> String? {
        do {
            try copy.verify()
            if let failure = try journalFailure(of: copy.checkpoint, reader) { return failure }
            let number = copy.checkpoint.number
            try copy.verify(isStoredAs: checkpoints.first { $0.checkpoint.number == number }?.checkpoint)
            return nil
        } catch {
            return Self.words(error)
        }
    }

    private func journalFailure(of checkpoint: Checkpoint, _ reader: any LedgerReader) throws(StoreError) -> String? {
        try checkpoint.failures(in: heads) { stream, sequence throws(StoreError) in
            try reader.hash(at: RecordPlace(stream: stream, sequence: sequence))
        }.first?.description
    }

    private static func words(_ error: any Error) -> String? {
        (error as? CheckpointFailure)?.description ?? (error as? StoreError)?.description
    }
}
