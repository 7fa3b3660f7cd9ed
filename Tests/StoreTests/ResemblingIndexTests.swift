import GRDB
import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@testable import StoreSQLite

/// What lies in the file of a ledger for what resembles what.
@Suite struct ResemblingIndexTests {
    private static let text = "组织三个科室逐本核对台账，补登漏记的设备，由两人签字确认"

    /// A ledger with two findings that have a measure each, followed to the end.
    private func withLedger(
        _ body: (_ trial: Trial, _ inspection: InspectionID, _ file: DatabaseQueue) async throws -> Void
    ) async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let trial = Trial(store: try SQLiteLedger.create(path: path, random: .seeded(1)), seed: 5)
            var random = SeededRandom(seed: 6)
            var document = SampleDocument.notice(&random, findings: 2)
            for index in 0..<2 {
                document.read.findings[index].measures = [Quotation(text: "\(Self.text)\(index)", range: 0..<9)]
                document.read.findings[index].progress = []
            }
            let inspection = try #require(try await trial.importDocument(document).inspection)
            try await follow(trial)
            try await body(trial, inspection, try DatabaseQueue(path: path))
        }
    }

    private func follow(_ trial: Trial) async throws {
        while try await !trial.store.followJournal(limit: 3).isComplete {}
    }

    private func numbers(_ sql: String, in file: DatabaseQueue) async throws -> [Int] {
        try await file.read { try Int.fetchAll($0, sql: sql) }
    }

    private static let measures = "SELECT passage FROM resembling_passage WHERE kind = 'measure' ORDER BY passage"

    @Test func `改一处只换一段，换下来的不留下`() async throws {
        try await withLedger { trial, inspection, file in
            let before = try await numbers(Self.measures, in: file)
            let records = try await trial.store.read { try $0.events(of: .inspection(inspection)) }
            let action = try #require(records.first { $0.event.kind == .actionRecorded }?.head.sequence)
            for words in ["甲", "乙"] {
                let last = try await trial.store.read { try $0.tip(of: .inspection(inspection)).head.sequence }
                try await trial.give(
                    CorrectRecord(
                        stream: .inspection(inspection), record: action, basedOn: last, why: "录入有误",
                        mends: [.init(field: "text", value: .text(Self.text + words + "，并张贴公示"))]))
                try await follow(trial)
            }
            let after = try await numbers(Self.measures, in: file)
            #expect(before.count == 2 && after.count == 2)
            #expect(Set(before).intersection(after).count == 1)
            let (filed, entries, orphans) = (
                try await numbers("SELECT sum(length(shingles) / 6) FROM resembling_passage", in: file),
                try await numbers("SELECT count(*) FROM resembling_shingle", in: file),
                try await numbers(
                    """
                    SELECT count(*) FROM resembling_shingle AS s WHERE NOT EXISTS (
                        SELECT 1 FROM resembling_passage AS p WHERE p.passage = s.passage AND p.size = s.size)
                    """, in: file)
            )
            #expect(filed == entries && orphans == [0])
        }
    }

    @Test func `另有进展时，措施那一段不动`() async throws {
        try await withLedger { trial, inspection, file in
            let before = try await numbers(Self.measures, in: file)
            let matter = try #require(
                try await trial.store.read { try $0.rows(RowQuery(.matter)).map { try MatterRow($0) } }.first)
            try await trial.give(
                ReportProgress(
                    inspection: inspection, about: .matter(matter.matter.matter), reportedOn: .earliest,
                    clauses: [.init(text: Self.text)]))
            try await follow(trial)
            #expect(try await numbers(Self.measures, in: file) == before)
            #expect(
                try await numbers("SELECT count(*) FROM resembling_passage WHERE kind = 'progress'", in: file) == [1])
        }
    }
}
