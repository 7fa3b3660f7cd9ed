import HTTPTypes
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// The page of the inspected organisation.
struct OfficePageTests {
    private let ledger: WorkedLedger

    init() async throws { ledger = try await WorkedLedger() }

    private func rows(_ page: String, of table: String) throws -> [String] {
        let table = try #require(page.between("<table class=\"sheet cards \(table)\">", "</table>"))
        return try #require(table.between("<tbody lang=\"zh-CN\">", "</tbody>")).split(separator: "\n")
            .map { $0.replacing("</th>", with: "|").replacing("</td>", with: "|").seen }.filter { !$0.isEmpty }
    }

    @Test func `什么都没登记就说怎么登记`() async throws {
        let page = try await ledger.ask("/office").text
        #expect(page.contains("还没有登记科室、任职、下属单位和自定义栏。") && page.contains("taizhang department add"))
        #expect(!page.contains("<table"))
    }

    @Test func `登记了一样其余各样各说没有`() async throws {
        try await ledger.give(of: nil) { RecordDepartment(organization: $0.organization, name: "水利科") }
        let page = try await ledger.ask("/office").text
        #expect(page.contains("<li>水利科</li>") && page.contains("科室<span class=\"base\">1 个</span>"))
        for words in ["还没有登记下属单位。", "还没有登记任职。", "还没有自定义栏。"] { #expect(page.contains(words), "\(words)") }
        #expect(!page.contains("还没有登记科室。"))
    }

    @Test func `列出科室任职下属单位和自定义栏，撤销离任隐藏的也说明`() async throws {
        try await ledger.recordOffice()
        try await ledger.give(of: nil) { things in
            CloseDepartment(organization: things.organization, department: try things.department("办公室"))
        }
        try await ledger.give(of: nil) { things in
            LeavePost(organization: things.organization, post: try things.post("李四"), day: CivilDate("2024-07-01"))
        }
        try await ledger.give(of: nil) { things in
            RecordPost(
                organization: things.organization, name: "赵<六>", title: "副局长", telephone: "0000-1234567",
                since: CivilDate("2024-07-02"))
        }
        try await ledger.give(of: nil) { things in
            HideColumn(organization: things.organization, column: try things.column("督办单号"))
        }
        try await ledger.give(of: nil) { things in
            AddColumn(organization: things.organization, name: "进度", content: .choice, choices: ["快", "慢"])
        }
        let page = try await ledger.ask("/office").text
        #expect(page.contains("<li class=\"is-ended\">办公室 <span class=\"ended\" lang=\"zh-CN\">已撤销</span></li>"))
        #expect(page.contains("科室<span class=\"base\">1 个</span>") && page.contains("<li>青山水库管理所</li>"))
        #expect(page.contains("任职<span class=\"base\">在任 3 人</span>"))
        #expect(
            try rows(page, of: "posts") == [
                "张三|局长|||||", "李四|副局长||||2024-07-01|", "王五|科长|水利科||||",
                "赵&lt;六&gt;|副局长||0000-1234567|2024-07-02||",
            ])
        #expect(try rows(page, of: "columns") == ["督办单号 已隐藏|文字||", "进度|选择|快、慢|"])
    }

    @Test func `概况连着单位的页面而且没有的检查是404`() async throws {
        #expect(try await ledger.ask("").text.contains("href=\"/inspections/\(ledger.id)/office\""))
        #expect(try await ledger.ask("/office").status == .ok)
        #expect(try await ledger.pages.ask("/inspections/zzzzzzzzzzzzzzzz/office").status == .notFound)
    }

    @Test func `不能看的人看不到单位`() async throws {
        let stranger = Viewer(scope: .installation, secrecy: .everyone)
        await #expect(throws: LookupFailure.notPermitted) {
            try await ShowOffice(ledger.pages.desk.store, for: stranger).page(of: ledger.id)
        }
    }
}
