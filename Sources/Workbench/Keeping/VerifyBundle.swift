/// The use case behind `bundle verify`: whether a bundle is whole, and what it holds; no ledger is needed, only a key.
public struct VerifyBundle: Sendable {
    private let place: LedgerPlace

    /// Prepares to verify with the files and keys of a place.
    public init(at place: LedgerPlace) { self.place = place }

    /// Verifies a bundle.
    /// - Parameters:
    ///   - path: The bundle.
    ///   - keyPath: The file with the key that opens it; absent, the one beside the ledger.
    /// - Returns: What it holds.
    /// - Throws: When the key does not open it, or anything in it does not hold.
    public func callAsFunction(_ path: String, keyPath: String?) async throws -> BundleSummary {
        try await ReadBundle(path: path, name: path, files: place.files)
            .contents(with: try place.openingKey(keyPath)).summary
    }
}
