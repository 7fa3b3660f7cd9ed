import HTTPTypes
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// What is remarked on in documents, on the page of each document, of a finding, and of an inspection.
struct RemarksPageTests {
    private let ledger: WorkedLedger
    private let document: String

    /// A notice with a placeholder in the first answer, a telephone number in the second, and markup in the third.
    init() async throws {
        let notice = ShortNotice.of("青山县水利局", findings: 3)
            .replacing("检查4次", with: "按20xx年要求检查4次")
            .replacing("检查5次", with: "答复村民王建国（电话13912345678）")
            .replacing("检查6次", with: "检查<b>6次</b>“三次")
        ledger = try await WorkedLedger(notice)
        let id = ledger.id
        let row = try #require(try await ledger.pages.desk.store.read { try $0.documents(of: id) }.first)
        document = row.document.document.description
    }

    private func rows(_ query: String = "") async throws -> [String] {
        let page = try await ledger.ask("/remarks" + query).text
        return page.matches(of: /<tr><td class="c-severity">(.*)<\/tr>/).map { String($0.1).seen }
    }

    @Test func `审校页列出每处意见，连到文件和问题`() async throws {
        let page = try await ledger.ask("/remarks").text
        let row = try #require(try await rows().first { $0.contains("20xx年") })
        #expect(row.hasPrefix("错误占位未填第 ") && row.hasSuffix("问题 1"))
        #expect(page.contains("href=\"/inspections/\(ledger.id)/findings/1\""))
        let href = try #require(page.firstMatch(of: /row-link" href="([^"#]+)#(remark-\d+)"/))
        let text = try await ledger.pages.ask(String(href.1)).text
        #expect(text.contains("id=\"\(href.2)\""))
        #expect(page.contains("aria-current=\"page\">审校</a>"))
    }

    @Test func `按程度和规则筛选，地址记住`() async throws {
        let all = try await rows()
        let errors = try await rows("?severity=error")
        #expect(!errors.isEmpty && errors.count < all.count && errors.allSatisfy { $0.hasPrefix("错误") })
        let placeholders = try await rows("?rule=placeholder&severity=error")
        #expect(placeholders.count == 1 && placeholders[0].contains("20xx年"))
        let page = try await ledger.ask("/remarks?rule=placeholder&severity=error").text
        #expect(page.contains("value=\"placeholder\" selected") && page.contains("value=\"error\" checked"))
        #expect(page.contains("1 处符合条件，共 \(all.count) 处"))
        let none = try await ledger.ask("/remarks?rule=secrecy-mark").text
        #expect(none.contains("没有符合条件的审校意见") && !none.contains("<table"))
    }

    @Test(arguments: ["?rule=unknown", "?severity=bad", "?after=x", "?after=1-0", "?after=-1-1"])
    func `写错的地址说明原因`(_ query: String) async throws {
        #expect(try await ledger.ask("/remarks" + query).status == .badRequest)
    }

    @Test func `写错的规则在文件页上也说明原因`() async throws {
        #expect(try await ledger.ask("/documents/\(document)?rule=unknown").status == .badRequest)
    }

    @Test func `文件页在原处标出，意见写在那一行下面，不用脚本`() async throws {
        let page = try await ledger.ask("/documents/\(document)").text
        let mark = try #require(page.firstMatch(of: /<span class="remarked remarked-error" id="(r\d+)"[^>]*>20xx年/))
        let line = try #require(page.firstRange(of: String(mark.0)))
        let below = page[line.upperBound...].split(separator: "\n").dropFirst().prefix {
            $0.hasPrefix("<p class=\"remark ")
        }
        let sentence = try #require(below.first { $0.contains("占位未填") })
        #expect(sentence.contains("href=\"#\(mark.1)\""))
        #expect(sentence.hasPrefix("<p class=\"remark remark-error\" id=\"remark-"))
        #expect(page.contains("<ol class=\"remark-list\">"))
        let filtered = try await ledger.ask("/documents/\(document)?rule=open-case").text
        #expect(!filtered.contains("class=\"remarked") && !filtered.contains("<p class=\"remark "))
    }

    @Test func `标出意见以后，各行合起来仍是全文`() async throws {
        func lines(_ page: String) -> [String] {
            page.matches(of: /<span class="line-text">(.*)<\/span><\/p>/).map {
                String($0.1).replacing(/<[^>]*>/, with: "")
            }
        }
        let marked = try await ledger.ask("/documents/\(document)").text
        let plain = try await ledger.ask("/documents/\(document)?rule=open-case").text
        #expect(!lines(plain).isEmpty && lines(marked) == lines(plain))
    }

    @Test func `问题页列出自己的意见，别的问题的没有`() async throws {
        let first = try #require(try await ledger.finding(1).between("<h2 id=\"remarks\">", "</section>"))
        #expect(first.seen.contains("错误 占位未填 20xx年") && first.contains("#remark-"))
        let second = try #require(try await ledger.finding(2).between("<h2 id=\"remarks\">", "</section>"))
        #expect(!second.contains("20xx年"))
    }

    @Test func `个人信息在意见里隐去一部分`() async throws {
        let page = try await ledger.ask("/remarks?rule=personal-information").text
        #expect(page.contains("139****5678") && !page.contains("13912345678"))
        let finding = try #require(try await ledger.finding(2).between("<h2 id=\"remarks\">", "</section>"))
        #expect(finding.contains("139****5678") && !finding.contains("13912345678"))
    }

    @Test func `原文里的标记照原样显示，不成为标记`() async throws {
        let page = try await ledger.ask("/documents/\(document)").text
        #expect(page.contains("&lt;b&gt;6次") && !page.contains("<b>6次"))
        #expect(!(try await ledger.ask("/remarks").text.contains("<b>6次")))
    }

    @Test func `没有意见的检查说没有，不许看的文件说没有审校`() async throws {
        try await ledger.give(ChangeSetting(setting: .highestSecrecy, value: Secrecy.workSecret.rawValue))
        try await ledger.mark(2, .workSecret)
        let page = try await ledger.ask("/remarks").text
        #expect(page.contains("没有审校意见。") && page.contains("1 份文件不能查看，没有审校。"))
        #expect(!page.contains("20xx年") && !page.contains("<form class=\"filter\""))
        #expect(try await ledger.finding(1).contains("这个问题没有审校意见。"))
    }

    @Test func `英文页面用规则的英文名`() async throws {
        let page = try await ledger.pages.ask("/inspections/\(ledger.id)/remarks", headers: [.acceptLanguage: "en"])
            .text
        #expect(page.contains("placeholder") && page.contains(">Error<"))
    }
}
