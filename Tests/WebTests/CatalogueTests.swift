import Foundation
import Notices
import Rectification
import Store
import Testing
import Workbench

@testable import Web

struct CatalogueTests {
    private let chinese = Catalogue.of(.chinese).texts
    private let english = Catalogue.of(.english).texts

    @Test func `两种语言的词条一一对应`() {
        #expect(chinese.keys.sorted() == english.keys.sorted())
    }

    @Test func `同一词条里要填的项相同`() {
        for (name, text) in chinese {
            #expect(Self.blanks(text) == Self.blanks(english[name] ?? ""), "\(name)")
        }
    }

    @Test func `没有空词条`() {
        for texts in [chinese, english] {
            // In English nothing stands behind the number of pages.
            for (name, text) in texts where name != "frame.pageEnd" {
                #expect(text.contains { !$0.isWhitespace }, "\(name)")
            }
        }
    }

    @Test func `模板用到的词条都有`() {
        for template in Template.allCases {
            for use in template.text.matches(of: /\{\{say\.([A-Za-z0-9.]+)\}\}/) {
                #expect(chinese[String(use.1)] != nil, "\(template.rawValue): \(use.1)")
            }
        }
    }

    @Test func `每个词条都用到了`() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Web")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var text = ""
        while let file = files?.nextObject() as? URL {
            if ["swift", "mustache"].contains(file.pathExtension) {
                text += try String(contentsOf: file, encoding: .utf8)
            }
        }
        // A name that ends in a value: "status.\\(code)".
        let beginnings = text.matches(of: /"([a-zA-Z]+\.[a-zA-Z.]*)\\\(/).map { String($0.1) }
        for name in chinese.keys {
            #expect(text.contains(name) || beginnings.contains { name.hasPrefix($0) }, "\(name)")
        }
    }

    @Test func `每种取值都有词`() {
        let names: [String] =
            DeclaredStatus.allCases.map { "status.\($0.rawValue)" }
            + OriginKind.allCases.map { "origin.\($0.rawValue)" }
            + Span.Kind.allCases.map { "span.\($0.rawValue)" } + Event.Kind.allCases.map { "event.\($0.rawValue)" }
            + Verification.Part.allCases.flatMap { ["part.\($0.rawValue)", "partWhat.\($0.rawValue)"] }
            + CountingBase.allCases.map { "counting.\($0.rawValue)" }
            + TotalsStated.Base.allCases.map { "base.\($0.rawValue)" }
            + FindingTexts.Column.allCases.map { "search.in.\($0.rawValue)" }
            + DocumentRecorded.Kind.allCases.map { "documentKind.\($0)" } + InspectionForm.allCases.map { "form.\($0)" }
            + InspectionType.allCases.map { "type.\($0)" } + LedgerColumn.allCases.map { "ledger.\($0.rawValue)" }
            + Secrecy.allCases.map { "secrecy.\($0.rawValue)" } + Term.allCases.map { "term.\($0.rawValue)" }
            + Sponsorship.Role.allCases.filter { $0 != .leading }.map { "sponsor.\($0.rawValue)" }
            + ColumnAdded.Content.allCases.map { "columnKind.\($0.rawValue)" }
        for name in names { #expect(chinese[name] != nil, "\(name)") }
    }

    @Test func `填入的值原样出现`() {
        #expect(Catalogue.of(.chinese)("inspections.found", ["count": "3"]) == "共 3 次检查")
    }

    private static func blanks(_ text: String) -> [String] {
        text.matches(of: /\{([a-z]+)\}/).map { String($0.1) }.sorted()
    }
}
