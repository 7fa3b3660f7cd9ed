import HashChain
import Rectification
import Store

/// One way through the ledger's checkpoints, and through a copy of one that was kept elsewhere.
struct CheckpointPass {
    private let reader: any LedgerReader
    private let heads: [StreamHead]
    private(set) var checkpoints: [SignedCheckpoint] = []
    private(set) var failure: String?

    /// Looks at the ledger's own checkpoints: signatures, their chain, and whether the journal still has what they saw.
    init(_ reader: any LedgerReader, heads: [StreamHead], trusting key: PublicKey?) {
        self.reader = reader
        self.heads = heads
        do {
            checkpoints = try reader.checkpoints()
            var verifier = CheckpointVerifier(trusting: key)
            for signed in checkpoints { try verifier.verify(signed) }
            for signed in checkpoints where failure == nil { failure = try journalFailure(of: signed.checkpoint) }
        } catch let error as CheckpointFailure {
            failure = error.description
        } catch {
            failure = (error as? StoreError)?.description
        }
    }

    /// The key that the ledger's own checkpoints are signed with.
    var publicKey: PublicKey? { checkpoints.first?.publicKey }

    /// What is wrong beside a copy; first what the journal lost, because it says most.
    func failure(beside copy: SignedCheckpoint) -> String? {
        do {
            try copy.verify()
            if let failure = try journalFailure(of: copy.checkpoint) { return failure }
            let number = copy.checkpoint.number
            try copy.verify(isStoredAs: checkpoints.first { $0.checkpoint.number == number }?.checkpoint)
            return nil
        } catch let error as CheckpointFailure {
            return error.description
        } catch {
            return (error as? StoreError)?.description
        }
    }

    private func journalFailure(of checkpoint: Checkpoint) throws(StoreError) -> String? {
        try checkpoint.failures(in: heads) { stream, sequence throws(StoreError) in
            try reader.hash(at: RecordPlace(stream: stream, sequence: sequence))
        }.first?.description
    }
}
