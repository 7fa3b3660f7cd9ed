import HashChain
public import Store

/// The use case behind `checkpoint`: where every stream ends, signed; a copy of it leaves the machine.
public struct MakeCheckpoint: Sendable {
    /// What was made.
    public struct Outcome: Sendable {
        /// Its number, from 1.
        public let number: Int
        /// How many streams it covers.
        public let streams: Int
        /// How many records.
        public let records: Int
        /// The key that it is checked with, in hexadecimal.
        public let publicKey: String
        /// The file form: a text that can be mailed or printed.
        public let fileText: String
    }

    private static let attempts = 5

    private let place: LedgerPlace
    private let store: any LedgerStore

    /// Prepares to make a checkpoint.
    public init(of place: LedgerPlace, _ store: any LedgerStore) {
        self.place = place
        self.store = store
    }

    /// Makes a checkpoint, and a copy of it.
    /// - Parameter copy: The file for the copy, which must not be there yet; absent, none.
    /// - Returns: What was made.
    /// - Throws: When the key or the file cannot be used, or the ledger cannot take it.
    public func make(copy: String?) async throws -> Outcome {
        if let copy, place.files.exists(copy) { throw FileFailure(path: copy, reason: .exists) }
        let key = try place.signingKey.read()
        let signed = try await append(signing: key)
        if let copy { try place.files.create(copy, Array(signed.fileText.utf8), false) }
        let heads = signed.checkpoint.heads
        return Outcome(
            number: signed.checkpoint.number, streams: heads.count, records: heads.reduce(0) { $0 + $1.sequence },
            publicKey: signed.publicKey.hex, fileText: signed.fileText)
    }

    /// What a checkpoint is made of.
    private struct Sight: Sendable {
        let last: Checkpoint?
        let heads: [StreamHead]
    }

    /// Signs what is there; when another checkpoint came in between, once more.
    private func append(signing key: SigningKey) async throws -> SignedCheckpoint {
        var attempt = 1
        while true {
            let sight = try await store.read { reader in
                Sight(last: try reader.checkpoints().last?.checkpoint, heads: try reader.heads())
            }
            // A clock that was set back must not make a checkpoint older than the one it follows.
            let time = max(place.circumstances.now(), sight.last?.time ?? .min)
            let checkpoint = Checkpoint(after: sight.last, time: time, heads: sight.heads)
            let signed = try SignedCheckpoint(signing: checkpoint, with: key)
            do throws(StoreError) {
                try await store.append(signed)
                return signed
            } catch {
                guard case .movedCheckpoint = error, attempt < Self.attempts else { throw error }
            }
            attempt += 1
        }
    }
}
