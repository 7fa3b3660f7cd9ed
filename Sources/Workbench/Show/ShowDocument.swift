import HashChain
public import Notices
import Proofing
public import Rectification
public import Store

/// The use case behind a document's page: its text, leaf by leaf, with what each stretch of it is.
///
/// The journal keeps the places of findings, actions, clauses and totals; what everything else is, the reader finds out again
/// from the text that is kept.
public struct ShowDocument: Sendable {
    /// A leaf of a document and what is said of its places.
    public struct Page: Sendable, Equatable {
        /// What is said of the inspection.
        public let header: InspectionHeader
        /// The document.
        public let document: DocumentRow
        /// The leaf of its text.
        public let leaf: TextLeaf
        /// What each stretch of the leaf is; every byte is in one.
        public let spans: [Span]
        /// The kinds of spans that the whole document has.
        public let kinds: [Span.Kind: Occurrence]
        /// The findings that the leaf speaks of, by position.
        public let findings: [FindingInDocument]
        /// Where totals are stated.
        public let totals: [Int]
        /// How secret the document is: as it is marked, or a finding that was read from it.
        public let secrecy: Secrecy
        /// What is remarked on in the whole document.
        public let remarks: DocumentRemarks
    }

    /// How often something occurs in a document, and where to see it.
    public struct Occurrence: Sendable, Equatable {
        /// How often.
        public let count: Int
        /// Where it begins: the first on the leaf, else the first after it, else the first of all.
        public let start: Int
    }

    private let sight: LedgerSight
    private let texts: CheckedTexts

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer, texts: CheckedTexts) {
        sight = LedgerSight(store, for: viewer)
        self.texts = texts
    }

    /// The page of a document of an inspection that shows a byte of its text.
    /// - Throws: ``LookupFailure`` when there is none or the viewer may not know of it, else ``StoreError``.
    public func page(of document: DocumentID, in inspection: InspectionID, at byte: Int = 0) async throws -> Page {
        let viewer = sight.viewer
        let kept = try await sight.read { reader in try Kept(document, of: inspection, at: byte, reader, for: viewer) }
        // Reading takes a while for a long document; the ledger is let go before.
        let spans = await texts.of(kept.text, kept.document.document.text.digest).prepared.reading.spans
        let remarks = try await texts.remarks(on: document, in: inspection, seenBy: sight)
        let bytes = kept.leaf.bytes
        return Page(
            header: kept.header, document: kept.document, leaf: kept.leaf,
            spans: Array(
                spans.drop { $0.range.upperBound <= bytes.lowerBound }.prefix { $0.range.lowerBound < bytes.upperBound }
            ),
            kinds: Self.kinds(spans, seenFrom: bytes.lowerBound), findings: kept.findings, totals: kept.totals,
            secrecy: kept.secrecy, remarks: remarks)
    }

    /// What the ledger keeps.
    private struct Kept {
        let header: InspectionHeader
        let document: DocumentRow
        let text: [UInt8]
        let leaf: TextLeaf
        let findings: [FindingInDocument]
        let totals: [Int]
        let secrecy: Secrecy

        init(
            _ document: DocumentID, of inspection: InspectionID, at byte: Int, _ reader: any LedgerReader,
            for viewer: Viewer
        ) throws {
            header = try reader.knownHeader(of: inspection)
            guard let known = try reader.document(document), known.inspection == inspection else {
                throw LookupFailure.document(document.description)
            }
            text = try reader.text(of: known, for: viewer)
            secrecy = try reader.secrecy(of: known)
            self.document = known
            leaf = TextLeaf(of: text, at: byte)
            let positions = try reader.positions(of: inspection, in: document, leaf.bytes)
            findings = try positions.compactMap { position in
                try reader.finding(of: inspection, at: position).map { FindingInDocument($0, in: document) }
            }
            totals = try reader.statedTotals(of: inspection).filter { $0.document == document }
                .map(\.total.range.lowerBound)
        }
    }

    private static func kinds(_ spans: [Span], seenFrom byte: Int) -> [Span.Kind: Occurrence] {
        var kinds: [Span.Kind: Occurrence] = [:]
        for span in spans {
            let start = span.range.lowerBound
            guard let occurrence = kinds[span.kind] else {
                kinds[span.kind] = Occurrence(count: 1, start: start)
                continue
            }
            let isNearer = occurrence.start < byte && start >= byte
            kinds[span.kind] = Occurrence(count: occurrence.count + 1, start: isNearer ? start : occurrence.start)
        }
        return kinds
    }
}

/// The places in a document that belong to one finding, in bytes of its text.
public struct FindingInDocument: Sendable, Equatable {
    /// Something of the finding that begins at a place.
    public struct Part: Sendable, Equatable {
        /// What begins.
        public enum Kind: Sendable, Equatable {
            /// An action, by its place among those of the finding, from 1.
            case action(Int)
            /// A clause, by the place of its report among those of the finding and its own in that, from 1.
            case clause(report: Int, number: Int)
        }

        /// What begins.
        public let kind: Kind
        /// Where.
        public let start: Int
    }

    /// The position of the finding.
    public let position: Int
    /// Where the finding itself is; absent where the document only answers it.
    public let range: Range<Int>?
    /// Its actions and clauses that were read in the document.
    public let parts: [Part]

    /// Where the first of all this begins; absent when the document does not speak of the finding.
    public var start: Int? { ([range?.lowerBound].compactMap(\.self) + parts.map(\.start)).min() }

    /// Finds the places of a finding in a document.
    public init(_ detail: FindingDetail, in document: DocumentID) {
        let finding = detail.finding.finding
        position = finding.position
        range = finding.place?.document == document ? finding.place?.range : nil
        let actions = detail.actions.enumerated().compactMap { index, action -> Part? in
            guard action.action.document == document, let range = action.action.range else { return nil }
            return Part(kind: .action(index + 1), start: range.lowerBound)
        }
        let reports = detail.matters.flatMap(\.reports).map(\.report)
        let clauses = reports.enumerated().flatMap { index, report -> [Part] in
            guard report.document == document else { return [] }
            return report.clauses.enumerated().compactMap { number, clause in
                clause.range.map { Part(kind: .clause(report: index + 1, number: number + 1), start: $0.lowerBound) }
            }
        }
        parts = actions + clauses
    }
}

extension LedgerReader {
    /// The text of a document.
    /// - Throws: ``LookupFailure`` where the viewer may not know of it or it is not there any more, else ``StoreError``.
    func text(of row: DocumentRow, for viewer: Viewer) throws -> [UInt8] {
        guard viewer.mayKnow(try secrecy(of: row)) else { throw LookupFailure.notPermitted }
        if let text = try content(row.document.text.digest) { return text }
        throw try isErased(row) ? LookupFailure.textErased : .textNotKept(row.document.name)
    }

    /// Whether the record of a document was erased, and its bytes with it.
    private func isErased(_ row: DocumentRow) throws(StoreError) -> Bool {
        try erasures(of: .inspection(row.inspection)).all.contains { _, event in
            guard case .documentRecorded(let document) = event else { return false }
            return document.document == row.document.document
        }
    }
}
