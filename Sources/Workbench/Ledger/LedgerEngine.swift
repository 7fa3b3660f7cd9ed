public import Store

/// How ledger files are opened and made; the composition root chooses the engine.
public struct LedgerEngine: Sendable {
    /// Opens the ledger at a path, which must be there.
    public let open: @Sendable (_ path: String) async throws(StoreError) -> any LedgerStore
    /// Makes a ledger at a path where there is no file.
    public let create: @Sendable (_ path: String) async throws(StoreError) -> any LedgerStore

    /// Where the files of evidence are kept of the ledger at a path.
    public let evidence: @Sendable (_ path: String) -> any EvidenceStore
    /// Copies a ledger, as it is at one moment, into a file that is not there yet.
    public let copy: @Sendable (_ path: String, _ copy: String) async throws(StoreError) -> Void
    /// The number of the schema of the ledger at a path, and that of this release.
    public let schema: @Sendable (_ path: String) async throws(StoreError) -> (found: Int, known: Int)
    /// Takes the ledger at a path to the schema of this release.
    public let migrate: @Sendable (_ path: String) async throws(StoreError) -> Void

    /// Creates an engine from its acts.
    public init(
        open: @escaping @Sendable (String) async throws(StoreError) -> any LedgerStore,
        create: @escaping @Sendable (String) async throws(StoreError) -> any LedgerStore,
        evidence: @escaping @Sendable (String) -> any EvidenceStore,
        copy: @escaping @Sendable (String, String) async throws(StoreError) -> Void,
        schema: @escaping @Sendable (String) async throws(StoreError) -> (found: Int, known: Int),
        migrate: @escaping @Sendable (String) async throws(StoreError) -> Void
    ) {
        self.open = open
        self.create = create
        self.evidence = evidence
        self.copy = copy
        self.schema = schema
        self.migrate = migrate
    }
}
