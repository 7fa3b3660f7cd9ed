import HashChain
import Rectification
import Store

/// A ledger as one viewer may see it: every use case that shows something looks through it.
struct LedgerSight: Sendable {
    private let store: any LedgerStore
    /// On whose behalf it is looked into.
    let viewer: Viewer

    init(_ store: any LedgerStore, for viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// Reads at one moment.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value {
        // What nobody marked is internal; of what is marked each use case asks whether the viewer may know.
        guard viewer.mayKnow(.internal) else { throw LookupFailure.notPermitted }
        return try await store.read(body)
    }

    /// Looks up the inspection whose id begins so and reads about it, at one moment.
    func read<Value: Sendable>(
        _ prefix: String, _ body: @escaping @Sendable (any LedgerReader, InspectionID) throws -> Value
    ) async throws -> Value {
        try await read { reader in try body(reader, try reader.inspection(prefixed: prefix)) }
    }
}

extension LedgerReader {
    /// The inspection with this id, with what is counted in it.
    func knownInspection(_ id: InspectionID) throws -> InspectionSummary {
        if let summary = try inspection(id) { return summary }
        try requireRecords(of: id)
        throw LookupFailure.takenBack(id.description)
    }

    /// Throws when nothing was ever recorded about an inspection.
    func requireRecords(of id: InspectionID) throws {
        guard try tip(of: .inspection(id)).head.sequence > 0 else {
            throw LookupFailure.noInspection(id.description)
        }
    }
}
