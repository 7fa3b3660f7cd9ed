import Foundation
import HashChain
import Testing

@testable import Rectification

@Suite struct PayloadTests {
    @Test(arguments: Event.Kind.allCases)
    func `写出再读入不变`(_ kind: Event.Kind) throws {
        var random = RandomEvents(seed: 0x5EED + UInt64(kind.rawValue.count))
        for _ in 0..<300 {
            let event = random.event(kind)
            let payload = event.payload
            let read = try Event(kind: kind.rawValue, version: kind.version, payload: payload)
            #expect(read == event)
            #expect(read.payload == payload)
        }
    }

    /// Foundation's own reader and writer are the oracle: the same object, its keys sorted, without spaces.
    @Test(arguments: Event.Kind.allCases)
    func `正文是键有序的JSON`(_ kind: Event.Kind) throws {
        var random = RandomEvents(seed: 77)
        for _ in 0..<50 {
            let payload = random.event(kind).payload
            let object = try JSONSerialization.jsonObject(with: Data(payload))
            let sorted = try JSONSerialization.data(
                withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
            // DEL is escaped by Foundation and not by us; both are JSON.
            #expect(String(decoding: payload, as: UTF8.self) == String(decoding: sorted, as: UTF8.self))
        }
    }

    @Test func `样张中的问题读成各个字段`() throws {
        let line = try #require(try Fixture.lines().first { $0.kind == "findingRecorded" })
        let finding = FindingRecorded(
            finding: try #require(FindingID("0123456789abcdef")), origin: try #require(OriginID("ghjkmnpqrstvwxyz")),
            place: DocumentPlace(document: try #require(DocumentID("zzzzzzzzzzzzzzzz")), range: 10..<88), position: 6,
            number: "六",
            headings: ["落实党中央决策部署方面", "学习贯彻不够深入"], statement: "学用脱节", description: "2023年\n只学习2次。",
            statusText: "已完成", sponsor: "王某", owner: "办公室", dueText: "2024年6月底前",
            nextStep: Quotation(text: "继续抓好\"第一议题\"", range: 90..<120))
        let event = try Event(kind: line.kind, version: line.version, payload: Array(line.payload.utf8))
        #expect(event == .findingRecorded(finding))
    }

    @Test(arguments: [
        (#"{"name":"张三","person":"0123456789abcdef","x":1}"#, "记录正文第 45 字节处有不应出现的“x”，请用 verify 检查台账，并用备份核对。"),
        (#"{"person":"0123456789abcdef","name":"张三"}"#, "记录正文第 1 字节处之前缺少“name”，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":"张三"}"#, "记录正文第 16 字节处之前缺少“person”，请用 verify 检查台账，并用备份核对。"),
        (#"{"name": "张三","person":"0123456789abcdef"}"#, "记录正文第 8 字节处应为“\"”，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":"张三","person":"0123456789abcdeI"}"#, "记录正文第 26 字节处应为16 位编号，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":"\u0041","person":"0123456789abcdef"}"#, "记录正文第 15 字节处不是规定的写法，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":"\u000a","person":"0123456789abcdef"}"#, "记录正文第 15 字节处不是规定的写法，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":"\u001F","person":"0123456789abcdef"}"#, "记录正文第 15 字节处不是规定的写法，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":"张三","person":"0123456789abcdef"} "#, "记录正文第 45 字节处之后还有多余的内容，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":"张三","person":"0123456789abcdef""#, "记录正文第 44 字节处应为“,”，请用 verify 检查台账，并用备份核对。"),
        (#"{"name":null,"person":"0123456789abcdef"}"#, "记录正文第 8 字节处应为“\"”，请用 verify 检查台账，并用备份核对。"),
        ("", "记录正文第 0 字节处应为“{”，请用 verify 检查台账，并用备份核对。"),
    ])
    func `不合规定的正文被拒绝`(_ payload: String, _ words: String) {
        let error = #expect(throws: PayloadError.self) {
            try Event(kind: "personRecorded", version: 1, payload: Array(payload.utf8))
        }
        #expect(error?.description == words)
    }

    @Test(arguments: ["01", "-0", "1.0", "1e3", "+1", "9223372036854775808", "\"1\""])
    func `整数只有一种写法`(_ number: String) {
        let payload =
            #"{"document":"0123456789abcdef","totals":[{"base":"findings","range":[0,1],"value":\#(number)}]}"#
        #expect(throws: PayloadError.self) {
            try Event(kind: "totalsStated", version: 1, payload: Array(payload.utf8))
        }
    }

    @Test(arguments: ["[1]", "[2,1]", "[-1,1]", "[1,2,3]", "[]"])
    func `范围是两个有序的数`(_ range: String) {
        let payload = #"{"document":"0123456789abcdef","totals":[{"base":"findings","range":\#(range),"value":1}]}"#
        #expect(throws: PayloadError.self) {
            try Event(kind: "totalsStated", version: 1, payload: Array(payload.utf8))
        }
    }

    @Test func `空列表应当缺省`() {
        let payload = #"{"document":"0123456789abcdef","totals":[]}"#
        #expect(throws: PayloadError.self) {
            try Event(kind: "totalsStated", version: 1, payload: Array(payload.utf8))
        }
    }

    @Test func `不是UTF8的文字被拒绝`() {
        let payload = Array(#"{"name":""#.utf8) + [0xFF] + Array(#"","person":"0123456789abcdef"}"#.utf8)
        let error = #expect(throws: PayloadError.self) {
            try Event(kind: "personRecorded", version: 1, payload: payload)
        }
        #expect(error?.reason == .notUTF8)
    }

    /// Bytes cut off or changed anywhere give an error or another event, and never a crash.
    @Test func `任意改动不致崩溃`() throws {
        var random = RandomEvents(seed: 99)
        for kind in Event.Kind.allCases {
            let payload = random.event(kind).payload
            for _ in 0..<200 {
                var bytes = Array(payload.prefix(Int(random.next() % UInt64(payload.count + 1))))
                if !bytes.isEmpty {
                    bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
                }
                if let event = try? Event(kind: kind.rawValue, version: 1, payload: bytes) {
                    #expect(event.payload == bytes)
                }
            }
        }
    }
}

@Suite struct EventVersionTests {
    @Test func `未知的类型指出需要哪个版本`() {
        let error = #expect(throws: PayloadError.self) { try Event(kind: "letterSent", version: 1, payload: []) }
        #expect(error?.description == "记录类型“letterSent”不是本版本认识的，请用写入它的那个版本或更新的版本打开这本台账。")
    }

    @Test(arguments: [0, 2, 7])
    func `未知的版本指出需要哪个版本`(_ version: Int) {
        let error = #expect(throws: PayloadError.self) {
            try Event(kind: "personRecorded", version: version, payload: [])
        }
        #expect(error?.description == "记录类型“personRecorded”的第 \(version) 版不是本版本认识的，请用写入它的那个版本或更新的版本打开这本台账。")
    }

    @Test func `旧版正文逐版升级`() throws {
        let upcasters = Upcasters(steps: [
            .init(kind: .personRecorded, version: 1) { $0["given"] = nil },
            .init(kind: .personRecorded, version: 2) { fields in
                fields["name"] = fields["family"]
                fields["family"] = nil
            },
        ])
        let old = Array(#"{"family":"张","given":"三","person":"0123456789abcdef"}"#.utf8)
        let raised = try upcasters.raise(old, of: .personRecorded, from: 1, to: 3)
        #expect(String(decoding: raised, as: UTF8.self) == #"{"name":"张","person":"0123456789abcdef"}"#)
        let error = #expect(throws: PayloadError.self) { try upcasters.raise(old, of: .personRecorded, from: 1, to: 4) }
        #expect(error?.reason == .unknownVersion("personRecorded", 3))
    }
}
