public import OfficialText
public import Rectification
public import Store

/// The use case behind searching all findings.
public struct SearchFindings: Sendable {
    /// What was found, and the inspections that it was found in.
    public struct Page: Sendable, Equatable {
        /// What was looked for.
        public let text: SearchText
        /// What was found, the newest first.
        public let results: SearchPage
        /// The inspections of the findings on the page.
        public let inspections: [InspectionID: InspectionRow]
        /// The names of their organisations.
        public let organizations: [InspectionID: String]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// A page of the findings that have a text somewhere.
    /// - Throws: ``SearchTextError`` when there is nothing in the text to look for, ``StoreError`` when the ledger cannot be read.
    public func page(for typed: String, from start: SearchStart = .newest, limit: Int = 50) async throws -> Page {
        let text = try SearchText(typed)
        return try await sight.read { reader in
            let results = try reader.search(text, start, limit: limit)
            var inspections: [InspectionID: InspectionRow] = [:]
            var organizations: [InspectionID: String] = [:]
            for id in Set(results.hits.map(\.finding.inspection)) {
                guard let (row, organization) = try reader.named(id) else { continue }
                inspections[id] = row
                organizations[id] = organization
            }
            return Page(text: text, results: results, inspections: inspections, organizations: organizations)
        }
    }
}
