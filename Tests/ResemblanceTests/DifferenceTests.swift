import OfficialText
import Testing

@testable import Resemblance

@Suite struct DifferenceTests {
    @Test(arguments: [
        ("追回资金12万元。", "追回资金15万元。", [["12", "15"]]), ("召开党组会，研究整改。", "召开会议，研究整改。", [["党组会", "会议"]]),
        ("完成整改", "已完成整改", [["", "已"]]), ("全部完成整改", "完成整改", [["全部", ""]]), ("相同，", "相同。", []), ("甲", "", [["甲", ""]]),
        ("2023年检查3次", "2024年检查4次", [["2023", "2024"], ["3", "4"]]),
        ("甲乙，丙丁", "子乙丑丁", [["甲乙，丙", "子乙丑"]]),
    ])
    func `不同之处`(_ first: String, _ second: String, _ pieces: [[String]]) {
        #expect(difference(first, second).pieces.map { [$0.first, $0.second] } == pieces)
    }

    @Test func `照不同之处改，就成了另一段`() {
        var maker = PassageMaker(seed: 11)
        for _ in 0..<1_000 {
            let passages = maker.corpus().map { Array($0.utf16) }
            guard let first = passages.first, let second = passages.last else { continue }
            var changed: [UInt16] = []
            var place = 0
            for edit in Edits.between(first, second) {
                changed += first[place..<edit.first.lowerBound] + second[edit.second]
                place = edit.first.upperBound
            }
            #expect(changed + first[place...] == second)
        }
    }

    @Test func `改得太多的，从头到尾算一处`() {
        let first = String(repeating: "甲", count: 400) + "共"
        #expect(difference("起" + first, "起" + String(repeating: "乙", count: 400) + "同").pieces.count == 1)
    }

    private func difference(_ first: String, _ second: String) -> Difference {
        let (one, other) = (FoldedText(Array(first.utf8)), FoldedText(Array(second.utf8)))
        return Difference(one, 0..<one.count, other, 0..<other.count)
    }
}
