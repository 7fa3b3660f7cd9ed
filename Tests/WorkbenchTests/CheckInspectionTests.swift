import HashChain
import Notices
import OfficialText
import Proofing
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

/// Checking what a ledger keeps, and leaving places as they are.
@Suite struct CheckInspectionTests {
    private static let placeholder = "20xx年6月修订"

    private let desk: Desk
    private let inspection: InspectionID
    private let give: GiveCommand

    /// A ledger with a notice that has a placeholder in its first progress.
    init() async throws {
        desk = Desk()
        let notice = ShortNotice.of("甲局").replacing("一是已指定专人；二是检查4次", with: "一是\(Self.placeholder)制度；二是检查4次")
        guard case .recorded(let document)? = try await desk.importing([notice]).first else {
            throw LookupFailure.noPerson
        }
        inspection = document.inspection
        let person = try #require(try await desk.store.read { try $0.firstPerson() }).person.person
        give = GiveCommand(desk.store, as: person, at: desk.place)
    }

    private func check(for viewer: Viewer = .local) async throws -> CheckInspection.Outcome {
        try await CheckInspection(desk.store, for: viewer).check(inspection.description)
    }

    private func rules() async throws -> [RuleName] {
        try #require(try await check().documents.first).remarks.map(\.rule).filter {
            [.placeholder, .ledgerMismatch, .recurrence].contains($0)
        }
    }

    private func document() async throws -> DocumentRow {
        let id = inspection
        return try #require(try await desk.store.read { try $0.documents(of: id) }.first)
    }

    private func correct(_ kind: Event.Kind, _ field: String, _ value: FieldValue) async throws {
        let id = inspection
        let records = try await desk.store.read { reader in
            let last = try reader.tip(of: .inspection(id)).head.sequence
            return try reader.events(of: .inspection(id), in: 1..<last + 1)
        }
        let record = try #require(records.first { $0.event.kind == kind }?.head.sequence)
        try await give(
            CorrectRecord(
                stream: .inspection(id), record: record, basedOn: records.count, why: "核对",
                mends: [.init(field: field, value: value)]))
    }

    @Test func `收存的文件与直接审校的结论相同`() async throws {
        let outcome = try await check()
        let direct = try CheckFile(reader: ReadFile(files: desk.shelf.access, encoding: nil), without: [])
        let files = direct.check([try direct.read("0.txt")])
        #expect(outcome.withheld.isEmpty && outcome.documents.map(\.file) == ["0.txt"])
        #expect(outcome.documents.map(\.remarks) == files.map(\.remarks))
        #expect(try await rules() == [.placeholder])
    }

    @Test func `台账更正以后，与原文不同的地方有意见`() async throws {
        try await correct(.inspectionOpened, "feedbackOn", .text("2024-05-21"))
        let found = try #require(try await check().documents.first).remarks.filter { $0.rule == .ledgerMismatch }
        #expect(
            found.map(\.message) == ["文中写反馈于“5月20日”，台账里是 2024-05-21；同一件事两个日期，请核对后改正一边。"])
    }

    @Test func `进展更正为推进中以后，状态和总数有意见`() async throws {
        try await correct(.progressReported, "status", .text("inProgress"))
        #expect(try await rules() == [.placeholder, .ledgerMismatch])
    }

    @Test func `登记了屡改屡犯的问题有意见`() async throws {
        try await give(about: inspection.description) { things in
            LinkRecurrence(
                inspection: try things.requireInspection(),
                finding: try things.finding(2).finding.finding.finding,
                earlierInspection: try things.requireInspection(),
                earlierFinding: try things.finding(1).finding.finding.finding)
        }
        let found = try #require(try await check().documents.first).remarks.filter { $0.rule == .recurrence }
        #expect(
            found.map(\.message) == [
                "台账登记第 2 个问题是以前的问题“第1项工作抓得不实”再犯，文中没有说；上次没有改到底，请写明这次怎样不再犯。"
            ])
    }

    @Test func `豁免记进台账，不再提，收回以后又有`() async throws {
        let waive = WaiveInLedger(desk.store, for: .local, giving: give)
        let text = try #require(try await check().documents.first)
        let remark = try #require(text.remarks.first { $0.rule == .placeholder })
        let before = text.reading.manuscript.text[..<remark.range.lowerBound]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1
        let place = WaiveInLedger.Place(document: nil, at: "\(line):\(column)", rule: "placeholder")
        _ = try await waive.waive(in: inspection.description, at: place, because: "年份待定", withdrawing: false)
        #expect(try await rules() == [])
        let checked = try #require(try await check().documents.first)
        #expect(checked.waived.map(\.reason) == ["年份待定"] && checked.lapsed.isEmpty)
        let refusal = await #expect(throws: Refusal.self) {
            try await waive.waive(in: inspection.description, at: place, because: "再来", withdrawing: false)
        }
        #expect(refusal?.description == "这处审校意见现在是“已豁免”，不用再办。")
        _ = try await waive.waive(in: inspection.description, at: place, because: "已经定了", withdrawing: true)
        #expect(try await rules() == [.placeholder])
        await #expect(throws: NoSuchRemark.self) {
            try await waive.waive(in: inspection.description, at: place, because: "再收", withdrawing: true)
        }
    }

    @Test func `不许看的文件不审校，说明原因`() async throws {
        let document = try await document()
        try await give(ChangeSetting(setting: .highestSecrecy, value: Secrecy.workSecret.rawValue))
        try await give(
            MarkSecrecy(inspection: inspection, item: .document(document.document.document), secrecy: .workSecret))
        let outcome = try await check()
        #expect(outcome.documents.isEmpty)
        #expect(outcome.withheld.map(\.description) == ["文件“0.txt”没有审校：没有权限查看，请联系管理员。"])
        let visitor = Viewer(scope: .installation, secrecy: .everyone)
        await #expect(throws: LookupFailure.notPermitted) { try await check(for: visitor) }
    }

    @Test func `页面上的意见随台账而变，没有变就不再审校`() async throws {
        let texts = CheckedTexts()
        let show = ShowRemarks(desk.store, for: .local, texts: texts)
        func lines() async throws -> [DocumentRemarks.Line] {
            try await show.page(of: inspection).documents.flatMap(\.lines)
        }
        let first = try await lines()
        #expect(first.map(\.number) == Array(1...first.count))
        #expect(first.first { $0.remark.rule == .placeholder }?.finding == 1)
        #expect(try await lines() == first)
        try await correct(.inspectionOpened, "feedbackOn", .text("2024-05-21"))
        #expect(try await lines().count == first.count + 1)
    }
}
