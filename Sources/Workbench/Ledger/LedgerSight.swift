import HashChain
import Rectification
import Store

/// A ledger as one viewer may see it: every use case that shows something looks through it.
struct LedgerSight: Sendable {
    private let store: any LedgerStore
    /// On whose behalf it is looked into.
    let viewer: Viewer
    /// The day as of which; absent for now.
    let asOf: PastDay?

    init(_ store: any LedgerStore, for viewer: Viewer, asOf: PastDay? = nil) {
        self.store = store
        self.viewer = viewer
        self.asOf = asOf
    }

    /// Reads at one moment.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value {
        // What nobody marked is internal; of what is marked each use case asks whether the viewer may know.
        guard viewer.mayKnow(.internal) else { throw LookupFailure.notPermitted }
        return try await store.read { [asOf] reader in try body(asOf.map { try reader.asOf($0.day) } ?? reader) }
    }

    /// Looks up the inspection whose id begins so and reads about it, at one moment.
    func read<Value: Sendable>(
        _ prefix: String, _ body: @escaping @Sendable (any LedgerReader, InspectionID) throws -> Value
    ) async throws -> Value {
        guard let asOf else {
            return try await read { reader in try body(reader, try reader.inspection(prefixed: prefix)) }
        }
        guard viewer.mayKnow(.internal) else { throw LookupFailure.notPermitted }
        return try await store.read { reader in
            let id = try reader.inspection(prefixed: prefix)
            let past = try reader.asOf(asOf.day, about: id)
            guard try past.tip(of: .inspection(id)).head.sequence > 0 else {
                throw LookupFailure.notYet(id.description, asOf: asOf.day, began: try reader.began(id))
            }
            return try body(past, id)
        }
    }
}

extension LedgerReader {
    /// The day of the first record about an inspection.
    fileprivate func began(_ id: InspectionID) throws(StoreError) -> CivilDate {
        WallTime(try events(of: .inspection(id), in: 1..<2).first?.time ?? 0).day
    }

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
