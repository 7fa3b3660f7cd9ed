import Rectification
import Store

/// The use case behind `migrate`: a ledger that an earlier release wrote, made ready for this one.
public struct MigrateLedger: Sendable {
    /// What became of it.
    public enum Outcome: Sendable, Equatable {
        /// It has this schema already.
        case current(Int)
        /// It went from one schema to another; what it was is kept in this file.
        case migrated(from: Int, to: Int, copy: String)
    }

    private let place: LedgerPlace

    /// Prepares to migrate a ledger.
    public init(at place: LedgerPlace) { self.place = place }

    /// Copies the ledger, takes it to this release's schema, and verifies it.
    /// - Returns: What became of it.
    /// - Throws: `StoreError`, also where a later release wrote it; ``KeepingFailure/unsound(path:reason:)`` where it does not verify
    ///   afterwards, and the copy is what it was.
    public func migrate() async throws -> Outcome {
        let (found, known) = try await place.engine.schema(place.path)
        guard found != known else { return .current(known) }
        let copy = copyPath(found)
        try await place.engine.copy(place.path, copy)
        try await place.engine.migrate(place.path)
        let store = try await place.open()
        _ = try await FollowJournal(store).catchUp()
        let verification = try await VerifyLedger(store, evidence: place.evidence, files: place.files)
            .verify(against: nil)
        if let failure = verification.findings.lazy.compactMap(\.failure).first {
            throw KeepingFailure.unsound(path: copy, reason: failure)
        }
        return .migrated(from: found, to: known, copy: copy)
    }

    /// Beside the ledger, with the schema and the time in its name: `台账.db.schema1-20240715-093000.db`.
    private func copyPath(_ schema: Int) -> String {
        let time = WallTime(place.now).description.filter { $0 != "-" && $0 != ":" }.replacing(" ", with: "-")
        return "\(place.path).schema\(schema)-\(time).db"
    }
}
