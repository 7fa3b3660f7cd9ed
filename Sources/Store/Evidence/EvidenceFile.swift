import HashChain
public import Rectification

/// The bytes of one file of evidence, as often and in whatever parts one asks for them.
public protocol EvidenceFile: Sendable {
    /// What its bytes were when they were taken in.
    var content: DocumentRecorded.Content { get }

    /// At most so many bytes from a place on; fewer only where the file ends.
    func bytes(at offset: Int, count: Int) async throws(EvidenceError) -> [UInt8]
}

/// A file that was taken in and is not kept yet; with its last user it is gone.
public protocol StagedEvidence: EvidenceFile {
    /// What it is called, as it was given.
    var name: String { get }

    /// Keeps it, whole or not at all; that the same content is kept already makes no difference.
    ///
    /// When this returns, the file has the name of its digest and is safe on the disk.
    func keep() async throws(EvidenceError)

    /// Removes it; what was kept stays.
    func discard() async
}

extension EvidenceFile {
    /// Hands over all bytes, piece after piece, none longer than 1 MiB, and checks them on the way.
    ///
    /// What the pieces say is proven only when this has returned.
    /// - Throws: ``EvidenceError/changed(_:)`` after the last piece when they are not the bytes that were taken in.
    public func forEachPiece(_ body: (_ piece: [UInt8]) async throws -> Void) async throws {
        var hashing = Digest.Hashing()
        var offset = 0
        while offset < content.length {
            let piece = try await bytes(at: offset, count: min(content.length - offset, 1 << 20))
            if piece.isEmpty { break }
            hashing.update(piece)
            offset += piece.count
            try await body(piece)
        }
        guard offset == content.length, hashing.finish() == content.digest else {
            throw EvidenceError.changed(content.digest)
        }
    }

    /// All bytes, checked; absent when there are more than the limit.
    public func whole(atMost limit: Int) async throws -> [UInt8]? {
        guard content.length <= limit else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.length)
        try await forEachPiece { bytes += $0 }
        return bytes
    }
}
