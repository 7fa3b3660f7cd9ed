import HashChain
public import Rectification
import Sealing
public import Store

/// Where a ledger lies and what is needed to work with it.
public struct LedgerPlace: Sendable {
    /// The path of the ledger file.
    public let path: String
    let engine: LedgerEngine
    /// The files of the machine.
    public let files: FileAccess
    let circumstances: Circumstances

    /// Names a ledger.
    public init(path: String, engine: LedgerEngine, files: FileAccess, circumstances: Circumstances) {
        self.path = path
        self.engine = engine
        self.files = files
        self.circumstances = circumstances
    }

    /// The file with the key that checkpoints are signed with, outside the ledger.
    public var keyPath: String { path + ".key" }

    /// The file with the key that opens what was sealed for this ledger's installation, outside the ledger.
    public var openingKeyPath: String { path + ".opening.key" }

    var signingKey: KeyFile<SigningKey> { KeyFile(path: keyPath, files: files) }
    var openingKey: KeyFile<OpeningKey> { KeyFile(path: openingKeyPath, files: files) }

    /// The key that opens what was sealed: the one in this file, else the installation's own.
    func openingKey(_ path: String?) throws -> OpeningKey {
        try (path.map { KeyFile(path: $0, files: files) } ?? openingKey).read()
    }

    /// Another place on the same machine.
    func beside(at path: String) -> LedgerPlace {
        LedgerPlace(path: path, engine: engine, files: files, circumstances: circumstances)
    }

    /// Where the files of its evidence are kept.
    public var evidence: any EvidenceStore { engine.evidence(path) }

    /// Milliseconds since 1970 UTC.
    public var now: Int64 { circumstances.now() }

    /// Opens the ledger.
    /// - Throws: ``StoreError/noFile(path:)`` where there is none.
    public func open() async throws -> any LedgerStore { try await engine.open(path) }

    /// Who acts: the person whose id begins so, else the first one.
    public func actor(_ prefix: String?, in store: any LedgerStore) async throws -> PersonID {
        let people = try await store.read { reader in try reader.people() }
        guard let prefix else {
            guard let first = people.min(by: { $0.lastRecord.sequence < $1.lastRecord.sequence }) else {
                throw LookupFailure.noPerson
            }
            return first.person.person
        }
        let ids = people.map(\.person.person)
        return try UniquePrefix(prefix).find(in: ids) { .person(prefix, $0) }
    }
}
