/// From when each of a pack's rules about lights applies to an item.
struct LightRules {
    let item: WorkItem
    let pack: RulePack
    let calendar: WorkCalendar

    /// The due day is near.
    var soonDueFrom: CivilDate? { item.due.map { pack.lights.yellow.before($0.day, in: calendar) } }

    /// The due day, and whatever grace the pack gives, is over.
    var overdueFrom: CivilDate? { item.due.map { pack.lights.red.after($0.day, in: calendar).adding(days: 1) } }

    /// There is no due day, and it has been open for too long.
    var tooOldFrom: CivilDate? { item.due == nil ? pack.ageAlarm?.after.after(item.raised, in: calendar) : nil }

    /// So many reports in succession were owed and did not come.
    var silentFrom: CivilDate? {
        guard let missed = pack.reporting.yellowAfterMissed else { return nil }
        let days = pack.reporting.cadence.reportDays(
            after: item.lastHeard, through: .last, atMost: missed, in: calendar)
        return days.count == missed ? days.last?.adding(days: 1) : nil
    }

    /// How many reports were owed before a day since the last that came.
    func missedReports(before day: CivilDate) -> Int {
        let yesterday = day.adding(days: -1)
        return pack.reporting.cadence.reportDays(after: item.lastHeard, through: yesterday, in: calendar).count
    }
}
