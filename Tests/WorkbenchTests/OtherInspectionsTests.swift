import HashChain
import Proofing
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

/// What of an inspection resembles what another one in the ledger says.
@Suite struct OtherInspectionsTests {
    private static let answer = "组织三个科室逐本核对台账，补登漏记的设备46台，由两人签字确认，并把台账交由办公室按月抽查，抽查结果在局务会上通报。"
    private static let edited = answer.replacing("46", with: "64")

    private static let statement = "乡镇卫生院药品采购台账登记不全"

    private let desk = Desk()

    /// Notices of two organisations of which the second answers almost as the first did.
    private func notices(_ first: String = answer, _ second: String = edited) async throws -> [InspectionID] {
        try await importing([
            ShortNotice.of("甲局").replacing("一是已指定专人；二是检查5次。", with: first),
            ShortNotice.of("乙局").replacing("一是已指定专人；二是检查4次。", with: second),
        ])
    }

    private func importing(_ texts: [String]) async throws -> [InspectionID] {
        try await desk.importing(texts).map { outcome in
            guard case .recorded(let document) = outcome else { throw LookupFailure.noPerson }
            return document.inspection
        }
    }

    private func messages(of rule: RuleName, on inspection: InspectionID) async throws -> [String] {
        let outcome = try await CheckInspection(desk.store, for: .local).check(inspection.description)
        return try #require(outcome.documents.first).remarks.filter { $0.rule == rule }.map(\.message)
    }

    private func pairs(of inspection: InspectionID, for viewer: Viewer = .local) async throws -> [SimilarFindings.Pair]
    {
        try await SimilarFindings(desk.store, for: viewer, from: 0.8).pairs(of: inspection.description).pairs
    }

    private func mark(_ position: Int, of inspection: InspectionID) async throws {
        let person = try #require(try await desk.store.read { try $0.firstPerson() }).person.person
        let give = GiveCommand(desk.store, as: person, at: desk.place)
        try await give(ChangeSetting(setting: .highestSecrecy, value: Secrecy.workSecret.rawValue))
        try await give(about: inspection.description) { things in
            MarkSecrecy(
                inspection: inspection, item: .finding(try things.finding(position).finding.finding.finding),
                secrecy: .workSecret)
        }
    }

    @Test(arguments: [(500, false), (501, true)])
    func `问题太多的检查不与别的比对，说明界限`(_ count: Int, _ isApart: Bool) async throws {
        let inspections = try await importing([
            ShortNotice.of("甲局").replacing("一是已指定专人；二是检查5次。", with: Self.answer),
            ShortNotice.of("乙局", findings: count).replacing("一是已指定专人；二是检查4次。", with: Self.edited),
        ])
        let outcome = try await CheckInspection(desk.store, for: .local).check(inspections[1].description)
        #expect(outcome.bound == (isApart ? 500 : nil))
        let copied = outcome.documents.flatMap(\.remarks).filter { $0.message.contains("甲局") && $0.rule == .lookAlike }
        #expect(copied.isEmpty == isApart)
    }

    @Test func `另一次检查几乎相同的进展，注明是谁的、哪里不同`() async throws {
        let inspections = try await notices()
        let found = try await pairs(of: inspections[1])
        #expect(found.map { [$0.first.position, $0.second.position] } == [[1, 2]])
        #expect(found.map(\.second.organization) == ["中共甲局党组"])
        #expect(found.map { $0.differences.map { [$0.first, $0.second] } } == [[["64", "46"]]])
        #expect(
            try await messages(of: .lookAlike, on: inspections[1]) == [
                "问题1“第1项工作抓得不实”的整改情况与台账里中共甲局党组2024年巡察第 2 个问题“第2项工作抓得不实”的几乎相同，"
                    + "只是“46”变成“64”，至少有一边像是照抄来的，请核对写的是不是自己的情况。"
            ])
        #expect(try await messages(of: .lookAlike, on: inspections[0]).count == 1)
    }

    @Test func `不许知道的问题不比，也不提`() async throws {
        let inspections = try await notices()
        try await mark(2, of: inspections[0])
        #expect(try await pairs(of: inspections[1]).isEmpty)
        #expect(try await messages(of: .lookAlike, on: inspections[1]).isEmpty)
        #expect(try await pairs(of: inspections[0]).isEmpty)
        let cleared = Viewer(scope: .installation, secrecy: .workSecret)
        #expect(try await pairs(of: inspections[1], for: cleared).count == 1)
    }

    @Test(arguments: [
        ["与问题1一并整改：" + answer, "与问题1一并整改：" + answer], ["召开两次会议。", "召开两次会议。"],
        ["高度重视，提高政治站位，压实主体责任，确保整改到位、取得实效。", "高度重视，提高政治站位，压实主体责任，确保整改到位、取得实效。"],
        ["修订《甲局公务用车管理办法（试行）和派车审批单》，收回钥匙三把并张贴名单公示。", "修订《乙区水库巡查人员值班津贴发放细则与考勤表》，收回钥匙三把并张贴名单公示。"],
    ])
    func `一并整改的、短的、套话、只有文件名不同的，不算照抄`(_ answers: [String]) async throws {
        let inspections = try await notices(answers[0], answers[1])
        #expect(try await messages(of: .lookAlike, on: inspections[1]).isEmpty)
    }

    @Test func `同一单位以前提过的，提示登记；登记以后不再提示`() async throws {
        let texts = ["2022", "2024"].map { year in
            ShortNotice.of("甲局").replacing("第1项工作抓得不实", with: Self.statement).replacing("2024年", with: "\(year)年")
        }
        let inspections = try await importing(texts)
        #expect(try await messages(of: .recurrence, on: inspections[0]).isEmpty)
        #expect(
            try await messages(of: .recurrence, on: inspections[1]) == [
                "像是中共甲局党组2022年巡察第 1 个问题“\(Self.statement)”以前提过，请核对，是的用 taizhang recurrence link 登记。"
            ])
        let person = try #require(try await desk.store.read { try $0.firstPerson() }).person.person
        let earlier = try await desk.store.read { try $0.findings(of: inspections[0]) }[0].finding.finding
        try await GiveCommand(desk.store, as: person, at: desk.place)(about: inspections[1].description) { things in
            LinkRecurrence(
                inspection: inspections[1], finding: try things.finding(1).finding.finding.finding,
                earlierInspection: inspections[0], earlierFinding: earlier)
        }
        #expect(
            try await messages(of: .recurrence, on: inspections[1]) == [
                "台账登记第 1 个问题是以前的问题“\(Self.statement)”再犯，文中没有说；上次没有改到底，请写明这次怎样不再犯。"
            ])
    }

    @Test func `别的单位的同样问题不是再犯`() async throws {
        let inspections = try await importing(
            [("甲局", "2022"), ("乙局", "2024")].map { organization, year in
                ShortNotice.of(organization).replacing("第1项工作抓得不实", with: Self.statement)
                    .replacing("2024年", with: "\(year)年")
            })
        #expect(try await messages(of: .recurrence, on: inspections[1]).isEmpty)
    }
}
