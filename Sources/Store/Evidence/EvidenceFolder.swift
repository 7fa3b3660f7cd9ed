import Foundation
public import HashChain
public import Rectification
import Synchronization

/// Files of evidence in a folder of their own beside the ledger, each under its digest in a folder of two letters.
///
/// ```
/// 台账.db.evidence/staged/…            being taken in
/// 台账.db.evidence/9f/9f86d081884c…    kept: the name is the SHA-256 of the bytes
/// ```
/// Only its owner can read it. The folder itself may be a symbolic link to another disk; in it none is followed.
public struct EvidenceFolder: EvidenceStore {
    private static let stagedName = "staged"

    private let path: String
    private let random: RandomSource

    /// Names the folder, which is made when the first file is taken in.
    /// - Parameters:
    ///   - ledger: The path of the ledger that it lies beside.
    ///   - random: What the names of staged files are made of.
    public init(besideLedger ledger: String, random: RandomSource) {
        path = ledger + ".evidence"
        self.random = random
    }

    /// Takes in a file; see ``EvidenceStore/stage(name:limit:_:)``.
    public func stage(
        name: String, limit: Int, _ next: () async throws -> [UInt8]
    ) async throws -> any StagedEvidence {
        let file = try EvidenceError.wrapping { () throws(SystemFailure) in try newFile() }
        let content = try await EvidenceIntake(name: name, limit: limit).take(next) { piece in
            try EvidenceError.wrapping { () throws(SystemFailure) in try file.append(piece) }
        }
        return StagedFile(name: name, content: content, file: file, path: path)
    }

    /// Opens a kept file; see ``EvidenceStore/open(_:)``.
    public func open(_ content: DocumentRecorded.Content) async throws(EvidenceError) -> any EvidenceFile {
        let file = try open(content.digest)
        guard file.length == content.length else { throw .changed(content.digest) }
        return KeptFile(content: content, file: file)
    }

    /// The digests of all kept files, in order; whatever else lies in the folder is passed over.
    public func kept() async throws(EvidenceError) -> [Digest] {
        guard let root = try? Folder(path: path) else { return [] }
        return try EvidenceError.wrapping { () throws(SystemFailure) in
            var digests: [Digest] = []
            for name in try root.names() {
                guard let shelf = try? Folder(name, in: root) else { continue }
                digests += try shelf.names().compactMap { file in
                    Digest(hex: file).flatMap { $0.shelf == name && shelf.hasFile(file) ? $0 : nil }
                }
            }
            return digests.sorted()
        }
    }

    /// Removes kept files that no record names any more; see ``EvidenceStore/remove(_:)``.
    public func remove(_ choose: () async throws -> [Digest]) async throws -> Bool {
        guard let root = try? Folder(path: path) else { return true }
        let staged = try EvidenceError.wrapping { () throws(SystemFailure) in try Self.staged(in: root) }
        guard staged.lockAlone() else { return false }
        defer { staged.unlock() }
        for digest in try await choose() {
            guard let shelf = try? Folder(digest.shelf, in: root) else { continue }
            try EvidenceError.wrapping { () throws(SystemFailure) in try shelf.removeForGood(digest.hex) }
        }
        return true
    }

    /// Removes what killed processes left.
    public func removeLeftovers() async {
        guard let root = try? Folder(path: path), let staged = try? Folder(Self.stagedName, in: root) else { return }
        staged.removeLeftovers(where: \.isToken)
    }

    /// An empty file among the staged ones, which nobody takes for left over while it is open.
    private func newFile() throws(SystemFailure) -> WorkingFile {
        try Folder.make(path: path)
        let staged = try Self.staged(in: try Folder(path: path))
        staged.removeLeftovers(where: \.isToken)
        staged.lockTogether()
        let token: CommandID = random.identifier()
        return try WorkingFile(token.description, in: staged)
    }

    private static func staged(in root: borrowing Folder) throws(SystemFailure) -> Folder {
        try root.makeFolder(stagedName)
        return try Folder(stagedName, in: root)
    }

    private func open(_ digest: Digest) throws(EvidenceError) -> OpenFile {
        do {
            return try OpenFile(digest.hex, in: try Folder(digest.shelf, in: try Folder(path: path)))
        } catch {
            switch error.errorNumber {
            case ENOENT, ENOTDIR: throw .missing(digest)
            case ELOOP: throw .changed(digest)
            default: throw EvidenceError(error)
            }
        }
    }
}

extension WorkingFile {
    /// Moves the file to its place, and waits until it and every name on the way to it are safe on the disk.
    fileprivate mutating func keep(in path: String, as digest: Digest) throws(SystemFailure) {
        let root = try Folder(path: path)
        try root.makeFolder(digest.shelf)
        let shelf = try Folder(digest.shelf, in: root)
        try move(to: shelf, as: digest.hex)
        try shelf.sync()
        try root.sync()
        try Folder(of: path).sync()
    }
}

extension Digest {
    /// The folder of two letters that the file lies in.
    fileprivate var shelf: String { String(hex.prefix(2)) }
}

// MARK: - Its files

/// A kept file, held open: it can be read to its end whatever becomes of its name.
private final class KeptFile: EvidenceFile {
    let content: DocumentRecorded.Content
    private let file: OpenFile

    init(content: DocumentRecorded.Content, file: consuming OpenFile) {
        self.content = content
        self.file = file
    }

    func bytes(at offset: Int, count: Int) async throws(EvidenceError) -> [UInt8] {
        try EvidenceError.wrapping { () throws(SystemFailure) in try file.bytes(at: offset, count: count) }
    }
}

/// A file among the staged ones.
private final class StagedFile: StagedEvidence {
    let name: String
    let content: DocumentRecorded.Content
    private let path: String
    /// Absent when it was discarded.
    private let file: Mutex<WorkingFile?>

    init(name: String, content: DocumentRecorded.Content, file: consuming WorkingFile, path: String) {
        self.name = name
        self.content = content
        self.path = path
        self.file = Mutex(file)
    }

    func bytes(at offset: Int, count: Int) async throws(EvidenceError) -> [UInt8] {
        let bytes = try EvidenceError.wrapping { () throws(SystemFailure) in
            try file.withLock { file throws(SystemFailure) in try file?.bytes(at: offset, count: count) }
        }
        guard let bytes else { throw .discarded(name: name) }
        return bytes
    }

    func keep() async throws(EvidenceError) {
        // A disk may take seconds for a large file; the threads that tasks share do not wait for it.
        let outcome = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result { () throws(EvidenceError) in
                        try EvidenceError.wrapping { () throws(SystemFailure) in try self.keepNow() }
                    })
            }
        }
        guard try outcome.get() else { throw .discarded(name: name) }
    }

    func discard() async { file.withLock { $0 = nil } }

    /// Whether there was still something to keep.
    private func keepNow() throws(SystemFailure) -> Bool {
        try file.withLock { file throws(SystemFailure) in
            try file?.keep(in: path, as: content.digest) != nil
        }
    }
}
