import Rectification
public import Store

/// The use case behind `finding`: one finding with everything that hangs on it.
public struct ShowFinding: Sendable {
    private let store: any LedgerStore

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore) { self.store = store }

    /// The finding at a position, from 1, of the inspection whose id begins so.
    public func detail(of prefix: String, at position: Int) async throws -> FindingDetail {
        try await store.read(prefix) { reader, id in
            if let detail = try reader.finding(of: id, at: position) { return detail }
            guard let summary = try reader.inspection(id) else { throw LookupFailure.takenBack(prefix) }
            throw LookupFailure.finding(position, inspection: id.description, count: summary.findingCount)
        }
    }
}
