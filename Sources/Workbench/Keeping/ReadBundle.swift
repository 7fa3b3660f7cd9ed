import HashChain
import Rectification
import Sealing
import Store

/// Reads a bundle from its first byte to its last; what it says counts only when all of it was read.
struct ReadBundle: Sendable {
    /// Where it lies.
    let path: String
    /// What it is called in an error.
    let name: String
    let files: FileAccess
    /// Where its files of evidence are staged; absent where they are only looked at.
    var evidence: (any EvidenceStore)?

    /// Reads it.
    /// - Throws: ``KeepingFailure``; of its files nothing stays then.
    func contents(with key: OpeningKey) async throws -> BundleContents {
        do {
            let next = try files.pieces(path)
            let reader = try SealedFileReader(.bundle, with: key) { try next() }
            var assembly = BundleAssembly()
            while let part = try reader.nextPart() { try await take(part, from: reader, into: &assembly) }
            guard let signed = reader.manifest else { throw SealingFailure.malformed }
            return try assembly.contents(signed: signed, named: name)
        } catch {
            throw KeepingFailure.naming(name, error)
        }
    }

    private func take(
        _ part: SealedFileReader.Part, from reader: SealedFileReader, into assembly: inout BundleAssembly
    ) async throws {
        let unknown = KeepingFailure.unfit(path: name, .part(part.name))
        if part.name == BundleParts.people {
            guard let people = BundleParts.people(in: try reader.whole()) else { throw unknown }
            assembly.people = people
        } else if part.name.hasPrefix(BundleParts.records) {
            guard let stream = try? StreamName(part.name.dropFirst(BundleParts.records.count)) else { throw unknown }
            assembly.records[stream] = try PackedRecords.records(in: try reader.whole())
        } else if let digest = BackupParts.digest(in: part.name, after: BackupParts.content) {
            let content = DocumentContent(try reader.whole())
            guard content.digest == digest else { throw unknown }
            assembly.contents[digest] = content
        } else if let digest = BackupParts.digest(in: part.name, after: BackupParts.evidence) {
            assembly.evidence[digest] = try await look(at: part, from: reader, for: digest, into: &assembly)
        } else {
            throw unknown
        }
    }

    private func look(
        at part: SealedFileReader.Part, from reader: SealedFileReader, for digest: Digest,
        into assembly: inout BundleAssembly
    ) async throws -> DocumentRecorded.Content {
        let found: DocumentRecorded.Content
        if let evidence {
            let staged = try await evidence.stage(name: part.name, limit: part.length) { try reader.piece() }
            assembly.staged.append(staged)
            found = staged.content
        } else {
            var hashing = Digest.Hashing()
            while case let piece = try reader.piece(), !piece.isEmpty { hashing.update(piece) }
            found = DocumentRecorded.Content(digest: hashing.finish(), length: part.length)
        }
        guard found.digest == digest else { throw KeepingFailure.unfit(path: name, .part(part.name)) }
        return found
    }
}
