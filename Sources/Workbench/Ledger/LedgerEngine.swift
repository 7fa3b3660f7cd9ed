public import Store

/// How ledger files are opened and made; the composition root chooses the engine.
public struct LedgerEngine: Sendable {
    /// Opens the ledger at a path, which must be there.
    public let open: @Sendable (_ path: String) async throws(StoreError) -> any LedgerStore
    /// Makes a ledger at a path where there is no file.
    public let create: @Sendable (_ path: String) async throws(StoreError) -> any LedgerStore

    /// Where the files of evidence are kept of the ledger at a path.
    public let evidence: @Sendable (_ path: String) -> any EvidenceStore

    /// Creates an engine from its acts.
    public init(
        open: @escaping @Sendable (String) async throws(StoreError) -> any LedgerStore,
        create: @escaping @Sendable (String) async throws(StoreError) -> any LedgerStore,
        evidence: @escaping @Sendable (String) -> any EvidenceStore
    ) {
        self.open = open
        self.create = create
        self.evidence = evidence
    }
}
