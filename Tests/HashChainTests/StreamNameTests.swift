import HashChain
import Testing

struct StreamNameTests {
    @Test func `三种名称`() throws {
        #expect(StreamName.installation.description == "installation")
        #expect(try StreamName("installation") == .installation)
        #expect(try StreamName.organization("a1").description == "organization/a1")
        let inspection = try StreamName("inspection/0z")
        #expect(inspection == (try .inspection("0z")))
        #expect(inspection.subject == .inspection)
        #expect(inspection.id == "0z")
        #expect(StreamName.installation.id == nil)
    }

    @Test func `编号最长六十四位`() throws {
        let longest = String(repeating: "a", count: 64)
        #expect(try StreamName.inspection(longest).id == longest)
        #expect(throws: StreamNameError.self) { try StreamName.inspection(longest + "a") }
    }

    @Test(arguments: [
        "", "/", "installation/", "installation/a", "Installation", "inspection", "inspection/", "inspection/A",
        "inspection/a/b", "inspection/a b", "inspection/é", "inspection/a\u{301}", "inspection/１", "inspection/a\n",
        "organization/a-b", "matter/a", " inspection/a",
    ])
    func `别的都不是名称`(name: String) {
        #expect(throws: StreamNameError(name: name)) { try StreamName(name) }
    }

    @Test func `说明写出来的名称和应有的形式`() {
        let error = StreamNameError(name: "inspection/" + String(repeating: "A", count: 60))
        #expect(
            error.description
                == "“inspection/AAAAAAAAAAAAAAAAAAAAAAAAAAAAA…”不是记录流的名称：应为 installation、organization/编号"
                + " 或 inspection/编号，编号为 1 至 64 位小写字母和数字。")
    }

    @Test func `按字节排序`() throws {
        let names = ["organization/a", "installation", "inspection/b", "inspection/ab", "inspection/a", "inspection/1"]
        let sorted = try names.map { try StreamName($0) }.sorted().map(\.description)
        #expect(
            sorted == [
                "inspection/1", "inspection/a", "inspection/ab", "inspection/b", "installation", "organization/a",
            ])
    }
}
