import Foundation
import Testing

@testable import Proofing

@Suite struct RuleCardTests {
    @Test func `每条规则有一张卡片，没有重名`() {
        #expect(Proofreader.cards.map(\.name) == RuleName.allCases)
    }

    @Test(arguments: RuleName.allCases)
    func `卡片上的错例有意见，对例没有`(_ name: RuleName) throws {
        let card = try #require(Proofreader.cards.first { $0.name == name })
        let found = remarks(on: card.example.wrong).filter { $0.rule == name }
        #expect(!found.isEmpty)
        #expect(found.map(\.severity).max() == card.severity)
        #expect(!remarks(on: card.example.right).contains { $0.rule == name })
    }

    @Test(arguments: RuleName.allCases)
    func `关掉的规则没有意见`(_ name: RuleName) throws {
        let card = try #require(Proofreader.cards.first { $0.name == name })
        #expect(!remarks(on: card.example.wrong, without: [name]).contains { $0.rule == name })
    }

    @Test func `文档里的规则与程序相同`() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/rules.md")
        #expect(
            try String(contentsOf: page.standardized, encoding: .utf8) == RulesPage.text,
            "请用 taizhang check --rules > docs/rules.md 更新")
    }

    private func remarks(on text: String, without off: Set<RuleName> = []) -> [Remark] {
        let (proofreader, reading) = (Proofreader(without: off), TestReading.of(text))
        return proofreader.remarks(on: reading)
            + proofreader.remarks(
                on: PreparedText(reading),
                beside: .stating(reading) { finding in
                    finding.setback = .reopened
                    finding.earlier = [.init(statement: nil)]
                })
    }
}
