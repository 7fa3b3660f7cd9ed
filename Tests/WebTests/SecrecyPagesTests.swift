import HTTPTypes
import OfficialText
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// How secret things are, on every page and everything that is taken away; and what is kept back.
struct SecrecyPagesTests {
    private static let cleared = Viewer(scope: .installation, secrecy: .workSecret)
    /// The statement of the second finding, and what stands in its answer.
    private static let secret = ["第2项工作抓得不实", "明确专人负责第2项", "检查5次"]

    private let ledger: WorkedLedger

    init() async throws { ledger = try await WorkedLedger() }

    /// Marks the second finding above what the pages show.
    private func markSecret() async throws {
        try await ledger.give(ChangeSetting(setting: .highestSecrecy, value: Secrecy.workSecret.rawValue))
        try await ledger.mark(2, .workSecret)
    }

    /// What the head of a page says of it, as word and shape.
    private func level(of page: String) throws -> String {
        let mark = try #require(page.between("<span class=\"secrecy-level\">", "</p>"))
        let code = try #require(mark.between("<use href=\"#l-", "\""))
        return "\(mark.seen) \(code)"
    }

    private func document() async throws -> DocumentID {
        let id = ledger.id
        return try #require(try await ledger.pages.desk.store.read { try $0.documents(of: id) }.first).document.document
    }

    @Test func `没有标注的页面都印内部`() async throws {
        for path in [
            "", "/ledger", "/findings/1", "/documents/\(try await document())", "/journal", "/office", "/remarks",
        ] {
            #expect(try level(of: try await ledger.ask(path).text) == "内部 internal", "\(path)")
        }
        #expect(try await ledger.ask("/ledger/print").text.contains("data-secrecy=\"密级 内部\""))
    }

    @Test func `标为公开的问题印公开，列表仍印内部`() async throws {
        try await ledger.mark(1, .everyone)
        let page = try await ledger.finding(1)
        #expect(try level(of: page) == "公开 public")
        #expect(page.contains("data-secrecy=\"密级 公开\""))
        #expect(page.between("<p class=\"finding-status\">", "</p>")?.contains("#l-public") == true)
        let table = try await ledger.ask("/ledger").text
        #expect(try level(of: table) == "内部 internal")
        let mark =
            "<span class=\"level level-public\"><svg class=\"shape\" aria-hidden=\"true\"><use href=\"#l-public\"/></svg>公开</span>"
        #expect(try #require(table.between("<tr id=\"f1\">", "</tr>")).contains(mark))
        #expect(!(try #require(table.between("<tr id=\"f2\">", "</tr>"))).contains("level-"))
        #expect(try await ledger.ask("/ledger/print").text.contains("第1项工作抓得不实 " + mark))
    }

    @Test func `表格文件的每一行都有密级`() async throws {
        try await ledger.mark(1, .everyone)
        let lines = try await ledger.ask("/ledger.csv").text.split(separator: "\r\n")
        #expect(lines.map { $0.split(separator: ",").last.map(String.init) } == ["密级", "公开", "内部", "内部"])
    }

    @Test func `密级高的问题哪里都不出现`() async throws {
        try await markSecret()
        let document = try await document()
        for path in ["/findings/2", "/documents/\(document)"] {
            let answer = try await ledger.ask(path)
            #expect(answer.status == .forbidden && answer.text.contains("没有权限查看"), "\(path)")
        }
        let paths = [
            "", "/ledger", "/ledger?sort=-position", "/ledger.csv", "/ledger/print", "/findings/1", "/findings/3",
            "/journal", "/office", "/remarks", "/findings/2", "/documents/\(document)",
        ]
        for path in paths {
            let page = try await ledger.ask(path).text
            for words in Self.secret { #expect(!page.contains(words), "\(path): \(words)") }
        }
        let found = try await ledger.pages.ask("/?text=%E6%8A%93%E5%BE%97%E4%B8%8D%E5%AE%9E").text
        #expect(found.contains("第1项工作") && !found.contains("第2项工作"))
    }

    @Test func `列表说明那里有一个不显示的问题`() async throws {
        try await markSecret()
        let table = try await ledger.ask("/ledger").text
        #expect(try #require(table.between("<tr id=\"f2\">", "</tr>")).seen == "2工作秘密 密级较高，不在此处显示")
        #expect(try level(of: table) == "内部 internal")
        #expect(try await ledger.ask("/ledger/print").text.seen.contains("2工作秘密 密级较高，不在此处显示"))
        let sheet = try await ledger.ask("/ledger.csv").text.split(separator: "\r\n")
        #expect(sheet[2] == "2,,,密级较高，不在此处显示,,,,工作秘密")
        let overview = try await ledger.ask("").text
        #expect(overview.contains("关于县委巡察整改进展情况的通报") && !overview.contains("/documents/"))
    }

    @Test func `上一个和下一个越过不显示的问题`() async throws {
        try await markSecret()
        let first = try await ledger.finding(1)
        #expect(first.contains("rel=\"next\" href=\"/inspections/\(ledger.id)/findings/3\""))
        #expect(try await ledger.finding(3).contains("rel=\"prev\" href=\"/inspections/\(ledger.id)/findings/1\""))
        // What is not shown stands on the lines around, and in the document that the passage is from.
        #expect(!first.contains("<blockquote") && !first.contains("/documents/"))
    }

    @Test func `有权的人看得到，页面印工作秘密`() async throws {
        try await markSecret()
        let (store, id, words) = (ledger.pages.desk.store, ledger.id, Catalogue.of(.chinese))
        let finding = FindingPage(
            try await ShowFinding(store, for: Self.cleared).page(
                at: 2, among: FindingQuery(FindingFilter(inspection: id))),
            [], words)
        #expect(finding.bearing == .workSecret && finding.statement == Self.secret[0] && finding.source != nil)
        let shown = try await ShowDocument(store, for: Self.cleared, texts: CheckedTexts())
            .page(of: try await document(), in: id)
        #expect(DocumentPage(shown, RemarkFilter(), words).bearing == .workSecret)
        let browse = BrowseFindings(store, for: Self.cleared)
        let page = try await browse.page(of: id, FindingQuery(FindingFilter(inspection: id)))
        let table = LedgerPage(page, at: LedgerAddress(of: id), for: Self.cleared, words)
        #expect(table.bearing == .workSecret && table.rows.contains(Self.secret[0]))
        let paper = PaperPage(
            page, columns: [.position, .statement], at: LedgerAddress(of: id),
            bearing: try await browse.highestMark(of: id), words)
        #expect(paper.bearing == .workSecret)
        let log = try await ShowLog(store, for: Self.cleared).page(of: id)
        let journal = JournalPage(log, of: id, for: Self.cleared, words)
        #expect(journal.bearing == .workSecret && journal.rows.contains(Self.secret[0]))
    }

    @Test func `措施对应的密级高的问题只说有`() async throws {
        try await ledger.give(about: ledger.id.description) { things in
            let findings = try [1, 2].map { try things.finding($0).finding.finding.finding }
            return RecordAction(
                inspection: try things.requireInspection(), serves: findings.map { .init(finding: $0) }, text: "统一台账")
        }
        try await markSecret()
        let page = try await ledger.finding(1)
        let others = try #require(page.between("<ul class=\"others\">", "</ul>"))
        #expect(others.seen == "2 密级较高，不在此处显示" && !others.contains("href"))
    }

    @Test func `标为工作秘密的文件不显示，问题页也不引它`() async throws {
        let id = ledger.id
        let document = try await document()
        try await ledger.give(ChangeSetting(setting: .highestSecrecy, value: Secrecy.workSecret.rawValue))
        try await ledger.give(MarkSecrecy(inspection: id, item: .document(document), secrecy: .workSecret))
        #expect(try await ledger.ask("/documents/\(document)").status == .forbidden)
        let finding = try await ledger.finding(1)
        #expect(finding.contains(Self.secret[0].replacing("2", with: "1")))
        #expect(!finding.contains(document.description) && !finding.contains("<blockquote"))
        let overview = try await ledger.ask("").text
        #expect(!overview.contains(document.description) && overview.contains("#l-workSecret"))
        #expect(!overview.contains("巡察整改进展情况的通报"))
    }
}
