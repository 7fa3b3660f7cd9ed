import Rectification
public import Store

/// The use case behind `finding`: one finding with everything that hangs on it.
public struct ShowFinding: Sendable {
    private let store: any LedgerStore

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore) { self.store = store }

    /// The finding at a position, from 1, of the inspection whose id begins so.
    public func detail(of prefix: String, at position: Int) async throws -> FindingDetail {
        typealias Found = Result<FindingDetail, LookupFailure>
        let found = try await store.read(prefix) { reader, id throws(StoreError) -> Found in
            if let detail = try reader.finding(of: id, at: position) { return .success(detail) }
            guard let summary = try reader.inspection(id) else { return .failure(.takenBack(prefix)) }
            return .failure(.finding(position, inspection: id.description, count: summary.findingCount))
        }
        return try found.get()
    }
}
