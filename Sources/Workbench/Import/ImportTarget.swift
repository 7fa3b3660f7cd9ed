import Rectification
import Store

/// Where a person wants documents to go.
public enum ImportTarget: Sendable, Equatable {
    /// Each opens an inspection, unless it is known.
    case newUnlessKnown
    /// Each opens an inspection, known or not.
    case new
    /// All go into the inspection whose id begins so.
    case into(String)

    func destination(in store: any LedgerStore) async throws -> ImportDocument.Destination {
        switch self {
        case .newUnlessKnown: .newUnlessKnown
        case .new: .new
        case .into(let prefix): .into(try await store.read(prefix) { $1 })
        }
    }
}
