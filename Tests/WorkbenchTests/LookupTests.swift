import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

struct LookupTests {
    @Test func `编号开头不够时列出是哪几个`() async throws {
        let desk = Desk()
        _ = try await desk.importing((0..<40).map { ShortNotice.of("第\($0)局", findings: 1) })
        let inspections = try await ListInspections(desk.store, for: .local).list()
        let ids = inspections.map(\.inspection.inspection.inspection.description)
        let first = try #require(Dictionary(grouping: ids) { $0.prefix(1) }.values.first { $0.count > 1 })
        let prefix = String(first[0].prefix(1))
        await #expect(throws: LookupFailure.inspection(prefix, .several(first.sorted()))) {
            try await ShowLog(desk.store, for: .local).lines(of: prefix)
        }
        for id in ids {
            let unique = try #require(
                (1...16).map { String(id.prefix($0)) }.first { p in ids.count { $0.hasPrefix(p) } == 1 })
            #expect(try await ShowLog(desk.store, for: .local).lines(of: unique).isEmpty == false)
        }
    }

    @Test func `列出的编号最多五个`() {
        let ids = (1...7).map { "\($0)" }
        #expect(
            LookupFailure.inspection("x", .none(ids)).description == "没有编号以“x”开头的检查，现有：1、2、3、4、5 等 7 个。")
        #expect(
            LookupFailure.entry("1", .several(["11", "12"])).description == "编号以“1”开头的操作不止一个：11、12，请多写几位。")
    }
}
