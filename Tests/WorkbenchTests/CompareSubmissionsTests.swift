import Rectification
import Store
import Testing

@testable import Workbench

@Suite struct CompareSubmissionsTests {
    @Test func `第一稿列出全部内容，申报的状态也在内`() async throws {
        try await Bureau.pair { unit, _, _ in
            let inspection = try await unit.inspection
            try await GiveCommand(unit.store, as: unit.person, at: unit.place)(
                DraftSubmission(inspection: inspection, kind: .plan, addressee: "县委巡察办"))
            let differences = try await CompareSubmissions(unit.store, for: .local)
                .differences(of: "整改方案第1稿", in: inspection.description)
            let matter = try #require(differences.first { $0.title == "具体问题 1" })
            #expect(matter.before == nil)
            #expect(matter.after == "整改中；已完成；一是已指定专人； 二是检查4次。")
        }
    }
}
