import Foundation
import Notices
import Rectification
import Testing

/// The five real notices, where they are; the numbers are those of the design's page on reading.
@Suite(.enabled(if: Corpus.seeds.count == 5, "没有 ../shared/seeds"))
struct SeedTests {
    private func reading(_ prefix: String) throws -> Reading {
        let file = try #require(Corpus.seeds.first { $0.lastPathComponent.hasPrefix(prefix) })
        return try Corpus.reading(file)
    }

    private func declared(_ reading: Reading) -> [String: Int] {
        var found: [String: Int] = [:]
        for key in DeclaredTotals.Key.allCases {
            if let total = reading.declared[key] { found[key.rawValue] = total.value }
        }
        return found
    }

    @Test func `种子000读出37个问题`() throws {
        let reading = try reading("000")
        #expect(reading.kind == .rectificationNotice)
        #expect(reading.findings.count == 37)
        #expect(reading.title == nil)
        #expect(reading.findings.map { $0.number.map(reading.text) ?? "" } == (1...35).map(String.init) + ["1", "2"])
        #expect(
            declared(reading) == [
                "findings": 37, "completed": 36, "partiallyCompleted": 1, "measures": 37, "policies": 32,
            ])
        #expect(reading.findings.count { $0.status == .completed } == 36)
        #expect(reading.findings[3].status == .partiallyCompleted)
        #expect(reading.spans.contains { $0.kind == .duplicate })
        #expect(reading.issuedOn?.description == "2024-07-15")
        #expect(reading.inspection?.feedbackOn?.description == "2024-02-06")
    }

    @Test func `种子001是工作报告`() throws {
        let reading = try reading("001")
        #expect(reading.kind == .workReport)
        #expect(reading.findings.isEmpty)
        #expect(declared(reading) == ["findings": 36, "completed": 13, "inProgress": 23])
    }

    @Test func `种子002读出35个问题和条款状态`() throws {
        let reading = try reading("002")
        #expect(reading.findings.count == 35)
        #expect(reading.findings[0].progress.map(\.status) == [.completed, .ongoing, .ongoing])
        #expect(reading.findings[0].status == .ongoing)
        #expect(reading.findings.allSatisfy { finding in finding.progress.allSatisfy { $0.status != nil } })
        #expect(reading.findings.suffix(3).map { $0.number.map(reading.text) ?? "" } == ["一", "二", "三"])
        #expect(reading.issuedOn == nil)
    }

    @Test func `种子003读出24个问题分两组状态`() throws {
        let reading = try reading("003")
        #expect(reading.findings.count == 24)
        #expect(reading.findings.count { $0.status == .completed } == 16)
        #expect(reading.findings.count { $0.status == .inProgress } == 8)
        #expect(declared(reading) == ["aspects": 14, "findings": 36])
        #expect(reading.nextSteps.count == 3)
        #expect(reading.issuedOn?.description == "2024-08-02")
    }

    @Test func `种子004读出33个问题`() throws {
        let reading = try reading("004")
        #expect(reading.findings.count == 33)
        #expect(reading.findings.allSatisfy { $0.measures.isEmpty && $0.progress.count == 1 && $0.status == nil })
        #expect(declared(reading) == ["findings": 80, "completed": 62, "substantiallyCompleted": 10, "inProgress": 8])
        #expect(reading.nextSteps.count == 4)
        #expect(reading.contacts.postcode.map(reading.text) == ["100050"])
        #expect(reading.issuedOn?.description == "2022-09-26")
    }
}
