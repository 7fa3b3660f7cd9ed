import Foundation
import Notices
import OfficialText
import Testing

@testable import Proofing

/// Documents held against each other.
@Suite struct ComparingTests {
    private static let first = """
        中共甲水县水务局党组关于巡察整改情况的通报
        1.河道清理不彻底。
        整改情况：沿河设置保洁员岗位31个，清运垃圾860吨，拆除河滩违章围栏两千四百米，每月由河长办对十二个断面巡查打分。

        """
    private static let second = """
        中共乙水县水务局党组关于巡察整改情况的通报
        1.排口底数不清。
        整改情况：新查出排口17个，封堵5个，其余12个挂牌管理并公布责任人姓名和电话。
        2.保洁机制不健全。
        整改情况：沿河设置保洁员岗位28个，清运垃圾860吨，拆除河滩违章围栏两千四百米，每月由河长办对十二个断面巡查打分。

        """

    private func checked(_ texts: [(String, String)]) -> [CheckedDocument] {
        Proofreader(without: Set(RuleName.allCases).subtracting([.lookAlike])).check(
            texts.map { ($0.0, TestReading.of($0.1)) })
    }

    /// One by one the rules take turns; together the processors share the documents, and of a single one the rules.
    @Test func `几份一起审校与逐份审校一致`() throws {
        let readings = try TestReading.samples.flatMap(TestReading.of)
        let alone = readings.map { Proofreader().remarks(on: $0) }
        #expect(alone.joined().count > 10)
        #expect(Proofreader().remarks(on: readings) == alone)
        for (reading, remarks) in zip(readings, alone) { #expect(Proofreader().remarks(on: [reading]) == [remarks]) }
        #expect(Proofreader().remarks(on: [Reading]()).isEmpty)
    }

    @Test func `后一份照抄前一份`() {
        let documents = checked([("甲.txt", Self.first), ("乙.txt", Self.second)])
        #expect(documents.map(\.file) == ["甲.txt", "乙.txt"])
        #expect(documents[0].remarks.isEmpty)
        let remark = documents[1].remarks.first
        #expect(
            documents[1].remarks.map(\.message) == [
                "问题2“保洁机制不健全”的整改情况与“甲.txt”里问题1“河道清理不彻底”的几乎相同，只是“31”变成“28”，像是照抄来的，请核对写的是不是自己的情况。"
            ])
        #expect(remark?.related.map(\.file) == ["甲.txt"])
        #expect(
            remark?.related.map { documents[0].reading.text($0.range) } == [
                "沿河设置保洁员岗位31个，清运垃圾860吨，拆除河滩违章围栏两千四百米，每月由河长办对十二个断面巡查打分。"
            ])
    }

    @Test func `JSON写出另一份文件`() throws {
        let documents = checked([("甲.txt", Self.first), ("乙.txt", Self.second)])
        let json = String(decoding: try RemarksJSON.bytes(of: documents), as: UTF8.self)
        let range = try #require(documents[1].remarks.first?.related.first?.range)
        #expect(
            json.contains(
                #""related":[{"file":"甲.txt","range":[\#(range.lowerBound),\#(range.upperBound)]}],"rule":"look-alike""#
            ))
    }

    @Test func `SARIF写出另一份文件的行和列`() throws {
        let bytes = try RemarksSARIF.bytes(
            of: checked([("甲.txt", Self.first), ("乙.txt", Self.second)]), version: "0.0.0")
        let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let result = try #require(((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])?.first)
        let related = (result["relatedLocations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect((related?["artifactLocation"] as? [String: String]) == ["uri": "%E7%94%B2.txt"])
        let region = related?["region"] as? [String: Int]
        #expect(region?["startLine"] == 3 && region?["startColumn"] == 6)
    }

    @Test func `同一份通报的两个版本，同一个问题不算照抄`() {
        let head = """
            中共甲水县水务局党组关于巡察整改情况的通报
            2023年3月1日至4月30日，县委第一巡察组对县水务局党组开展了常规巡察。2023年6月2日，县委第一巡察组向县水务局党组反馈了巡察意见。

            """
        let body = Self.first.split(separator: "\n").dropFirst().joined(separator: "\n")
        let documents = checked([("初稿.txt", head + body), ("定稿.txt", head + body + "下一步继续做好河道保洁。\n")])
        #expect(documents.allSatisfy { $0.remarks.isEmpty })
    }

    @Test func `只有一份时不比`() {
        #expect(checked([("乙.txt", Self.second)]).flatMap(\.remarks).isEmpty)
    }
}
