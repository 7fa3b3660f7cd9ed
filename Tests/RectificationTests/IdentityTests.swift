import HashChain
import Testing

@testable import Rectification

@Suite struct IdentityTests {
    @Test func `编号由十个字节写成十六个字符`() {
        #expect(PersonID(random: [UInt8](repeating: 0, count: 10)).description == "0000000000000000")
        #expect(PersonID(random: [UInt8](repeating: 255, count: 10)).description == "zzzzzzzzzzzzzzzz")
        let bytes: [UInt8] = [0x01, 0x0C, 0x42, 0x94, 0xB6, 0x3A, 0x54, 0xC9, 0xF8, 0x07]
        // Worked out apart from this program.
        #expect(PersonID(random: bytes).description == "0464555p79acky07")
    }

    @Test func `编号读写不变且按文字排序`() throws {
        var random = RandomEvents(seed: 3)
        let ids = (0..<500).map { _ in random.id() as FindingID }
        for id in ids { #expect(FindingID(id.description) == id) }
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
        #expect(Set(ids.map(\.description)).count == 500)
    }

    @Test(arguments: [
        "", "0123456789abcde", "0123456789abcdef0", "0123456789abcdeF", "0123456789abcdei", "0123456789abcde中",
        "0123456789abcd l",
    ])
    func `不是编号的文字`(_ text: String) {
        #expect(PersonID(text) == nil)
    }

    @Test func `流名与编号互换`() throws {
        let id = try #require(InspectionID("0123456789abcdef"))
        #expect(StreamName.inspection(id).description == "inspection/0123456789abcdef")
        #expect(StreamName.inspection(id).inspection == id)
        #expect(StreamName.inspection(id).organization == nil)
        #expect(StreamName.installation.inspection == nil)
    }
}

@Suite struct MatchingKeyTests {
    @Test(arguments: [
        ("学习 不够\t深入\u{3000}", "学习不够深入"),
        ("第１项（ＡＢ）！", "第1项(AB)!"),
        ("“引号”、顿号。", "“引号”、顿号。"),
        ("", ""),
        ("\u{00A0}甲\n乙", "甲乙"),
    ])
    func `宽度和空白不计`(_ text: String, _ key: String) {
        #expect(MatchingKey.of(text) == key)
    }

    @Test(arguments: [
        ("中共某局党组", "某局党组"), ("某局党组", "某局党组"), ("中 共 某局党组", "某局党组"), ("中共", "中共"), ("某中共局", "某中共局"),
    ])
    func `开头的中共不计`(_ name: String, _ key: String) {
        #expect(MatchingKey.ofIssuer(name) == key)
    }
}
