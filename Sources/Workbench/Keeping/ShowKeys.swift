import HashChain
import Sealing

/// The use case behind `key`: the public keys of the installation, for others to check and to seal with.
public struct ShowKeys: Sendable {
    /// The public keys.
    public struct Keys: Sendable, Equatable {
        /// What checkpoints and bundles are checked with, in hexadecimal.
        public let signing: String
        /// What files are sealed for.
        public let recipient: String
    }

    private let place: LedgerPlace

    /// Prepares to show the keys of a ledger's installation.
    public init(of place: LedgerPlace) { self.place = place }

    /// The keys; the one that opens is made now where there is none yet.
    /// - Throws: `StoreError` where there is no ledger, and when a key cannot be used.
    public func keys() async throws -> Keys {
        _ = try await place.open()
        try place.openingKey.makeIfMissing(place.circumstances.random)
        return Keys(
            signing: try place.signingKey.read().publicKey.hex,
            recipient: try place.openingKey.read().recipient.description)
    }
}
