/// A checkpoint with the signature over its bytes and the key to check it with.
public struct SignedCheckpoint: Sendable, Hashable {
    /// How many bytes a signature has.
    public static let signatureLength = 64

    /// The checkpoint.
    public let checkpoint: Checkpoint
    /// The Ed25519 signature over ``Checkpoint/encoded``.
    public let signature: [UInt8]
    /// The key that the signature claims to be of.
    public let publicKey: PublicKey

    /// Takes a checkpoint as it was stored; ``verify(trusting:)`` says whether the signature holds.
    public init(checkpoint: Checkpoint, signature: [UInt8], publicKey: PublicKey) {
        self.checkpoint = checkpoint
        self.signature = signature
        self.publicKey = publicKey
    }

    /// Signs a checkpoint.
    /// - Throws: What the cryptographic library throws; it has no reason to.
    public init(signing checkpoint: Checkpoint, with key: SigningKey) throws {
        self.checkpoint = checkpoint
        signature = try key.signature(over: checkpoint.encoded)
        publicKey = key.publicKey
    }

    /// Checks the signature.
    /// - Parameter trusted: The key it must be of; absent where there is nothing to compare with, so that the
    ///   checkpoint's own key counts.
    /// - Throws: ``CheckpointFailure`` when the key is another or the signature is not the key's over these bytes.
    public func verify(trusting trusted: PublicKey? = nil) throws(CheckpointFailure) {
        if let trusted, trusted != publicKey {
            throw failure(.publicKey(expected: trusted, found: publicKey))
        }
        guard publicKey.isValid(signature: signature, over: checkpoint.encoded) else { throw failure(.signature) }
    }

    /// Compares a copy that was kept elsewhere with what the ledger has under its number.
    /// - Throws: ``CheckpointFailure`` when the ledger has none or another.
    public func verify(isStoredAs stored: Checkpoint?) throws(CheckpointFailure) {
        guard let stored else { throw failure(.missing) }
        guard stored == checkpoint else {
            throw failure(.replaced(expected: checkpoint.digest, found: stored.digest))
        }
    }

    private func failure(_ reason: CheckpointFailure.Reason) -> CheckpointFailure {
        CheckpointFailure(number: checkpoint.number, reason: reason)
    }
}
