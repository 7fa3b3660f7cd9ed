import HashChain
import Rectification
public import Store

/// The use case behind `verify`: whether the ledger is what it was.
public struct VerifyLedger: Sendable {
    private let store: any LedgerStore
    private let files: FileAccess
    private let evidence: any EvidenceStore

    /// Prepares to verify a ledger and the files of its evidence.
    public init(_ store: any LedgerStore, evidence: any EvidenceStore, files: FileAccess) {
        self.store = store
        self.files = files
        self.evidence = evidence
    }

    /// Looks at every part; a fault in one does not keep it from the others.
    ///
    /// Streams and documents are looked at in shares at the same time. What is recorded meanwhile is left for the next time.
    /// - Parameter path: The file of a checkpoint that was kept elsewhere.
    /// - Returns: What was found, fault or none.
    /// - Throws: When that file is none; what is wrong with the ledger is told, not thrown.
    public func verify(against path: String?) async throws -> Verification {
        let copy = try path.map(checkpoint)
        let checkpoints = try await store.read { CheckpointPass($0, beside: copy) }
        let journal = try await journal(upTo: checkpoints)
        let documents = try await documents(of: journal)
        let evidence = try await evidence(of: journal)
        let (views, commands) = try await store.read { (Self.views($0), Self.commands($0)) }
        var findings = [
            Verification.Finding(part: .chain, examined: journal.records, failure: journal.chainFailure),
            .init(part: .payloads, examined: journal.payloads, failure: journal.payloadFailure),
            commands,
            .init(part: .checkpoints, examined: checkpoints.checkpoints.count, failure: checkpoints.failure),
            documents,
            evidence,
            views,
        ]
        if copy != nil { findings.append(.init(part: .copy, examined: 1, failure: checkpoints.copyFailure)) }
        return Verification(
            findings: findings, streams: journal.streams, erased: journal.erased,
            publicKey: (copy?.publicKey ?? checkpoints.publicKey)?.hex, keyOrigin: copy == nil ? .ledger : .copy)
    }

    private func checkpoint(in path: String) throws -> SignedCheckpoint {
        let text = String(decoding: try files.read(path), as: UTF8.self)
        do throws(CheckpointTextError) {
            return try SignedCheckpoint(fileText: text)
        } catch {
            throw UnreadableCopy(path: path, reason: error.description)
        }
    }

    private func journal(upTo checkpoints: CheckpointPass) async throws -> JournalPass {
        let parts = try await store.readShares(of: checkpoints.heads) { reader, heads in
            JournalPass(reader, through: heads)
        }
        return JournalPass(parts, after: checkpoints.headsFailure)
    }

    private func documents(of journal: JournalPass) async throws -> Verification.Finding {
        let contents = journal.namedContents
        let failures = try await store.readShares(of: contents) { reader, contents in
            Self.failure(in: contents, reader)
        }
        return .init(part: .documents, examined: contents.count, failure: failures.lazy.compactMap(\.self).first)
    }

    private func evidence(of journal: JournalPass) async throws -> Verification.Finding {
        let named = journal.namedEvidence
        for (content, place) in named {
            let failure = ContentFailure(content.digest, place)
            switch try await evidence.check(content) {
            case .whole: continue
            case .missing: return .init(part: .evidence, examined: named.count, failure: failure.missing)
            case .other: return .init(part: .evidence, examined: named.count, failure: failure.changed)
            }
        }
        return .init(part: .evidence, examined: named.count, failure: nil)
    }

    private static func failure(
        in contents: ArraySlice<(Digest, RecordPlace)>, _ reader: any LedgerReader
    ) -> String? {
        do throws(StoreError) {
            for (digest, place) in contents {
                guard let bytes = try reader.content(digest) else { return ContentFailure(digest, place).missing }
                guard Digest.sha256(bytes) == digest else { return ContentFailure(digest, place).changed }
            }
            return nil
        } catch {
            return error.description
        }
    }

    private static func commands(_ reader: any LedgerReader) -> Verification.Finding {
        do throws(StoreError) {
            let fault = try reader.firstCommandFault()
            return .init(part: .commands, examined: try reader.commandCount(), failure: fault?.description)
        } catch {
            return .init(part: .commands, examined: 0, failure: error.description)
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
