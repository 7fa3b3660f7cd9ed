/// A light with its reason in words.
public struct LightReading: Sendable, Hashable, CustomStringConvertible {
    /// The light.
    public let light: Light
    /// Why it is so, without a stop: `距到期日 2024-06-28 还有 8 天`.
    public let reason: String

    /// Reads the light of an item on a day, under the rules of a pack.
    public init(of item: WorkItem, on today: CivilDate, pack: RulePack, calendar: WorkCalendar) {
        let words = ReasonWords(rules: LightRules(item: item, pack: pack, calendar: calendar), today: today)
        light = LightTurns(item, pack: pack, calendar: calendar).light(on: today)
        reason = words.reason(of: light)
    }

    /// Both: `黄灯（距到期日 2024-06-28 还有 8 天）`.
    public var description: String { "\(light.word)（\(reason)）" }
}

/// Says why a light is as it is.
private struct ReasonWords {
    let rules: LightRules
    let today: CivilDate

    private var item: WorkItem { rules.item }

    func reason(of light: Light) -> String {
        switch light {
        case .grey: item.done.flatMap { $0 <= today ? "已于 \($0) 办结，不再计时" : nil } ?? untimed
        case .waiting: item.obstacleSince.map { "自 \($0) 起等待协调，已 \($0.days(until: today)) 天" } ?? ""
        case .red: item.due.map(overdue) ?? tooOld
        case .yellow: rules.soonDueFrom.flatMap { $0 <= today ? item.due.map(remaining) : nil } ?? silence
        case .green: item.due.map(remaining) ?? ""
        }
    }

    private var untimed: String { "没有到期日，提出已 \(item.raised.days(until: today)) 天" }

    private var tooOld: String {
        let limit = rules.pack.ageAlarm.map { "，超过 \($0.after)" } ?? ""
        return untimed + limit
    }

    private var silence: String {
        let last = item.lastReport.map { "上次报送 \($0)" } ?? "从未报送"
        return "已缺 \(rules.missedReports(before: today)) 期进展报告，\(last)"
    }

    private func remaining(until due: DueDay) -> String {
        guard due.day != today else { return "今天到期" }
        guard due.day > today else { return "到期日 \(due) 已过，仍在宽限期内" }
        return "距到期日 \(due) 还有 \(count(from: today, to: due.day, like: rules.pack.lights.yellow))"
    }

    private func overdue(since due: DueDay) -> String {
        "已过到期日 \(due)，逾期 \(count(from: due.day, to: today, like: rules.pack.lights.red))"
    }

    /// Days, or working days where the rule counts in them.
    private func count(from start: CivilDate, to end: CivilDate, like period: Period) -> String {
        guard period.unit == .workingDays else { return "\(start.days(until: end)) 天" }
        let provisional = rules.calendar.isProvisional(start...end) ? "（暂定）" : ""
        return "\(rules.calendar.workingDays(after: start, through: end)) 个工作日\(provisional)"
    }
}
