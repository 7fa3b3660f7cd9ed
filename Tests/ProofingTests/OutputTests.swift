import Foundation
import Notices
import OfficialText
import Testing

@testable import Proofing

@Suite struct OutputTests {
    private static let text = "关于整改情况的通报\n按某水发【2023】5号文件要求整改。\n"

    private func checked(_ files: String...) -> [CheckedDocument] {
        let reading = TestReading.of(Self.text)
        return files.map { CheckedDocument(file: $0, reading: reading, remarks: Proofreader().remarks(on: reading)) }
    }

    private let message = "发文字号“【2023】5号”不规范：年份没有用六角括号〔〕；按字号会查不到文件，请改正。"

    @Test func `JSON是约定的样子`() throws {
        #expect(
            String(decoding: try RemarksJSON.bytes(of: checked("甲.txt")), as: UTF8.self)
                == #"{"remarks":[{"message":"\#(message)","range":[40,54],"replacement":"〔2023〕5号","#
                + #""rule":"document-number","severity":"warning"}]}"#)
    }

    @Test func `几份文件的JSON注明是哪一份`() throws {
        let json = String(decoding: try RemarksJSON.bytes(of: checked("甲.txt", "乙.txt")), as: UTF8.self)
        #expect(json.contains(#"{"file":"甲.txt","message""#) && json.contains(#"{"file":"乙.txt","message""#))
    }

    @Test func `没有意见的JSON是空的一列`() throws {
        #expect(try RemarksJSON.bytes(of: []) == Array(#"{"remarks":[]}"#.utf8))
    }

    @Test func `SARIF指到行和列，带着改法`() throws {
        let bytes = try RemarksSARIF.bytes(of: checked("通报 甲.txt"), version: "0.0.0")
        let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let rules = ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]]
        #expect(rules?.map { $0["id"] as? String } == RuleName.allCases.map(\.rawValue))
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "document-number" && result["level"] as? String == "warning")
        let place = try #require(
            ((result["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: String]) == ["uri": "%E9%80%9A%E6%8A%A5%20%E7%94%B2.txt"])
        #expect(
            (place["region"] as? [String: Int]) == [
                "startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 13, "byteOffset": 40, "byteLength": 14,
            ])
        let fix = (result["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]]
        let replaced = (fix?.first?["replacements"] as? [[String: Any]])?.first
        #expect((replaced?["insertedContent"] as? [String: String]) == ["text": "〔2023〕5号"])
    }
}
