import GRDB
public import HashChain
public import Rectification
public import Store

/// A ledger in one SQLite file, in WAL mode and with `synchronous = FULL`: what was answered survives a power cut.
///
/// One connection writes and a few others read, so that reading waits for no writing and seldom for other reading. All are
/// queues, not a pool of GRDB: its pool sets `synchronous = NORMAL` behind one's back and writes to the file when it is only
/// opened.
public final class SQLiteLedger: LedgerStore {
    private let readers: ReaderPool
    /// Absent when the file can only be read.
    private let commits: GroupCommit?
    private let random: RandomSource
    private let recent = RecentStates(limit: 65_536)

    /// Opens the ledger at a path; a file that is none is not changed.
    /// - Parameters:
    ///   - path: The file.
    ///   - random: What the salts of the records are made of.
    ///   - onCommit: Told of each commit how many shared it, before they hear of it.
    /// - Throws: ``StoreError`` that says what the file is instead.
    public convenience init(
        path: String, random: RandomSource, onCommit: (@Sendable (Int) -> Void)? = nil
    ) throws(StoreError) {
        try self.init(path: path, random: random, schema: .current, onCommit: onCommit)
    }

    init(
        path: String, random: RandomSource, schema: Schema, onCommit: (@Sendable (Int) -> Void)? = nil
    ) throws(StoreError) {
        try LedgerFile(path: path, schema: schema).check()
        let connections = try Connections(path: path, schema: schema)
        readers = connections.readers
        commits = connections.writer.map { GroupCommit($0, schema: schema, onCommit: onCommit) }
        self.random = random
    }

    /// Makes a new ledger and opens it.
    /// - Throws: ``StoreError/fileExists(path:)`` when the name is taken.
    public static func create(path: String, random: RandomSource) throws(StoreError) -> SQLiteLedger {
        try create(path: path, random: random, schema: .current)
    }

    static func create(path: String, random: RandomSource, schema: Schema) throws(StoreError) -> SQLiteLedger {
        let token: CommandID = random.identifier()
        try NewLedger(path: path, token: token.description, schema: schema).create()
        return try SQLiteLedger(path: path, random: random, schema: schema)
    }

    /// Copies a ledger, also one of an earlier schema, into a new file while others write: the copy is the ledger at one moment.
    /// - Throws: ``StoreError/fileExists(path:)`` when the name is taken.
    public static func copy(path: String, to copy: String, random: RandomSource) throws(StoreError) {
        let token: CommandID = random.identifier()
        try LedgerCopy(path: path, copy: copy, token: token.description).make()
    }

    /// The number of a ledger's schema, and that of this release.
    /// - Throws: ``StoreError`` that says what the file is instead, also when a later release wrote it.
    public static func schema(path: String) throws(StoreError) -> (found: Int, known: Int) {
        (try Migration(path: path).found(), Schema.current.known)
    }

    /// Takes a ledger of an earlier schema to that of this release: all of it, or it stays as it was.
    ///
    /// The records stay as they are; every view row is made anew from them.
    public static func migrate(path: String) throws(StoreError) { try Migration(path: path).run() }

    /// Whether the ledger can be written.
    public var isReadOnly: Bool { commits == nil }

    /// Reads at one moment; see ``LedgerStore/read(_:)``.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value {
        do {
            return try await readers.read { [recent] in try body(SQLiteTransaction($0, remembering: recent)) }
        } catch let error as DatabaseError {
            throw StoreError(anyError: error)
        }
    }

    /// Records what a command decided.
    public func append(_ request: AppendRequest) async throws(StoreError) -> AppendReceipt {
        let prepared = try PreparedAppend(request, salts: random)
        return try await write { transaction throws(StoreError) in try transaction.append(prepared) }
    }

    /// Keeps a checkpoint that follows the last one.
    public func append(_ checkpoint: SignedCheckpoint) async throws(StoreError) {
        try await write { transaction throws(StoreError) in try transaction.append(checkpoint) }
    }

    /// Changes drafts, all of them or none.
    public func change(_ desk: [DeskChange]) async throws(StoreError) {
        try await write { transaction throws(StoreError) in try transaction.apply(desk) }
    }

    /// Makes every view row anew; see ``LedgerStore/rebuildViews(order:)``.
    public func rebuildViews(order: [StreamName]?) async throws(StoreError) {
        try await write { transaction throws(StoreError) in try transaction.rebuildViews(order: order) }
    }

    /// Takes the next records into the search index; see ``LedgerStore/followJournal(limit:)``.
    public func followJournal(limit: Int) async throws(StoreError) -> SearchCoverage {
        try await write { transaction throws(StoreError) in try transaction.followJournal(limit: limit) }
    }

    /// Empties the search index.
    public func clearSearchIndex() async throws(StoreError) {
        try await write { transaction throws(StoreError) in try transaction.removeAllEntries() }
    }

    /// Leaves no trace of erased words in the file and its log; see ``LedgerStore/sweepErased()``.
    public func sweepErased() async throws(StoreError) {
        guard let commits else { throw .readOnly }
        try await commits.performAlone { transaction throws(StoreError) in try transaction.sweep() }
    }

    /// Closes the file; it is closed anyway when its last user is gone.
    ///
    /// What SQLite still has in its log goes into the file itself, so that the one file is the ledger.
    public func close() throws(StoreError) {
        try StoreError.translating {
            try readers.close()
            try commits?.close()
        }
    }

    /// The number behind `PRAGMA synchronous` of the connection that writes; 2 is FULL.
    public func synchronous() async throws(StoreError) -> Int {
        try await write { transaction throws(StoreError) in try transaction.synchronous() }
    }

    /// How the connection that writes keeps its log; `wal` in every ledger.
    public func journalMode() async throws(StoreError) -> String {
        try await write { transaction throws(StoreError) in try transaction.journalMode() }
    }

    private func write<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteTransaction) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        guard let commits else { throw .readOnly }
        return try await commits.perform(body)
    }
}
