public import Rectification
public import Store

/// The use case that hands out a file of evidence, by its item and never by its digest.
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
            let id = try things.requireInspection()
            try reader.sight(for: .inspection(id), by: actor, on: day).requireFetching(evidence, in: id)
            return evidence
        }
        let file = try await place.evidence.open(evidence.source)
        try await place.files.createByPieces(path) { write in
            try await file.forEachPiece { try write($0) }
        }
        return evidence
    }
}
