public import Rectification
public import Store

/// The use case that lists and hands out files of evidence, by their items and never by their digests.
public struct FetchEvidence: Sendable {
    private let store: any LedgerStore
    private let actor: PersonID
    private let place: LedgerPlace

    /// Prepares to hand out files to this person.
    public init(_ store: any LedgerStore, to actor: PersonID, at place: LedgerPlace) {
        self.store = store
        self.actor = actor
        self.place = place
    }

    /// The evidence of an inspection that the person may have, in the order it was received.
    public func list(of inspection: String) async throws -> [EvidenceReceived] {
        let day = place.circumstances.act(by: actor).day
        return try await store.read { [actor] reader in
            let id = try reader.inspection(prefixed: inspection)
            let sight = try reader.sight(for: .inspection(id), by: actor, on: day)
            return try reader.evidence(of: id).map(\.evidence).filter(sight.mayFetch)
        }
    }

    /// Writes a copy of a file, checked against its digest on the way.
    /// - Parameters:
    ///   - prefix: The beginning of the evidence's id.
    ///   - inspection: The beginning of the inspection's id.
    ///   - path: Where to; nothing may be there.
    /// - Returns: What was written.
    /// - Throws: ``LookupFailure``, ``Refusal`` where the person may not, `EvidenceError` where the file is not what was recorded,
    ///   ``FileFailure``; then nothing is written.
    @discardableResult
    public func callAsFunction(_ prefix: String, of inspection: String, to path: String) async throws
        -> EvidenceReceived
    {
        let day = place.circumstances.act(by: actor).day
        let evidence = try await store.read { [actor] reader in
            let things = try NamedThings(inspection: inspection, in: reader)
            let evidence = try things.evidence(prefix).evidence
            let sight = try reader.sight(for: .inspection(try things.requireInspection()), by: actor, on: day)
            guard sight.mayFetch(evidence) else { throw Refusal.access(.notPermitted(.fetchEvidence)) }
            guard !sight.state.isErased(.evidence(evidence.evidence)) else { throw LookupFailure.fileErased }
            return evidence
        }
        let file = try await place.evidence.open(evidence.source)
        try await place.files.createByPieces(path) { write in
            try await file.forEachPiece { try write($0) }
        }
        return evidence
    }
}
