import Notices
import OfficialText
public import Proofing
public import Rectification
public import Store

/// The use case behind `check` for an inspection: what the rules remark on in its documents as they were recorded, also beside
/// what the ledger says now; nothing is recorded.
public struct CheckInspection: Sendable {
    /// What came of it.
    public struct Outcome: Sendable {
        /// In the order of recording.
        public let documents: [CheckedDocument]
        /// Those that could not be looked at, and why.
        public let withheld: [WithheldDocument]
        /// How many findings the inspection has at most to be held against others, where it has more.
        public let bound: Int?
    }

    private let store: any LedgerStore
    private let sight: LedgerSight
    private let proofreader: Proofreader
    private let showsPersonal: Bool

    /// Prepares to look into a ledger.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - viewer: On whose behalf.
    ///   - off: The rules that are switched off, by their names.
    ///   - showsPersonal: Whether what is said of private persons is shown as it stands.
    /// - Throws: ``UnknownRule`` for a name that no rule has.
    public init(
        _ store: any LedgerStore, for viewer: Viewer, without off: [String] = [],
        showingPersonal showsPersonal: Bool = false
    ) throws {
        self.store = store
        sight = LedgerSight(store, for: viewer)
        proofreader = Proofreader(without: Set(try off.map(RuleName.named)))
        self.showsPersonal = showsPersonal
    }

    /// Checks the documents of the inspection whose id begins so.
    /// - Throws: ``LookupFailure`` when there is none, else ``StoreError``.
    public func check(_ inspection: String) async throws -> Outcome {
        _ = try await FollowJournal(store).catchUp()
        let viewer = sight.viewer
        let kept = try await sight.read(inspection) { reader, id in
            let documents = try reader.documents(of: id)
            return try zip(documents, documents.distinctNames).map { document, name in
                try Kept(document, called: name, reader, for: viewer)
            }
        }
        // Reading and checking take a while for a long document; the ledger is let go before.
        return Outcome(
            documents: kept.compactMap(checked), withheld: kept.compactMap(\.withheld),
            bound: kept.contains { $0.content?.account.isApart == true } ? OtherInspections.most : nil)
    }

    private func checked(_ kept: Kept) -> CheckedDocument? {
        guard let (text, account, waivers) = kept.content else { return nil }
        let prepared = PreparedText(NoticeReader().read(Manuscript(text: text)))
        let remarks =
            proofreader.remarks(on: prepared)
            + proofreader.remarks(on: prepared, beside: showsPersonal ? account : account.masked)
        let document = CheckedDocument(
            file: kept.name, reading: prepared.reading, remarks: remarks.inOrder,
            redaction: showsPersonal ? nil : Redaction(of: prepared.reading))
        return CheckedDocument.waiving(waivers, in: [document]).first
    }
}

/// A document that could not be looked at.
public struct WithheldDocument: ExplainedError, Equatable {
    /// What it is called.
    public let name: String
    /// Why.
    public let reason: LookupFailure

    /// Its name in the catalogue.
    public var code: ErrorCode { reason.code }

    /// One Chinese sentence: which one, why, what to do.
    public var description: String { "文件“\(Quoted(path: name))”没有审校：\(reason.description)" }
}

/// What the ledger keeps of a document, as far as the viewer may know.
private struct Kept {
    let name: String
    let content: (text: [UInt8], account: LedgerAccount, waivers: [Waiver])?
    let withheld: WithheldDocument?

    init(_ row: DocumentRow, called name: String, _ reader: any LedgerReader, for viewer: Viewer) throws {
        self.name = name
        do {
            let text = try reader.text(of: row, for: viewer)
            content = (
                text, try reader.account(of: row.inspection, in: row.document.document, for: viewer),
                try reader.waivers(of: row)
            )
            withheld = nil
        } catch let failure as LookupFailure {
            content = nil
            withheld = WithheldDocument(name: name, reason: failure)
        }
    }
}

extension [DocumentRow] {
    /// What each is called, the same name never twice.
    fileprivate var distinctNames: [String] {
        let counts = Dictionary(map { ($0.document.name, 1) }, uniquingKeysWith: +)
        return map { row in
            counts[row.document.name] == 1 ? row.document.name : "\(row.document.name)（\(row.document.document)）"
        }
    }
}
