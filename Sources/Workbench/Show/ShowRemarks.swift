import HashChain
import Proofing
public import Rectification
public import Store

/// The use case behind the remarks on an inspection's documents, and on one of its findings.
public struct ShowRemarks: Sendable {
    /// An inspection and what is remarked on in its documents.
    public struct Page: Sendable, Equatable {
        /// What is said of the inspection.
        public let header: InspectionHeader
        /// In the order of recording, those whose text the viewer may see and that is there.
        public let documents: [DocumentRemarks]
        /// How many documents there are beside these.
        public let withheld: Int
        /// How secret all this is.
        public let secrecy: Secrecy
    }

    private let sight: LedgerSight
    private let texts: CheckedTexts

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer, texts: CheckedTexts) {
        sight = LedgerSight(store, for: viewer)
        self.texts = texts
    }

    /// What is remarked on in the documents of an inspection.
    /// - Throws: ``LookupFailure`` when there is none, else ``StoreError``.
    public func page(of inspection: InspectionID) async throws -> Page {
        let viewer = sight.viewer
        let (header, open, all) = try await sight.read { reader in
            let header = try reader.knownHeader(of: inspection)
            let documents = try reader.documents(of: inspection)
            let open = try documents.map { (row: $0, secrecy: try reader.secrecy(of: $0)) }
                .filter { try viewer.mayKnow($0.secrecy) && reader.hasContent($0.row.document.text.digest) }
            return (header, open, documents.count)
        }
        var documents: [DocumentRemarks] = []
        for document in open {
            documents.append(
                try await texts.remarks(on: document.row.document.document, in: inspection, seenBy: sight))
        }
        return Page(
            header: header, documents: documents, withheld: all - documents.count,
            secrecy: open.map(\.secrecy).reduce(.internal, max))
    }

    /// What is remarked on in what documents say of a finding; of documents that the viewer may not see nothing.
    public func remarks(on detail: FindingDetail, in documents: [DocumentRow]) async throws -> [DocumentRemarks] {
        let finding = detail.finding
        var found: [DocumentRemarks] = []
        for row in documents {
            do {
                let remarks = try await texts.remarks(
                    on: row.document.document, in: finding.inspection, seenBy: sight)
                found.append(remarks.of(finding.finding.position))
            } catch is LookupFailure {
                continue
            }
        }
        return found
    }
}

extension CheckedTexts {
    /// What is remarked on in a document of an inspection, as the ledger is now.
    /// - Throws: ``LookupFailure`` when it may not be seen or is not there, else ``StoreError``.
    func remarks(
        on document: DocumentID, in inspection: InspectionID, seenBy sight: LedgerSight
    ) async throws -> DocumentRemarks {
        let viewer = sight.viewer
        let (row, moment) = try await sight.read { reader in
            try reader.moment(of: document, in: inspection, for: viewer)
        }
        let digest = row.document.text.digest
        if let known = remarks(on: digest, at: moment) { return known }
        let kept = try await sight.read { reader in
            let (row, moment) = try reader.moment(of: document, in: inspection, for: viewer)
            return (
                row: row, moment: moment, text: try reader.text(of: row, for: viewer),
                account: try reader.account(of: inspection, in: document, for: viewer).masked,
                waivers: try reader.waivers(of: row)
            )
        }
        // Reading and checking take a while for a long document; the ledger is let go before.
        let checked = await of(kept.text, digest)
        let remarks = DocumentRemarks(kept.row, checked, kept.account, kept.waivers)
        keep(remarks, on: digest, at: kept.moment)
        return remarks
    }
}

extension LedgerReader {
    /// What remarks on a document depend on, as it is now.
    fileprivate func moment(
        of document: DocumentID, in inspection: InspectionID, for viewer: Viewer
    ) throws -> (DocumentRow, CheckedMoment) {
        guard let row = try self.document(document), row.inspection == inspection else {
            throw LookupFailure.document(document.description)
        }
        guard viewer.mayKnow(try secrecy(of: row)) else { throw LookupFailure.notPermitted }
        let earlier = try entries(Recurrence.self, of: inspection).map(\.entry.linked.earlierInspection)
        let streams = [inspection] + Set(earlier).sorted { $0.description < $1.description }
        let heads = try streams.map { try tip(of: .inspection($0)).head }
        // What resembles findings of other inspections may change with any of them.
        let coverage = try searchCoverage()
        return (row, CheckedMoment(document: document, viewer: viewer, heads: heads, coverage: coverage))
    }
}
