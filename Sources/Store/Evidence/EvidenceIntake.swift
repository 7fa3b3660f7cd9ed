import HashChain
import Rectification

/// The taking in of a file, as every engine does it: count, hash, and stop at the first byte past the limit.
struct EvidenceIntake {
    let name: String
    let limit: Int

    /// Takes pieces until there are none; no more than one is held at a time.
    func take(
        _ next: () async throws -> [UInt8], into write: ([UInt8]) throws -> Void
    ) async throws -> DocumentRecorded.Content {
        var hashing = Digest.Hashing()
        var length = 0
        while true {
            let piece = try await next()
            if piece.isEmpty { return DocumentRecorded.Content(digest: hashing.finish(), length: length) }
            guard piece.count <= limit - length else { throw EvidenceError.tooLarge(name: name, limit: limit) }
            hashing.update(piece)
            try write(piece)
            length += piece.count
        }
    }
}
