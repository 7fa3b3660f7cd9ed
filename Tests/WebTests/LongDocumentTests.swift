import HTTPTypes
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// The pages of a document that is too long for one.
struct LongDocumentTests {
    private let pages: Pages
    private let document: String
    private let inspection: String
    private let text: String
    private static let findings = 100

    init() async throws {
        let detail = String(repeating: "检查发现相关工作落实还不够到位，", count: 80)
        let notice = ShortNotice.of("青山县水利局", findings: Self.findings)
            .replacing("\n整改措施：", with: "\n\(detail)有的仍未完成。\n整改措施：")
        pages = try await Pages([notice])
        let store = pages.desk.store
        let row = try #require(try await store.read { try $0.allInspections() }.first)
        let id = row.inspection.inspection.inspection
        let kept = try #require(try await store.read { try $0.documents(of: id) }.first)
        inspection = "/inspections/\(id)"
        document = "\(inspection)/documents/\(kept.document.document)"
        text = String(
            decoding: try #require(try await store.read { try $0.content(kept.document.text.digest) }), as: UTF8.self)
    }

    private func lines(_ page: String) -> [String] {
        page.matches(of: /<p class="line[^"]*" id="L\d+">(.*)<\/p>/).map { line in
            String(line.1).replacing(/<a class="line-number".*?<\/a>/, with: "")
                .replacing(/<span class="line-note".*?(?=<span class="line-text">|$)/, with: "")
                .replacing(/<[^>]*>/, with: "")
        }
    }

    private func leaves() async throws -> [String] {
        var leaves: [String] = []
        var address: String? = document
        while let here = address {
            let page = try await pages.ask(here).text
            leaves.append(page)
            address = page.firstMatch(of: /rel="next" href="([^"]+)"/).map { String($0.1) }
        }
        return leaves
    }

    /// Follows an address of the pages to the place in a page that it names.
    private func follow(_ href: String) async throws -> String {
        let parts = href.split(separator: "#")
        let page = try await pages.ask(String(parts[0])).text
        return try #require(
            page.split(separator: "\n").first { $0.contains("id=\"\(parts[1])\"") }.map(String.init), "\(href)")
    }

    @Test func `各页合起来是全文，行号连续`() async throws {
        let leaves = try await leaves()
        #expect(leaves.count > 2)
        #expect(leaves.flatMap(lines).joined(separator: "\n") + "\n" == text)
        let numbers = leaves.flatMap { $0.matches(of: /\sid="L(\d+)"/).compactMap { Int($0.1) } }
        #expect(numbers == Array(1...numbers.count))
        #expect(leaves[0].contains("第 1 部分，共 \(leaves.count) 部分：第 1 至 "))
        #expect(leaves.allSatisfy { $0.utf8.count < 16 * TextLeaf.length })
    }

    @Test func `每个问题措施和条款都在一页上连着它的问题`() async throws {
        let leaves = try await leaves()
        let hrefs = leaves.flatMap { $0.matches(of: /id="b\d+" href="([^"]+)"/).map { String($0.1) } }
        let wanted = (1...Self.findings).flatMap { position in
            ["", "#action-1", "#action-2", "#clause-1-1", "#clause-1-2"].map {
                "\(inspection)/findings/\(position)\($0)"
            }
        }
        #expect(hrefs == wanted)
        let notes = leaves.flatMap { $0.matches(of: /\sid="f(\d+)" href/).compactMap { Int($0.1) } }
        #expect(notes == Array(1...Self.findings))
    }

    @Test(arguments: [1, 34, 35, 79, 100])
    func `从问题到文件里的地方都找得到`(_ position: Int) async throws {
        let finding = try await pages.ask("\(inspection)/findings/\(position)").text
        let hrefs = finding.matches(of: /href="([^"]*\/documents\/[^"]*#[bfL]\d+)"/).map { String($0.1) }
        #expect(hrefs.count >= 10)
        for href in hrefs { #expect(try await follow(href).contains("class=\"line")) }
        let passage = try #require(hrefs.first { $0.contains("#f") })
        #expect(try await follow(passage).contains("第\(position)项工作抓得不实"))
    }

    @Test(arguments: [("title", "中共青山县水利局党组关于县委巡察整改进展情况的通报"), ("signature", "中共青山县水利局党组")])
    func `图例从哪一页都通到最近的一处`(_ kind: String, _ words: String) async throws {
        let entry = try Regex(
            "<li><a href=\"([^\"]+)\"><span class=\"mark mark-\(kind)\">", as: (Substring, Substring).self)
        for page in try await leaves() {
            let href = try #require(page.firstMatch(of: entry)).output.1
            if href.hasPrefix("#") {
                let plain = page.replacing(/<span class="remarked[^>]*>/, with: "")
                #expect(plain.contains("id=\"\(href.dropFirst())\">\(words)"))
            } else {
                #expect(try await follow(String(href)).contains(">\(words)</span>"))
            }
        }
    }

    @Test func `地方写错了不会让服务出错`() async throws {
        for (at, status) in [("999999999", 200), ("0", 400), ("-1", 400), ("x", 400), ("99999999999999999999", 400)] {
            #expect(try await pages.ask("\(document)?at=\(at)").status.code == status, "\(at)")
        }
    }
}
