public import Notices
import OfficialText
public import Rectification
public import Store

/// The use case behind a document's page: the whole text with what each stretch of it is.
///
/// The journal keeps the places of findings, actions, clauses and totals; what everything else is, the reader finds out again
/// from the text that is kept.
public struct ShowDocument: Sendable {
    /// A document and its text.
    public struct Page: Sendable, Equatable {
        /// What is said of the inspection.
        public let header: InspectionHeader
        /// The document.
        public let document: DocumentRow
        /// The text that every range speaks of, in UTF-8.
        public let text: [UInt8]
        /// What each stretch of the text is; every byte is in one.
        public let spans: [Span]
        /// The findings that the document speaks of, by position.
        public let findings: [FindingInDocument]
        /// Where totals are stated.
        public let totals: [Int]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The page of a document of an inspection.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(of document: DocumentID, in inspection: InspectionID) async throws -> Page {
        let kept = try await sight.read { reader in
            let header = try reader.knownHeader(of: inspection)
            guard let known = try reader.documents(of: inspection).first(where: { $0.document.document == document })
            else { throw LookupFailure.document(document.description) }
            guard let text = try reader.content(known.document.text.digest) else {
                throw LookupFailure.textNotKept(known.document.name)
            }
            let totals = try reader.statedTotals(of: inspection).filter { $0.document == document }
            return Page(
                header: header, document: known, text: text, spans: [],
                findings: try reader.findings(of: inspection, in: document),
                totals: totals.map(\.total.range.lowerBound))
        }
        // Reading takes a while for a long document; the ledger is let go before.
        let spans = NoticeReader().read(Manuscript(text: kept.text)).spans
        return Page(
            header: kept.header, document: kept.document, text: kept.text, spans: spans, findings: kept.findings,
            totals: kept.totals)
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
    /// The findings of an inspection that a document speaks of, by position.
    fileprivate func findings(
        of inspection: InspectionID, in document: DocumentID
    ) throws(StoreError) -> [FindingInDocument] {
        var found: [FindingInDocument] = []
        for row in try findings(of: inspection) {
            guard let detail = try finding(of: inspection, at: row.finding.position) else { continue }
            let places = FindingInDocument(detail, in: document)
            if places.start != nil { found.append(places) }
        }
        return found
    }
}
