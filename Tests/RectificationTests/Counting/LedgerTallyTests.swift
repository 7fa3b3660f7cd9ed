import Testing

@testable import Rectification

/// Figures of a ledger made by hand, counted by hand.
struct LedgerTallyTests {
    /// Five findings, looked at on 1 July 2024 by rules that turn yellow ten days before the due day and red after it.
    ///
    /// 1. due 28 June, in progress: red, overdue. Two actions: one withdrawn, one (immediate) with three assignments, of which one
    ///    ended, one is completed and one has nothing reported.
    /// 2. closed on 20 June.
    /// 3. divided in three: a closed one, one made routine, one due 31 December on which nothing is reported.
    /// 4. carried on until 31 December.
    /// 5. apart, declared completed on 25 June.
    private static func sample() throws -> DatedInspection {
        var sample = try DatedInspection()
        let (first, firstMatter) = try sample.finding(position: 1)
        try sample.plan(first, on: "2024-05-27", due: .day("2024-06-28")) { $0.term = .timeBound }
        try sample.report(.matter(firstMatter), on: "2024-06-28", as: "2024-06-28", .inProgress)
        let withdrawn = try sample.action(first, on: "2024-05-28")
        try sample.record("2024-05-29", .actionWithdrawn(.init(action: withdrawn, why: "重复")))
        let action = try sample.action(first, on: "2024-05-28")
        try sample.record(
            "2024-05-29",
            .actionRevised(
                .init(
                    action: action, serves: [.init(finding: first)], text: "改", term: .immediate,
                    due: .day("2024-06-28"))))
        let shares = try (0..<3).map { _ in try sample.assign(action, on: "2024-05-30") }
        try sample.record("2024-06-03", .assignmentEnded(.init(assignment: shares[0], why: "改由他科承担")))
        try sample.report(.assignment(shares[1]), on: "2024-06-27", as: "2024-06-27", .completed)

        let (_, secondMatter) = try sample.finding(position: 2)
        try sample.report(.matter(secondMatter), on: "2024-06-14", as: "2024-06-14", .completed)
        _ = try sample.close(secondMatter, on: "2024-06-20")

        let (third, thirdMatter) = try sample.finding(position: 3)
        try sample.plan(third, on: "2024-06-28", due: .day("2024-12-31")) { $0.term = .standing }
        let parts = (1...3).map { MatterID(random: [$0]) }
        for part in parts {
            try sample.record("2024-06-28", .matterRecorded(.init(matter: part, finding: third, label: "3")))
        }
        try sample.record("2024-06-28", .matterRetired(.init(matter: thirdMatter, into: parts)))
        _ = try sample.close(parts[0], on: "2024-06-28")
        _ = try sample.close(parts[1], on: "2024-06-28", .init(.routine))

        let (_, fourthMatter) = try sample.finding(position: 4)
        try sample.report(.matter(fourthMatter), on: "2024-06-28", as: "2024-06-28", .inProgress)
        _ = try sample.close(fourthMatter, on: "2024-06-28", .init(.continuation, due: .day("2024-12-31")))

        let apart: OriginID = .init(random: [77])
        try sample.record("2024-06-03", .originRecorded(.init(origin: apart, kind: .selfCheck, isApart: true)))
        let (finding, matter): (FindingID, MatterID) = (.init(random: [78]), .init(random: [79]))
        try sample.record(
            "2024-06-03",
            .findingRecorded(.init(finding: finding, origin: apart, place: nil, position: 5, statement: "账实不符")),
            .matterRecorded(.init(matter: matter, finding: finding)))
        try sample.report(.matter(matter), on: "2024-06-25", as: "2024-06-25", .completed)
        _ = try sample.action(finding, on: "2024-06-04")
        return sample
    }

    private func tally() throws -> LedgerTally {
        let sample = try Self.sample()
        return LedgerTally(sample.state, by: try sample.clock("2024-07-01"))
    }

    @Test func `问题`() throws {
        let count = try tally().count(of: .findings)
        #expect(count.total == 4)
        #expect(count.statuses == [.inProgress: 2, .completed: 1, nil: 1])
        #expect(count.standings == [.open: 2, .closed: 1, .continued: 1])
        #expect(count.lights == [.red: 1, .grey: 1, .green: 2])
        #expect(count.terms == [.timeBound: 1, .standing: 1, nil: 2])
        #expect(count.overdue == 1)
    }

    @Test func `具体问题,拆分了的不计`() throws {
        let count = try tally().count(of: .matters)
        #expect(count.total == 6)
        #expect(count.statuses == [.inProgress: 2, .completed: 1, nil: 3])
        #expect(count.standings == [.open: 2, .closed: 2, .routine: 1, .continued: 1])
        #expect(count.lights == [.red: 1, .grey: 3, .green: 2])
        #expect(count.terms == [.timeBound: 1, .standing: 3, nil: 2])
        #expect(count.overdue == 1)
    }

    @Test func `措施和任务,取消了的不计`() throws {
        let actions = try tally().count(of: .actions)
        #expect(actions.total == 1)
        #expect(actions.statuses == [nil: 1])
        #expect(actions.lights == [.red: 1])
        #expect(actions.terms == [.immediate: 1])
        #expect(actions.overdue == 1)
        let assignments = try tally().count(of: .assignments)
        #expect(assignments.total == 2)
        #expect(assignments.statuses == [.completed: 1, nil: 1])
        #expect(assignments.lights == [.grey: 1, .red: 1])
        #expect(assignments.overdue == 1)
        #expect(try tally().count(of: .passages).total == 1)
    }

    @Test func `另计的另计`() throws {
        let tally = try tally()
        #expect(tally.count(of: .findings, isApart: true).statuses == [.completed: 1])
        #expect(tally.count(of: .matters, isApart: true).total == 1)
        #expect(tally.count(of: .actions, isApart: true).total == 1)
        #expect(tally.count(of: .assignments, isApart: true).total == 0)
    }

    @Test func `进展逐条计状态`() throws {
        var sample = try DatedInspection()
        let (_, matter) = try sample.finding()
        try sample.record(
            "2024-06-05",
            .progressReported(
                .init(
                    report: .init(random: [5]), subject: .matter(matter),
                    clauses: [
                        .init(text: "一", status: .completed), .init(text: "二", status: .completed), .init(text: "三"),
                    ])))
        let clauses = LedgerTally(sample.state, by: try sample.clock("2024-07-01")).count(of: .clauses)
        #expect(clauses.total == 3)
        #expect(clauses.statuses == [.completed: 2, nil: 1])
        #expect(clauses.lights.isEmpty && clauses.overdue == 0)
    }

    @Test func `几次检查合计是各数相加`() throws {
        let one = try tally()
        var both = one
        both.add(one)
        #expect(both.count(of: .matters).total == 12)
        #expect(both.count(of: .matters).standings == [.open: 4, .closed: 4, .routine: 2, .continued: 2])
        #expect(both.count(of: .findings, isApart: true).total == 2)
        #expect(both.count(of: .findings).overdue == 2)
    }
}
