/// Follows a ledger's checkpoints from the first and says where they stop being whole.
///
/// Whether the ledger still has what they saw is told by ``Checkpoint/failures(in:hashAt:)``.
public struct CheckpointVerifier: Sendable {
    /// The key that every checkpoint must be signed with: the one given, else the first checkpoint's.
    public private(set) var publicKey: PublicKey?
    /// The last checkpoint that was found whole.
    public private(set) var last: Checkpoint?

    /// Begins before the first checkpoint.
    /// - Parameter publicKey: The key of a copy that was kept elsewhere; absent where there is none.
    public init(trusting publicKey: PublicKey? = nil) {
        self.publicKey = publicKey
    }

    /// Takes the next checkpoint.
    /// - Throws: ``CheckpointFailure`` when it does not follow or is not signed; what was covered stays.
    public mutating func verify(_ signed: SignedCheckpoint) throws(CheckpointFailure) {
        if let reason = fault(signed.checkpoint) {
            throw CheckpointFailure(number: (last?.number ?? 0) + 1, reason: reason)
        }
        try signed.verify(trusting: publicKey)
        publicKey = signed.publicKey
        last = signed.checkpoint
    }

    private func fault(_ checkpoint: Checkpoint) -> CheckpointFailure.Reason? {
        let expected = last?.digest ?? .zero
        guard checkpoint.number == (last?.number ?? 0) + 1 else { return .number(found: checkpoint.number) }
        guard checkpoint.previous == expected else {
            return .previous(expected: expected, found: checkpoint.previous)
        }
        let earliest = last?.time ?? .min
        return checkpoint.time < earliest ? .time(earliest: earliest, found: checkpoint.time) : nil
    }
}
