import Foundation
import Notices
import Testing

@testable import Proofing

/// Places that stay as they are.
@Suite struct WaiverTests {
    private static let line = "2023年6月2日，按某水发【2023】5号文件要求，为九座泵站配齐值守人员。\n"

    private func checked(_ text: String) -> CheckedDocument {
        let off = Set(RuleName.allCases).subtracting([.documentNumber, .personalInformation])
        return Proofreader(without: off).check([("通报.txt", TestReading.of(text))])[0]
    }

    private func waiver(_ text: String) throws -> Waiver {
        let document = checked(text)
        return Waiver(try #require(document.remarks.first), on: document.reading, because: "原件就是这样写的")
    }

    @Test func `豁免的意见不再算，留着理由`() throws {
        let waiver = try waiver(Self.line)
        #expect(waiver.words == "【2023】5号" && waiver.rule == .documentNumber && waiver.place.count == 16)
        let document = CheckedDocument.waiving([waiver], in: [checked(Self.line)])[0]
        #expect(document.remarks.isEmpty && document.lapsed.isEmpty)
        #expect(document.waived.map(\.reason) == ["原件就是这样写的"])
    }

    @Test(arguments: ["先说明情况。\n" + line, line + "再说明情况。\n", "\n\n　　" + line])
    func `别处的文字改了，豁免还有效`(_ text: String) throws {
        let document = CheckedDocument.waiving([try waiver(Self.line)], in: [checked(text)])[0]
        #expect(document.remarks.isEmpty && document.waived.count == 1 && document.lapsed.isEmpty)
    }

    @Test(arguments: [("5号", "6号"), ("某水发", "某电发"), ("文件要求", "文件规定")])
    func `那一处或者紧挨着的文字改了，豁免就失效`(_ old: String, _ new: String) throws {
        let waiver = try waiver(Self.line)
        let document = CheckedDocument.waiving([waiver], in: [checked(Self.line.replacing(old, with: new))])[0]
        #expect(document.remarks.count == 1 && document.waived.isEmpty && document.lapsed == [waiver])
    }

    @Test func `几份材料的豁免放在一起，只要有一份用得上就不算失效`() throws {
        let waiver = try waiver(Self.line)
        let documents = CheckedDocument.waiving([waiver], in: [checked("没有问题的一份。\n"), checked(Self.line)])
        #expect(documents.map(\.lapsed) == [[], []] && documents.map(\.waived.count) == [0, 1])
    }

    @Test func `个人信息的豁免不写出原来的字`() throws {
        let waiver = try waiver("已答复村民王建国，并为其办理用水手续。\n")
        #expect(waiver.rule == .personalInformation && waiver.words == "王某某")
    }

    @Test func `JSON和SARIF都写明豁免的理由`() throws {
        let document = CheckedDocument.waiving([try waiver(Self.line)], in: [checked(Self.line)])[0]
        let json = String(decoding: try RemarksJSON.bytes(of: [document]), as: UTF8.self)
        #expect(json.contains(#""waived":"原件就是这样写的""#))
        let log = try JSONSerialization.jsonObject(with: Data(try RemarksSARIF.bytes(of: [document], version: "0.0.0")))
        let result = (((log as? [String: Any])?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])?
            .first
        let suppressions = result?["suppressions"] as? [[String: String]]
        #expect(suppressions == [["kind": "external", "justification": "原件就是这样写的"]])
    }
}
