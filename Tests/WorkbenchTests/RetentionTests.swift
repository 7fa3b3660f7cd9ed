import Rectification
import Testing
import Workbench
import WorkbenchTesting

@Suite struct RetentionTests {
    @Test func `设了年限，期满的才列出，不设的一直保管`() async throws {
        let desk = Desk()
        try await desk.importing([ShortNotice.of("甲局"), ShortNotice.of("乙局", team: "县委第二巡察组")])
        let listing = ListRetention(desk.store, for: .local)
        let far = try #require(CivilDate("2190-01-01"))
        let kept = try await listing.answer(on: far)
        #expect(kept.period == .permanent && kept.count == 2 && kept.over.isEmpty)
        let person = try await desk.place.actor(nil, in: desk.store)
        try await GiveCommand(desk.store, as: person, at: desk.place)(ChangeSetting(setting: .retention, value: "10"))
        // The desk's clock stands at 15 November 2023.
        for (day, count) in [("2033-11-14", 0), ("2033-11-15", 2), ("2190-01-01", 2)] {
            let answer = try await listing.answer(on: try #require(CivilDate(day)))
            #expect(answer.over.count == count, "\(day)")
            #expect(answer.over.allSatisfy { "\($0.end)" == "2033-11-15" && "\($0.lastDay)" == "2023-11-15" })
        }
    }

    @Test(arguments: [
        ("长期", true), ("1", true), ("100", true), ("0", false), ("101", false), ("03", false), ("三年", false),
        ("", false),
    ])
    func `期限是长期或1到100年`(_ value: String, _ isAllowed: Bool) {
        #expect(Setting.retention.allows(value) == isAllowed)
        #expect(RetentionPeriod(value).map { "\($0)" } == (isAllowed ? value : nil))
    }
}
