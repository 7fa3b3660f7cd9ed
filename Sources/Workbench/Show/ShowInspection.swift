public import Rectification
public import Store

/// The use case behind an inspection's page: what it is, what is counted in it, what its documents say of themselves.
public struct ShowInspection: Sendable {
    /// An inspection and what there is to say of it.
    public struct Page: Sendable, Equatable {
        /// The inspection.
        public let header: InspectionHeader
        /// What is counted.
        public let figures: InspectionFigures
        /// What the documents state, beside what is counted of it.
        public let totals: [StatedTotal]
        /// In the order of recording, each with what was not understood in it and what should be known of its reading.
        public let documents: [DocumentRow]
        /// How secret each document is: as it is marked, or a finding that was read from it.
        public let levels: [DocumentID: Secrecy]
        /// How many findings were read in each document.
        public let findings: [DocumentID: Int]
        /// The texts of the documents that were not understood wholly, or of whose reading something should be known.
        public let doubtfulTexts: [DocumentID: [UInt8]]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The page of an inspection.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(of inspection: InspectionID) async throws -> Page {
        try await sight.read { reader in
            let header = try reader.knownHeader(of: inspection)
            let figures = try reader.figures(of: inspection)
            let documents = try reader.documents(of: inspection)
            return Page(
                header: header, figures: figures,
                totals: try reader.statedTotals(of: inspection).map { StatedTotal($0, in: figures) },
                documents: documents, levels: try reader.levels(of: documents),
                findings: try reader.findingsByDocument(of: inspection),
                doubtfulTexts: try reader.doubtfulTexts(of: documents))
        }
    }

    /// What is said of an inspection wherever a part of it is shown.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func header(of inspection: InspectionID) async throws -> InspectionHeader {
        try await sight.read { reader in try reader.knownHeader(of: inspection) }
    }
}

extension LedgerReader {
    fileprivate func levels(of documents: [DocumentRow]) throws(StoreError) -> [DocumentID: Secrecy] {
        var levels: [DocumentID: Secrecy] = [:]
        for document in documents { levels[document.document.document] = try secrecy(of: document) }
        return levels
    }

    fileprivate func findingsByDocument(of inspection: InspectionID) throws(StoreError) -> [DocumentID: Int] {
        var findings: [DocumentID: Int] = [:]
        for (values, count) in try counts(RowQuery(.finding).with("inspection", inspection), by: ["document"]) {
            guard case .text(let text) = values[0], let document = DocumentID(text) else { continue }
            findings[document] = count
        }
        return findings
    }

    fileprivate func doubtfulTexts(of documents: [DocumentRow]) throws(StoreError) -> [DocumentID: [UInt8]] {
        var texts: [DocumentID: [UInt8]] = [:]
        for document in documents.map(\.document) where !document.unread.isEmpty || !document.remarks.isEmpty {
            texts[document.document] = try content(document.text.digest)
        }
        return texts
    }
}
