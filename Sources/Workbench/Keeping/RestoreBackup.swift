import HashChain
import Rectification
import Sealing
import Store

/// The use case behind `restore`: a ledger from its backup, verified before it has its name.
public struct RestoreBackup: Sendable {
    /// What was restored.
    public struct Restored: Sendable, Equatable {
        /// When the backup was made, in milliseconds since 1970 UTC.
        public let time: Int64
        /// How many streams and records it holds.
        public let streams: Int, records: Int
        /// SHA-256 of its manifest, in hexadecimal.
        public let head: String
        /// The key that the backup was signed with, in hexadecimal.
        public let signer: String
        /// The keys that the ledger lacks: they are in no backup.
        public let missingKeys: [String]
    }

    private let place: LedgerPlace

    /// Prepares to restore a ledger to a place.
    public init(to place: LedgerPlace) { self.place = place }

    /// Restores a backup.
    /// - Parameters:
    ///   - path: The backup.
    ///   - keyPath: The file with the key that opens it; absent, the one beside the place, else beside `other`.
    ///   - other: Another ledger of the installation.
    /// - Returns: What was restored.
    /// - Throws: ``FileFailure`` where something is at the place; whatever went wrong, and then no ledger is there.
    public func restore(_ path: String, keyPath: String?, other: LedgerPlace) async throws -> Restored {
        let near = place.files.exists(place.openingKeyPath) ? place.openingKey : other.openingKey
        let key = keyPath.map { KeyFile<OpeningKey>(path: $0, files: place.files) } ?? near
        let signed = try await restore(path, named: path, with: try key.read())
        return Restored(
            time: signed.manifest.time, streams: signed.manifest.heads.count, records: signed.manifest.records,
            head: signed.manifest.digest.hex, signer: signed.publicKey.hex,
            missingKeys: [place.keyPath, place.openingKeyPath].filter { !place.files.exists($0) })
    }

    /// Restores a backup that lies at a path and is to be called by a name.
    func restore(_ path: String, named name: String, with key: OpeningKey) async throws -> SignedManifest {
        if place.files.exists(place.path) { throw FileFailure(path: place.path, reason: .exists) }
        var unpacked: SignedManifest?
        try await place.files.createTried(place.path) { output in
            do {
                unpacked = try await unpack(path, with: key, to: output)
            } catch {
                throw KeepingFailure.naming(name, error)
            }
        } _: { workingPath in
            try await verify(workingPath, against: unpacked, named: name)
        }
        guard let unpacked else { throw KeepingFailure.unsound(path: name, reason: "没有读出。") }
        return unpacked
    }

    // MARK: What comes out

    private func unpack(
        _ path: String, with key: OpeningKey, to output: ([UInt8]) throws -> Void
    ) async throws -> SignedManifest {
        let next = try place.files.pieces(path)
        let reader = try SealedFileReader(.backup, with: key) { try next() }
        while let part = try reader.nextPart() {
            switch part.name {
            case BackupParts.ledger:
                while case let piece = try reader.piece(), !piece.isEmpty { try output(piece) }
            case BackupParts.configuration: try keep(configuration: try reader.whole())
            default: try await keep(evidence: part, from: reader)
            }
        }
        guard let signed = reader.manifest else { throw SealingFailure.malformed }
        return signed
    }

    /// Beside the ledger, for whoever sets the machine up again; one that is there stays.
    private func keep(configuration: [UInt8]) throws {
        let path = place.path + "." + BackupParts.configuration
        if !place.files.exists(path) { try place.files.create(path, configuration, true) }
    }

    private func keep(evidence part: SealedFileReader.Part, from reader: SealedFileReader) async throws {
        guard let digest = BackupParts.digest(in: part.name, after: BackupParts.evidence) else {
            throw SealingFailure.malformed
        }
        let staged = try await place.evidence.stage(name: part.name, limit: part.length) { try reader.piece() }
        guard staged.content.digest == digest else { throw SealingFailure.otherContent(part.name) }
        try await staged.keep()
    }

    /// Whether the restored ledger is whole and ends where the backup says.
    private func verify(_ workingPath: String, against signed: SignedManifest?, named name: String) async throws {
        let store = try await place.engine.open(workingPath)
        defer { try? store.close() }
        let verification = try await VerifyLedger(store, evidence: place.evidence, files: place.files)
            .verify(against: nil)
        if let failure = verification.findings.lazy.compactMap(\.failure).first {
            throw KeepingFailure.unsound(path: name, reason: failure)
        }
        guard try await store.read({ try $0.heads() }) == signed?.manifest.heads else {
            throw KeepingFailure.unsound(path: name, reason: "记录流的末条与清单不符，请换用另一份备份。")
        }
    }
}
