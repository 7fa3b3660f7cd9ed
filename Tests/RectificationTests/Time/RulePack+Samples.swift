import Rectification

extension RulePack {
    /// Yellow 10 days before, a report every Friday, four letters, half a year for what has no due day.
    static let sample = RulePack.sample()

    static func sample(
        lights: Lights = Lights(yellow: Period(10, .days), red: Period(0, .days)),
        reporting: Reporting = Reporting(
            cadence: .weekly(.friday), remindAfter: Period(1, .workingDays), yellowAfterMissed: 2),
        quiet: Quiet = Quiet(afterReport: Period(3, .days), afterAssignment: Period(1, .days)),
        steps: [Step] = [
            step("绿色提示", .before(Period(20, .days)), .reminder, .handler),
            step("黄色提示", .before(Period(10, .days)), .reminder, .sponsor),
            step("红色督办", .overdue(Period(1, .days)), .escalation, .head),
            step("约谈", .overdue(Period(10, .workingDays)), .summons, .oversight),
        ]
    ) -> RulePack {
        RulePack(
            name: "sample", title: "样例", sources: [],
            periods: Periods(
                intensive: Period(6, .months), plan: Period(1, .months), evaluation: Period(1, .months),
                commentAnswer: Period(15, .workingDays), lookBack: [Period(6, .months)]),
            reporting: reporting, lights: lights,
            ageAlarm: AgeAlarm(after: Period(6, .months), letter: .escalation, addressees: [.sponsor]),
            steps: steps, quiet: quiet, trials: [])
    }

    static func step(_ name: String, _ moment: Moment, _ letter: Letter, _ rank: Rank) -> Step {
        Step(name: name, moment: moment, letter: letter, addressees: [rank], points: 0)
    }
}

extension WorkItem {
    /// An item of the year 2024, raised on 6 May.
    static func sample(
        _ key: String = "甲", raised: String = "2024-05-06", since: String = "2024-05-06", due: String? = nil,
        reported: String? = nil, waiting: String? = nil, done: String? = nil
    ) -> WorkItem? {
        guard let raised = CivilDate(raised), let since = CivilDate(since) else { return nil }
        return WorkItem(
            key: key, raised: raised, since: since, due: due.flatMap { CivilDate($0) }.map { DueDay($0) },
            lastReport: reported.flatMap { CivilDate($0) }, obstacleSince: waiting.flatMap { CivilDate($0) },
            done: done.flatMap { CivilDate($0) })
    }
}
