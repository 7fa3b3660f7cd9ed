import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// The journal of an inspection in which records were corrected.
struct JournalPageTests {
    private let pages: Pages
    private let inspection: InspectionID
    /// The record of the first finding.
    private let finding: Int

    init() async throws {
        pages = try await Pages([ShortNotice.of("青山县水利局")])
        let store = pages.desk.store
        let row = try #require(try await store.read { try $0.allInspections() }.first)
        let id = row.inspection.inspection.inspection
        inspection = id
        let log = try await ShowLog(store, for: .local).page(of: id)
        finding = try #require(
            log.lines.first {
                if case .findingRecorded(let finding) = $0.event { finding.position == 1 } else { false }
            }
        ).sequence
    }

    /// Corrects a field of the first finding.
    private func correct(_ field: String, _ value: FieldValue?) async throws {
        let (store, id) = (pages.desk.store, inspection)
        let last = try await ShowLog(store, for: .local).page(of: id).last
        let command = CorrectRecord(
            stream: .inspection(id), record: finding, basedOn: last, why: "录入<有误>",
            mends: [.init(field: field, value: value)])
        let random = RandomSource.repeatable(seed: UInt64(last))
        let person = try #require(try await store.read { try $0.firstPerson() }).person.person
        let act = Act(command: random.identifier(), actor: person, time: 1_720_000_000_000, random: random)
        let sight = try await store.read { try $0.sight(for: .inspection(id), by: person, on: act.day) }
        _ = try await store.append(AppendRequest(try sight.decide(command, act: act), by: act))
    }

    private func mends() async throws -> [String] {
        try await pages.ask("/inspections/\(inspection)/journal").text
            .matches(of: /<ul class="mends">(.*)<\/ul>/).map { String($0.1) }
    }

    @Test func `更正说明改的是哪一项和前后的内容`() async throws {
        try await correct("owner", .text("办公室"))
        try await correct("owner", .text("<b>人事科</b>"))
        try await correct("headings", .list(["学习方面", "理论学习"]))
        try await correct("owner", nil)
        let arrow = "<span aria-hidden=\"true\">→</span>"
        let nothing = "<span class=\"none\">无</span>"
        func mend(_ field: String, _ before: String, _ after: String) -> String {
            "<li><span class=\"mend-field\">\(field)</span> <del>\(before)</del> \(arrow) <ins>\(after)</ins></li>"
        }
        #expect(
            try await mends() == [
                mend("责任单位", nothing, "办公室"), mend("责任单位", "办公室", "&lt;b&gt;人事科&lt;/b&gt;"),
                mend("标题", "反馈问题整改情况", "学习方面 › 理论学习"), mend("责任单位", "&lt;b&gt;人事科&lt;/b&gt;", nothing),
            ])
        let page = try await pages.ask("/inspections/\(inspection)/journal").text
        let href = "/inspections/\(inspection)/journal?from=\(finding)#r\(finding)"
        #expect(page.contains("<a href=\"\(href)\">第 \(finding) 条：录入&lt;有误&gt;</a><ul class=\"mends\">"))
        #expect(
            try await pages.ask(href.split(separator: "#").first.map(String.init) ?? "").text.contains(
                "id=\"r\(finding)\""))
    }

    @Test func `很长的内容截短`() async throws {
        try await correct("statement", .text(String(repeating: "长", count: 61)))
        let mend = try #require(try await mends().first)
        #expect(mend.contains("<del>第1项工作抓得不实</del>"))
        #expect(mend.contains("<ins>\(String(repeating: "长", count: 60))…</ins>"))
    }

    @Test func `可以更正的每一项都有名称`() {
        for field in Set(Event.Kind.allCases.flatMap(\.mendableFields)) {
            #expect(Catalogue.of(.chinese).texts["field.\(field)"] != nil, "\(field)")
        }
    }
}
