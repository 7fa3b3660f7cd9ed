public import HashChain
public import Rectification
import Synchronization

/// Files of evidence in memory, for tests and trials; they are gone with their last user.
public final class MemoryEvidence: EvidenceStore {
    private let files = Mutex<[Digest: [UInt8]]>([:])

    /// Creates an empty store.
    public init() {}

    /// Takes in a file; see ``EvidenceStore/stage(name:limit:_:)``.
    public func stage(
        name: String, limit: Int, _ next: () async throws -> [UInt8]
    ) async throws -> any StagedEvidence {
        var bytes: [UInt8] = []
        let content = try await EvidenceIntake(name: name, limit: limit).take(next) { bytes += $0 }
        return StagedBytes(name: name, content: content, bytes: bytes, store: self)
    }

    /// Opens a kept file; see ``EvidenceStore/open(_:)``.
    public func open(_ content: DocumentRecorded.Content) async throws(EvidenceError) -> any EvidenceFile {
        guard let bytes = files.withLock({ $0[content.digest] }) else { throw .missing(content.digest) }
        guard bytes.count == content.length else { throw .changed(content.digest) }
        return KeptBytes(content: content, bytes: bytes)
    }

    /// The digests of all kept files, in order.
    public func kept() async throws(EvidenceError) -> [Digest] { files.withLock { $0.keys.sorted() } }

    /// Removes kept files that no record names any more.
    public func remove(_ choose: () async throws -> [Digest]) async throws -> Bool {
        let digests = try await choose()
        files.withLock { files in for digest in digests { files[digest] = nil } }
        return true
    }

    /// Does nothing: what was staged is gone with its process.
    public func removeLeftovers() async {}

    fileprivate func keep(_ bytes: [UInt8], as digest: Digest) { files.withLock { $0[digest] = bytes } }
}

private struct KeptBytes: EvidenceFile {
    let content: DocumentRecorded.Content
    let bytes: [UInt8]

    func bytes(at offset: Int, count: Int) async throws(EvidenceError) -> [UInt8] {
        Array(bytes.dropFirst(offset).prefix(count))
    }
}

private final class StagedBytes: StagedEvidence {
    let name: String
    let content: DocumentRecorded.Content
    private let store: MemoryEvidence
    /// Absent when it was discarded.
    private let bytes: Mutex<[UInt8]?>

    init(name: String, content: DocumentRecorded.Content, bytes: [UInt8], store: MemoryEvidence) {
        self.name = name
        self.content = content
        self.store = store
        self.bytes = Mutex(bytes)
    }

    func bytes(at offset: Int, count: Int) async throws(EvidenceError) -> [UInt8] {
        Array(try staged().dropFirst(offset).prefix(count))
    }

    func keep() async throws(EvidenceError) { store.keep(try staged(), as: content.digest) }

    func discard() async { bytes.withLock { $0 = nil } }

    private func staged() throws(EvidenceError) -> [UInt8] {
        guard let bytes = bytes.withLock({ $0 }) else { throw .discarded(name: name) }
        return bytes
    }
}
