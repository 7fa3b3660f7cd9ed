import HashChain
import Rectification
import Store

extension LedgerReader {
    /// The inspection whose id begins so, also one whose opening was taken back: its log is still there.
    func inspection(prefixed prefix: String) throws -> InspectionID {
        if let id = InspectionID(prefix.lowercased()), try tip(of: .inspection(id)).head.sequence > 0 { return id }
        let ids = try heads().compactMap(\.stream.inspection)
        return try UniquePrefix(prefix).find(in: ids) { .inspection(prefix, $0) }
    }
}

extension LedgerStore {
    /// Looks up an inspection and reads about it, at one moment.
    func read<Value: Sendable>(
        _ prefix: String, _ body: @escaping @Sendable (any LedgerReader, InspectionID) throws -> Value
    ) async throws -> Value {
        try await read { reader in try body(reader, try reader.inspection(prefixed: prefix)) }
    }
}
