import Testing
import Workbench
import WorkbenchTesting

@Suite struct SimilarPassagesTests {
    private static let first = """
        1.台账不全。
        整改情况：组织三个科室逐本核对台账，补登设备46台，由两人签字确认。
        2.公车管理不严。
        整改情况：为12辆公务用车加装定位，核对全年派车单，退回私用油费860元。

        """
    private static let second = """
        1.账物不符。
        整改情况：组织三个科室逐本核对台账，补登设备64台，由两人签字确认。
        2.派车没有审批。
        整改情况：为12辆公务用车加装定位，核对全年派车单，退回私用油费860元。

        """

    private func pairs(_ texts: [String: String], from least: Double) throws -> [SimilarPassages.Pair] {
        let shelf = Shelf()
        for (name, text) in texts { shelf.replace(name, Array(text.utf8)) }
        let similar = SimilarPassages(reader: try ReadFile(files: shelf.access, encoding: nil), from: least)
        return similar.pairs(in: try texts.keys.sorted().flatMap { try similar.read($0) })
    }

    @Test func `最像的在前，注明在哪里、哪里不同`() throws {
        let pairs = try pairs(["甲.txt": Self.first, "乙.txt": Self.second], from: 0.7)
        #expect(pairs.map { Int($0.likeness * 100) } == [100, 71])
        #expect(pairs.map { $0.differences.map { [$0.first, $0.second] } } == [[], [["64", "46"]]])
        #expect(pairs.map { [$0.first.file, $0.second.file] } == [["乙.txt", "甲.txt"], ["乙.txt", "甲.txt"]])
        #expect(pairs.map { [$0.first.line, $0.first.column] } == [[4, 6], [2, 6]])
        #expect(pairs.last?.second.words == "组织三个科室逐本核对台账，补登设备46台，由两人签字确认。")
    }

    @Test func `不够像的不列`() throws {
        #expect(try pairs(["甲.txt": Self.first, "乙.txt": Self.second], from: 0.8).count == 1)
    }

    @Test func `没有问题的材料比每一行`() throws {
        let text = "今天上午召开全体干部职工大会，传达学习会议精神。\n\n今天上午召开全体干部职工大会，传达学习会议精神！\n散会。\n散会。\n"
        let pairs = try pairs(["新闻.txt": text], from: 0.8)
        #expect(pairs.map { [$0.first.line, $0.second.line] } == [[1, 3]])
    }
}
