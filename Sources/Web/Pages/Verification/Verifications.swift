import Store
import Workbench

/// A verification and when it was.
struct CheckedLedger: Sendable {
    let verification: Verification
    /// Milliseconds since 1970 UTC.
    let time: Int64
    let duration: Duration
}

/// Verifies the ledger for whoever asks, once at a time: it reads everything, and two who ask while one verification is
/// running get its answer.
actor Verifications {
    private let store: any LedgerStore
    private let place: LedgerPlace
    private var running: Task<CheckedLedger, any Error>?

    init(_ store: any LedgerStore, at place: LedgerPlace) {
        self.store = store
        self.place = place
    }

    func verify() async throws -> CheckedLedger {
        if let running { return try await running.value }
        let task = Task { [store, place] in
            let time = place.now
            let start = ContinuousClock.now
            let verification = try await VerifyLedger(store, evidence: place.evidence, files: place.files)
                .verify(against: nil)
            return CheckedLedger(verification: verification, time: time, duration: ContinuousClock.now - start)
        }
        running = task
        defer { running = nil }
        return try await task.value
    }
}
