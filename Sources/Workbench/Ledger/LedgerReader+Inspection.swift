import HashChain
import Rectification
import Store

extension LedgerReader {
    /// The inspection whose id begins so, also one whose opening was taken back: its log is still there.
    func inspection(prefixed prefix: String) throws(StoreError) -> Result<InspectionID, LookupFailure> {
        if let id = InspectionID(prefix.lowercased()), try tip(of: .inspection(id)).head.sequence > 0 {
            return .success(id)
        }
        let ids = try heads().compactMap(\.stream.inspection)
        return Result { () throws(LookupFailure) in
            try UniquePrefix(prefix).find(in: ids) { .inspection(prefix, $0) }
        }
    }
}

extension LedgerStore {
    /// Looks up an inspection and reads about it, at one moment.
    func read<Value: Sendable>(
        _ prefix: String,
        _ body: @escaping @Sendable (any LedgerReader, InspectionID) throws(StoreError) -> Value
    ) async throws -> Value {
        let found = try await read { reader throws(StoreError) -> Result<Value, LookupFailure> in
            switch try reader.inspection(prefixed: prefix) {
            case .success(let id): .success(try body(reader, id))
            case .failure(let failure): .failure(failure)
            }
        }
        return try found.get()
    }
}
