import Foundation
import HTTPTypes
import Rectification
import Store
import Testing
import WorkbenchTesting

@testable import Web

/// The pages of a ledger with one inspection of sixty findings in it, and one of two.
struct LedgerPagesTests {
    private let pages: Pages
    private let large: String
    private let small: String

    init() async throws {
        pages = try await Pages([ShortNotice.of("青山县水利局", findings: 60), ShortNotice.of("白河县林业局", findings: 2)])
        let rows = try await pages.desk.store.read { try $0.allInspections() }
        large = try #require(rows.first { $0.findingCount == 60 }).inspection.inspection.inspection.description
        small = try #require(rows.first { $0.findingCount == 2 }).inspection.inspection.inspection.description
    }

    private func positions(_ page: String) -> [Int] {
        page.matches(of: /<tr id="f(\d+)">/).compactMap { Int($0.1) }
    }

    private func href(_ rel: String, in page: String) throws -> String? {
        try Regex("rel=\"\(rel)\" href=\"([^\"]+)\"").firstMatch(in: page)?.output[1].substring
            .map { String($0).replacing("&amp;", with: "&") }
    }

    // MARK: All inspections

    @Test func `空台账说明先做什么`() async throws {
        let page = try await Pages().ask("/").text
        #expect(page.contains("台账里还没有检查") && page.contains("taizhang import 通报.txt"))
    }

    @Test func `列出每次检查和进度`() async throws {
        let page = try await pages.ask("/").text
        #expect(page.contains("共 2 次检查"))
        #expect(page.contains("href=\"/inspections/\(large)\">中共青山县水利局党组</a>"))
        #expect(page.contains("已完成 60 / 60"))
    }

    @Test func `搜索标出找到的字`() async throws {
        let page = try await pages.ask("/?text=%E7%AC%AC31%E9%A1%B9").text
        #expect(page.contains("<mark>第31项</mark>"))
        #expect(page.contains("/inspections/\(large)/findings/31\""))
    }

    @Test(arguments: ["%E6%95%B4", "%EF%BC%8C%EF%BC%8C%EF%BC%8C", "a"]) func `太短的搜索请人多写`(text: String) async throws {
        let answer = try await pages.ask("/?text=\(text)")
        #expect(answer.status == .ok)
        #expect(answer.text.contains("请至少输入两个字。"))
    }

    // MARK: Ledger

    @Test func `翻页走过每个问题恰好一次`() async throws {
        var seen: [Int] = []
        var address: String? = "/inspections/\(large)/ledger?sort=-position"
        var before: String?
        while let here = address {
            let page = try await pages.ask(here).text
            seen += positions(page)
            before = try href("prev", in: page) ?? before
            address = try href("next", in: page)
        }
        #expect(seen == Array((1...60).reversed()))
        let back = try await pages.ask(try #require(before)).text
        #expect(positions(back) == Array((11...60).reversed()))
    }

    @Test func `带位置的地址翻到那一页`() async throws {
        let page = try await pages.ask("/inspections/\(large)/ledger?at=58").text
        #expect(positions(page).contains(58))
    }

    @Test func `筛选后只剩符合的`() async throws {
        let none = try await pages.ask("/inspections/\(large)/ledger?status=ongoing").text
        #expect(positions(none).isEmpty && none.contains("没有符合条件的问题。"))
        let one = try await pages.ask("/inspections/\(large)/ledger?text=%E7%AC%AC9%E9%A1%B9").text
        #expect(positions(one) == [9])
        #expect(one.contains("<mark>第9项</mark>") && one.contains("筛出 1 个问题"))
    }

    @Test func `表格里的文字不会变成标记`() async throws {
        let text = ShortNotice.of("青山县水利局").replacing("第1项工作抓得不实", with: "<script>alert(1)</script>&\"抓得不实")
        let pages = try await Pages([text])
        let id = try #require(try await pages.desk.store.read { try $0.allInspections() }.first)
            .inspection.inspection.inspection
        for path in ["/ledger", "/ledger/print", "/findings/1", "/journal", ""] {
            let page = try await pages.ask("/inspections/\(id)\(path)").text
            #expect(!page.contains("<script>alert"), "\(path)")
        }
        #expect(
            try await pages.ask("/inspections/\(id)/ledger").text.contains(
                "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;"))
    }

    @Test func `表格文件与所见相同而且不会被当作公式`() async throws {
        let text = ShortNotice.of("青山县水利局").replacing("第2项工作抓得不实", with: "=1+1，“引号”和\"双引号\"")
        let pages = try await Pages([text])
        let id = try #require(try await pages.desk.store.read { try $0.allInspections() }.first)
            .inspection.inspection.inspection
        let answer = try await pages.ask("/inspections/\(id)/ledger.csv")
        #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(answer.headers[.contentDisposition] == "attachment; filename=\"ledger-\(id).csv\"")
        #expect(
            answer.text.split(separator: "\r\n").map(String.init) == [
                "\u{FEFF}序,原号,标题,问题,措施数,首条措施,状态,密级",
                "1,1,反馈问题整改情况,第1项工作抓得不实,2,一是明确专人负责第1项；,已完成,内部",
                #"2,2,反馈问题整改情况,"'=1+1，“引号”和""双引号""",2,一是明确专人负责第2项；,已完成,内部"#,
            ])
    }

    @Test func `会议材料写全每个问题`() async throws {
        let answer = try await pages.ask("/inspections/\(large)/ledger/print")
        #expect(answer.status == .ok)
        #expect(answer.text.matches(of: /<th scope="row" class="c-statement">/).count == 60)
        #expect(answer.text.contains("二是检查63次。"))
        #expect(answer.text.hasSuffix("</html>\n"))
    }

    // MARK: One finding, one document, the journal

    @Test func `问题页有措施进展和原文`() async throws {
        let page = try await pages.ask("/inspections/\(large)/findings/7").text
        #expect(page.contains("一是明确专人负责第7项；") && page.contains("二是检查10次。"))
        #expect(page.contains("6 第6项工作抓得不实") && page.contains("8 第8项工作抓得不实"))
        #expect(page.contains("href=\"/inspections/\(large)/ledger?at=7#f7\""))
        #expect(page.contains("id=\"action-2\"") && page.contains("id=\"clause-1-2\""))
    }

    @Test func `文件页的每个标注都连着它的问题`() async throws {
        let finding = try await pages.ask("/inspections/\(small)/findings/2").text
        let place = try #require(
            try Regex("class=\"clause-place\" href=\"([^\"]+)\"").firstMatch(in: finding)?.output[1].substring)
        let parts = place.split(separator: "#")
        let document = try await pages.ask(String(parts[0])).text
        #expect(document.contains("id=\"\(parts[1])\" href=\"/inspections/\(small)/findings/2#action-1\""))
        #expect(document.contains("id=\"f2\" href=\"/inspections/\(small)/findings/2\""))
    }

    @Test func `文件页的文字与收存的相同`() async throws {
        let id = try #require(InspectionID(small))
        let row = try #require(try await pages.desk.store.read { try $0.documents(of: id) }.first)
        let page = try await pages.ask("/inspections/\(small)/documents/\(row.document.document)").text
        let lines = page.matches(of: /<p class="line[^"]*" id="L\d+">(.*)<\/p>/).map { line in
            String(line.1).replacing(/<a class="line-number".*?<\/a>/, with: "")
                .replacing(/<span class="line-note".*?(?=<span class="line-text">|$)/, with: "")
                .replacing(/<[^>]*>/, with: "")
        }
        let text = try #require(try await pages.desk.store.read { try $0.content(row.document.text.digest) })
        #expect(lines.joined(separator: "\n") + "\n" == String(decoding: text, as: UTF8.self))
    }

    @Test func `流水按页列出每条记录`() async throws {
        var seen: [Int] = []
        var address: String? = "/inspections/\(large)/journal"
        while let here = address {
            let page = try await pages.ask(here).text
            seen += page.matches(of: /<tr id="r(\d+)">/).compactMap { Int($0.1) }
            address = try href("next", in: page)
        }
        #expect(seen == Array(1...seen.count))
        #expect(seen.count > 240)
    }

    @Test func `校验整本台账`() async throws {
        let page = try await pages.ask("/inspections/\(large)/journal/verification").text
        #expect(page.contains("台账完好") && page.contains("记录链") && page.contains("视图"))
    }

    // MARK: Bad input

    @Test func `没有的东西是404`() async throws {
        for path in [
            "/inspections/zzzzzzzzzzzzzzzz", "/inspections/1", "/inspections/\(large)/findings/61",
            "/inspections/\(large)/findings/0",
            "/inspections/\(large)/findings/x", "/inspections/\(large)/documents/zzzzzzzzzzzzzzzz",
            "/inspections/zzzzzzzzzzzzzzzz/ledger", "/inspections/zzzzzzzzzzzzzzzz/journal",
            "/inspections/zzzzzzzzzzzzzzzz/ledger.csv",
        ] {
            let answer = try await pages.ask(path)
            #expect(answer.status == .notFound, "\(path)")
            #expect(answer.text.contains("没有这一页"), "\(path)")
        }
    }

    @Test func `任何查询都不会让服务出错`() async throws {
        var random = SeededBytes(seed: 20_240_711)
        let names = ["text", "status", "heading", "sort", "after", "before", "at", "from", ""]
        let pieces = [
            "%00", "%", "%FF", "'", "\"", "%3Cscript%3E", "NEAR(", "*", "-1", "99999999999999999999", "p1",
            "%E6%95%B4%E6%94%B9", "+", "%F0%9F%98%80", "s1-1", "completed", "position", "OR", "--",
        ]
        let paths = [
            "/", "/inspections/\(large)/ledger", "/inspections/\(large)/ledger.csv", "/inspections/\(large)/journal",
            "/inspections/\(large)",
        ]
        for _ in 0..<300 {
            let query = (0..<random.next(4)).map { _ in
                "\(names[random.next(names.count)])="
                    + (0..<random.next(4)).map { _ in pieces[random.next(pieces.count)] }.joined()
            }.joined(separator: "&")
            let address = paths[random.next(paths.count)] + "?" + query
            let answer = try await pages.ask(address)
            #expect(answer.status.code < 500, "\(address)")
        }
    }
}

/// Small numbers, the same for the same seed.
private struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
