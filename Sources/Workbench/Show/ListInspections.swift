public import Rectification
public import Store

/// The use case behind `inspections` and the first page: what is in the ledger.
public struct ListInspections: Sendable {
    /// A page of inspections.
    public struct Page: Sendable, Equatable {
        /// The inspections on it, and those beside it.
        public let inspections: InspectionPage
        /// How many inspections there are.
        public let count: Int
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - viewer: On whose behalf.
    ///   - asOf: The day as of which; absent for now.
    public init(_ store: any LedgerStore, for viewer: Viewer, asOf: PastDay? = nil) {
        sight = LedgerSight(store, for: viewer, asOf: asOf)
    }

    /// Every inspection, the latest first.
    public func list() async throws -> [InspectionSummary] {
        try await sight.read { reader in try reader.allInspections() }
    }

    /// A page of inspections, the latest first; only those on it are counted.
    public func page(from start: InspectionStart = .first, limit: Int = 50) async throws -> Page {
        try await sight.read { reader in
            Page(
                inspections: try reader.inspections(start, limit: limit),
                count: try reader.counts(RowQuery(.inspection), by: [])[[]] ?? 0)
        }
    }
}
