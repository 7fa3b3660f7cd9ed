import HashChain
import Rectification
import Store

extension Conformance {
    /// Looking back: what the ledger was at the end of a day.
    static let looking = [
        Conformance(name: "截至某日的台账与那日终了时的相同", check: { try await lookedBack($0, seed: 61) }),
        Conformance(name: "截至某日的台账与那日终了时的相同（另一种子）", check: { try await lookedBack($0, seed: 62) }),
    ]

    /// Work that goes on for weeks, and the rows as they were at the end of each day: they judge what is made of the records.
    @Sendable private static func lookedBack(_ store: any LedgerStore, seed: UInt64) async throws {
        let clock = TrialClock()
        let trial = Trial(store: store, seed: seed, clock: clock)
        var random = SeededRandom(seed: seed &* 3)
        var kept: [(day: CivilDate, snapshot: Snapshot)] = []
        let eve = clock.day.adding(days: -1)
        try await Workload(trial: trial, seed: seed &* 5).run(steps: 30) {
            kept.removeAll { $0.day == clock.day }
            kept.append((clock.day, try await Snapshot.of(store)))
            clock.advance(&random)
        }
        try require(kept.count > 10, "工作应当跨过许多天")
        var day = eve
        while day <= clock.day {
            let cut = day
            let then = kept.last { $0.day <= cut }?.snapshot
            let (past, heads) = try await store.read { reader in
                let past = try reader.asOf(cut)
                return (try past.allRows(), try past.heads())
            }
            try require(past == then?.rows ?? [], "截至 \(cut) 的行应与那日终了时相同")
            let records = Dictionary(grouping: then?.records ?? [], by: \.header.stream).mapValues(\.count)
            try require(
                Dictionary(uniqueKeysWithValues: heads.map { ($0.stream, $0.sequence) }) == records, "截至 \(cut) 的记录数")
            try await lookedBackAtEach(store, cut, then)
            day = day.adding(days: 1)
        }
    }

    /// Of one inspection the rows are the same, and those of its organisation and the installation.
    private static func lookedBackAtEach(_ store: any LedgerStore, _ day: CivilDate, _ then: Snapshot?) async throws {
        let known = Set(then?.rows ?? [])
        for stream in Set(then?.records.map(\.header.stream) ?? []) {
            guard let inspection = stream.inspection else { continue }
            let past = try await store.read { try $0.asOf(day, about: inspection).allRows() }
            let expected = (then?.rows ?? []).filter { $0.stream == stream.description }
            try require(past.filter { $0.stream == stream.description } == expected, "截至 \(day) 的一次检查")
            try require(known.isSuperset(of: past), "不多出行")
        }
    }
}

extension LedgerReader {
    fileprivate func allRows() throws(StoreError) -> [ViewRow] {
        var rows: [ViewRow] = []
        for table in ViewTable.allCases { rows += try self.rows(RowQuery(table)) }
        return rows
    }
}

extension ViewRow {
    /// The stream that it comes from.
    fileprivate var stream: String? {
        guard case .text(let text)? = values.dropLast().last else { return nil }
        return text
    }
}
