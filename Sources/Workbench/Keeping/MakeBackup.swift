import Foundation
import HashChain
public import Rectification
import Sealing
import Store

/// The use case behind `backup`: everything that the ledger keeps, in one sealed file that was tried by restoring it.
///
/// ```
/// ledger ─▶ copy of one moment, beside the ledger ─▶ sealed file under a working name ─▶ restored and verified ─▶ its name
/// ```
/// Others go on writing. What lies in clear meanwhile lies beside the ledger, and is gone at the end.
public struct MakeBackup: Sendable {
    /// How far it is.
    public enum Stage: Sendable, Equatable {
        case copying
        /// So many of all bytes are written.
        case writing(Int, of: Int)
        case trying
    }

    /// What was made.
    public struct Made: Sendable, Equatable {
        /// How many streams and records it holds.
        public let streams: Int, records: Int
        /// How many files of evidence.
        public let evidence: Int
        /// SHA-256 of its manifest, in hexadecimal.
        public let head: String
        /// How many keys open it, the installation's own among them.
        public let recipients: Int
    }

    private let place: LedgerPlace
    private let actor: PersonID
    private let configuration: String

    /// Prepares to back up a ledger.
    /// - Parameters:
    ///   - place: Where the ledger lies.
    ///   - actor: Who asks.
    ///   - configuration: The path of the machine's configuration, which comes along where it is there.
    public init(of place: LedgerPlace, as actor: PersonID, configuration: String) {
        self.place = place
        self.actor = actor
        self.configuration = configuration
    }

    /// Makes a backup.
    /// - Parameters:
    ///   - path: The file, which must not be there yet.
    ///   - recipients: The keys that shall open it beside the installation's own.
    ///   - progress: Told how far it is.
    /// - Returns: What was made.
    /// - Throws: `Refusal` where the person may not; whatever went wrong, and then there is no file.
    public func make(
        _ path: String, recipients: [String], progress: (Stage) throws -> Void
    ) async throws -> Made {
        try await requirePermission()
        if place.files.exists(path) { throw FileFailure(path: path, reason: .exists) }
        try place.openingKey.makeIfMissing(place.circumstances.random)
        let own = try place.openingKey.read()
        let keys = [own.recipient] + (try RecipientKey.reading(recipients)).filter { $0 != own.recipient }
        var made: Made?
        try await place.files.workFolder(place.path) { folder in
            try progress(.copying)
            let copy = folder + "/copy.db"
            try await place.engine.copy(place.path, copy)
            let survey = try await survey(copy)
            var signed: SignedManifest?
            try await place.files.createTried(path) { output in
                signed = try await write(copy, survey, for: keys, to: output, progress)
            } _: { workingPath in
                try progress(.trying)
                _ = try await RestoreBackup(to: place.beside(at: folder + "/restored.db"))
                    .restore(workingPath, named: path, with: own)
            }
            made = signed.map { Made($0.manifest, evidence: survey.evidence.count, recipients: Set(keys).count) }
        }
        guard let made else { throw KeepingFailure.unsound(path: path, reason: "没有写出。") }
        try note(made, at: path)
        return made
    }

    private func requirePermission() async throws {
        let day = place.circumstances.act(by: actor).day
        let store = try await place.open()
        let authority = try await store.read { [actor] in try $0.authority(of: actor, on: day) }
        try authority.require(.makeBackup, at: .installation)
    }

    private func note(_ made: Made, at path: String) throws {
        let whole = URL(fileURLWithPath: path).standardizedFileURL.path
        try BackupList(of: place).add(
            BackupList.Entry(file: whole, records: made.records, head: made.head, time: place.now))
    }

    // MARK: What goes in

    private struct Survey: Sendable {
        let heads: [StreamHead]
        let evidence: [DocumentRecorded.Content]
    }

    /// What the copy says of itself: the evidence is that which its records name.
    private func survey(_ copy: String) async throws -> Survey {
        let store = try await place.engine.open(copy)
        let survey = try await store.read { reader in
            let heads = try reader.heads()
            return Survey(heads: heads, evidence: JournalPass(reader, through: heads).namedEvidence.map(\.0))
        }
        try store.close()
        return survey
    }

    private func write(
        _ copy: String, _ survey: Survey, for keys: [RecipientKey], to output: ([UInt8]) throws -> Void,
        _ progress: (Stage) throws -> Void
    ) async throws -> SignedManifest {
        let random = place.circumstances.random
        let length = try place.files.length(copy)
        let total = survey.evidence.reduce(length) { $0 + $1.length }
        var done = 0
        var file = try SealedFileWriter(.backup, for: keys, contentKey: random.bytes(32))
        try file.begin(BackupParts.ledger, length: length, to: output)
        let next = try place.files.pieces(copy)
        while case let piece = try next(), !piece.isEmpty {
            try file.put(piece, to: output)
            done += piece.count
            try progress(.writing(done, of: total))
        }
        try file.end(to: output)
        for content in survey.evidence {
            try file.begin(BackupParts.evidence + content.digest.hex, length: content.length, to: output)
            try await place.evidence.open(content).forEachPiece { piece in
                try file.put(piece, to: output)
                done += piece.count
                try progress(.writing(done, of: total))
            }
            try file.end(to: output)
        }
        if place.files.exists(configuration) {
            try file.add(BackupParts.configuration, try place.files.read(configuration), to: output)
        }
        return try file.finish(
            heads: survey.heads, time: place.now, signing: try place.signingKey.read(), to: output)
    }
}

extension MakeBackup.Made {
    fileprivate init(_ manifest: Manifest, evidence: Int, recipients: Int) {
        self.init(
            streams: manifest.heads.count, records: manifest.records, evidence: evidence, head: manifest.digest.hex,
            recipients: recipients)
    }
}
