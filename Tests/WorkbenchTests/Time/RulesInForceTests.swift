import Rectification
import Testing
import Workbench
import WorkbenchTesting

struct RulesInForceTests {
    private func words(_ desk: TimedDesk, _ inspection: Bool = true) async throws -> String {
        let rules = try await ChooseRules(desk.desk.store, for: .local).inForce(for: inspection ? desk.inspection : nil)
        return "\(rules.pack.name) \(rules.packChosen) \(rules.pack.reporting.cadence.words) \(rules.cadenceChosen)"
            + (rules.isRecorded ? " 全文" : "")
    }

    private func shipped(_ name: String) throws -> SetClock.Pack {
        try ChooseRules.pack(name, files: TestFiles.none)
    }

    @Test func `检查的先于整本台账的,整本台账的先于内定的`() async throws {
        let desk = try await TimedDesk()
        #expect(try await words(desk) == "default preset 每周五 byPack")
        try await desk.choose(try shipped("three-day"), .monthly, forAll: true)
        #expect(try await words(desk) == "three-day forInstallation 每月 forInstallation")
        try await desk.choose(nil, .halfMonthly)
        #expect(try await words(desk) == "three-day forInstallation 每半月 forInspection")
        #expect(try await words(desk, false) == "three-day forInstallation 每月 forInstallation")
        let own = try await TimedDesk()
        try await own.choose(nil, .monthly, forAll: true)
        try await own.choose(try shipped("jiangjin-20-10-0"))
        // The cadence for all does not go with another pack.
        #expect(try await words(own).hasSuffix("byPack"))
        #expect(try await words(own).hasPrefix("jiangjin-20-10-0 forInspection"))
    }

    @Test func `文件的规则包全文记入流水`() async throws {
        let desk = try await TimedDesk()
        let text = String(decoding: try RulePackFile.shipped(named: "default").bytes, as: UTF8.self)
            .replacing("name: default", with: "name: ours").replacing("yellow: 10天", with: "yellow: 60天")
        desk.desk.shelf.replace("本区.yaml", Array(text.utf8))
        let pack = try ChooseRules.pack("本区.yaml", files: desk.desk.place.files)
        #expect(pack == .init(name: "ours", text: text))
        try await desk.choose(pack)
        #expect(try await words(desk) == "ours forInspection 每周五 byPack 全文")
        try await desk.plan(1, due: "2024-10-31")
        #expect(try await desk.lights("2024-09-13")[0] == "黄灯（距到期日 2024-10-31 还有 48 天）")
    }

    @Test func `写错的规则包和没有的名称都不登记`() async throws {
        let desk = try await TimedDesk()
        desk.desk.shelf.replace("错.yaml", Array("name: 错\n".utf8))
        #expect(throws: RulePackFaults.self) { try ChooseRules.pack("错.yaml", files: desk.desk.place.files) }
        let unknown = #expect(throws: UnknownRulePack.self) {
            try ChooseRules.pack("ours", files: desk.desk.place.files)
        }
        #expect(unknown?.description.hasPrefix("没有叫“ours”的规则包，可以写的是：default、") == true)
    }
}

/// No files at all.
private enum TestFiles {
    static let none = Desk().place.files
}
