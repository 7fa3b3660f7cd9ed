import HashChain
import Rectification
public import Store

/// The use case behind `verify`: whether the ledger is what it was.
public struct VerifyLedger: Sendable {
    private let store: any LedgerStore
    private let files: FileAccess

    /// Prepares to verify.
    public init(_ store: any LedgerStore, files: FileAccess) {
        self.store = store
        self.files = files
    }

    /// Looks at every part, at one moment; a fault in one does not keep it from the others.
    /// - Parameter path: The file of a checkpoint that was kept elsewhere.
    /// - Returns: What was found, fault or none.
    /// - Throws: When that file is none; what is wrong with the ledger is told, not thrown.
    public func verify(against path: String?) async throws -> Verification {
        let copy = try path.map(checkpoint)
        return try await store.read { reader in Self.verify(reader, copy) }
    }

    private func checkpoint(in path: String) throws -> SignedCheckpoint {
        let text = String(decoding: try files.read(path), as: UTF8.self)
        do throws(CheckpointTextError) {
            return try SignedCheckpoint(fileText: text)
        } catch {
            throw UnreadableCopy(path: path, reason: error.description)
        }
    }

    private static func verify(_ reader: any LedgerReader, _ copy: SignedCheckpoint?) -> Verification {
        let journal = JournalPass(reader)
        let checkpoints = CheckpointPass(reader, heads: journal.heads, trusting: copy?.publicKey)
        var findings = [
            Verification.Finding(part: .chain, examined: journal.records, failure: journal.chainFailure),
            .init(part: .payloads, examined: journal.payloads, failure: journal.payloadFailure),
            .init(part: .checkpoints, examined: checkpoints.checkpoints.count, failure: checkpoints.failure),
            .init(part: .documents, examined: journal.contents.count, failure: documentFailure(journal, reader)),
            views(reader),
        ]
        if let copy {
            findings.append(.init(part: .copy, examined: 1, failure: checkpoints.failure(beside: copy)))
        }
        return Verification(
            findings: findings, streams: journal.streams, erased: journal.erased,
            publicKey: (copy?.publicKey ?? checkpoints.publicKey)?.hex, keyOrigin: copy == nil ? .ledger : .copy)
    }

    private static func documentFailure(_ journal: JournalPass, _ reader: any LedgerReader) -> String? {
        do throws(StoreError) {
            for (digest, place) in journal.contentsInOrder {
                guard let bytes = try reader.content(digest) else { return ContentFailure(digest, place).missing }
                guard Digest.sha256(bytes) == digest else { return ContentFailure(digest, place).changed }
            }
            return nil
        } catch {
            return error.description
        }
    }

    private static func views(_ reader: any LedgerReader) -> Verification.Finding {
        do throws(StoreError) {
            var rows = 0
            for table in ViewTable.allCases { rows += try reader.counts(of: table, by: [])[[]] ?? 0 }
            return .init(part: .views, examined: rows, failure: try reader.firstViewDifference()?.description)
        } catch {
            return .init(part: .views, examined: 0, failure: error.description)
        }
    }
}

/// A document's bytes that are not what the journal says.
private struct ContentFailure {
    private let words: String

    init(_ digest: Digest, _ place: RecordPlace) {
        words = "记录流 \(place.stream) 第 \(place.sequence) 条收存的文件内容（散列值 \(digest.hex.prefix(16))…）"
    }

    var missing: String { words + "不见了，请用备份恢复。" }
    var changed: String { words + "被改动，请用备份恢复。" }
}

/// A file that is no checkpoint.
struct UnreadableCopy: ExplainedError, Equatable {
    let path: String
    let reason: String

    var code: ErrorCode { .checkpointUnreadable }
    var description: String { "“\(Quoted(path: path))”：\(reason)" }
}
