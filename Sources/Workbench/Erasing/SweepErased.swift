import HashChain
import Rectification
public import Store

/// The use case that leaves no trace of erased words: in free pages, in the log, among the files of evidence.
///
/// It can be done again at any time, and an interrupted one is finished by the next.
public struct SweepErased: Sendable {
    /// What is still there.
    public struct Remainder: Sendable, Equatable {
        /// Whether pages of the ledger's file may still hold erased words.
        public let isInFile: Bool
        /// Files of evidence whose records were erased, and that no other record names.
        public let evidence: [String]

        /// Whether nothing is.
        public var isEmpty: Bool { !isInFile && evidence.isEmpty }
    }

    private let store: any LedgerStore
    private let evidence: any EvidenceStore

    /// Prepares to sweep a ledger and the files of its evidence.
    public init(_ store: any LedgerStore, evidence: any EvidenceStore) {
        self.store = store
        self.evidence = evidence
    }

    /// Removes the files, makes the ledger's file anew, and brings the search index up to the journal.
    /// - Returns: What could not be removed because somebody was taking in a file just then.
    /// - Throws: ``SweepFailure``, `EvidenceError`, `StoreError`; what was erased stays erased, and sweeping again goes on.
    public func sweep() async throws -> Remainder {
        let isRemoved = try await evidence.remove { try await released() }
        do throws(StoreError) {
            try await store.sweepErased()
        } catch {
            throw SweepFailure(reason: error)
        }
        _ = try await FollowJournal(store).catchUp()
        return isRemoved ? Remainder(isInFile: false, evidence: []) : try await remainder()
    }

    /// What an interrupted erasing left.
    public func remainder() async throws -> Remainder {
        let coverage = try await store.read { try $0.sweepCoverage() }
        return Remainder(isInFile: !coverage.isComplete, evidence: try await released().map(\.hex))
    }

    /// The kept files of erased evidence that no other record names, those taken back too.
    private func released() async throws -> [Digest] {
        let kept = try await evidence.kept()
        guard !kept.isEmpty else { return [] }
        return try await store.read { reader in
            var erased: Set<Digest> = []
            for head in try reader.heads() {
                erased.formUnion(try reader.erasures(of: head.stream).all.compactMap(\.event.keptFile))
            }
            guard !erased.isDisjoint(with: kept) else { return [] }
            let named = try Set(reader.recorded(.evidenceReceived).compactMap(\.keptFile))
            return kept.filter { erased.contains($0) && !named.contains($0) }
        }
    }
}

extension Event {
    /// The file of evidence that the event names; absent of any other kind of event.
    var keptFile: Digest? {
        if case .evidenceReceived(let received) = self { received.source.digest } else { nil }
    }
}
