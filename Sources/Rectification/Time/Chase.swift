/// What is to be sent because of time: letters around due days, requests for reports that did not come, alarms about age.
///
/// It is a function of what is known and the day; running it again yields nothing new, and what a missed day would have
/// sent comes the next time, once and in order. Nothing is sent about what is done or waits for somebody else.
public struct Chase: Sendable {
    /// Something to be sent.
    public struct Act: Sendable, Hashable {
        /// What it is.
        public enum Kind: Sendable, Hashable {
            /// A step of the pack's ladder.
            case step(RulePack.Step)
            /// So many reports are owed.
            case reportRequest(missed: Int)
            /// It has been open for too long without a due day.
            case ageAlarm(RulePack.AgeAlarm)
        }

        /// The natural key: the same act has it on whatever day it is found.
        public let key: String
        /// The key of the item.
        public let item: String
        /// The day on which it was to be sent.
        public let day: CivilDate
        /// What it is.
        public let kind: Kind

        /// What a pack's author calls it: the step's name, 催报 or 久拖.
        public var name: String {
            switch kind {
            case .step(let step): step.name
            case .reportRequest: RulePack.Step.reportRequest
            case .ageAlarm: RulePack.Step.ageAlarm
            }
        }
    }

    private let pack: RulePack
    private let calendar: WorkCalendar

    /// Creates the chase under the rules of a pack.
    public init(_ pack: RulePack, _ calendar: WorkCalendar) {
        self.pack = pack
        self.calendar = calendar
    }

    /// What is to be sent up to and with a day, by the day on which it was to be sent.
    ///
    /// What bears one of the keys in `sent` was carried out already and is left out.
    public func acts(for items: [WorkItem], sent: Set<String>, on today: CivilDate) -> [Act] {
        let due = items.filter { $0.isOpen(on: today) }.flatMap { item in
            acts(for: item, on: today).filter { $0.day <= today && !sent.contains($0.key) }
        }
        return due.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private func acts(for item: WorkItem, on today: CivilDate) -> [Act] {
        steps(for: item) + [ageAlarm(for: item), reportRequest(for: item, on: today)].compactMap(\.self)
    }

    // MARK: Letters

    /// The steps with their days; of those whose day lies before the item could be chased, only the last counts.
    private func steps(for item: WorkItem) -> [Act] {
        guard let due = item.due?.day else { return [] }
        let planned = pack.steps.map { (step: $0, day: $0.moment.day(around: due, in: calendar)) }
        let late = planned.indices.filter { planned[$0].day < item.since }
            .max { (planned[$0].day, $0) < (planned[$1].day, $1) }
        return planned.indices.compactMap { index in
            let (step, day) = planned[index]
            guard day >= item.since || index == late,
                let actDay = day > due ? afterAssignment(day, item) : reminderDay(day, item, due: due)
            else { return nil }
            return Act(key: "\(item.key)#\(due)#\(step.name)", item: item.key, day: actDay, kind: .step(step))
        }
    }

    private func ageAlarm(for item: WorkItem) -> Act? {
        guard item.due == nil, let alarm = pack.ageAlarm else { return nil }
        let day = afterAssignment(alarm.after.after(item.raised, in: calendar), item)
        return Act(
            key: "\(item.key)#\(item.raised)#\(RulePack.Step.ageAlarm)", item: item.key, day: day,
            kind: .ageAlarm(alarm))
    }

    /// The first day from this one on when whoever got the item is not left in peace any more.
    private func afterAssignment(_ day: CivilDate, _ item: WorkItem) -> CivilDate {
        max(day, pack.quiet.afterAssignment.after(item.since, in: calendar).adding(days: 1))
    }

    /// The day of a letter before the due day; absent when a report has answered it.
    ///
    /// Who reported just before it is left in peace for a while; who has reported since, or keeps doing so until the due
    /// day, is not reminded afterwards.
    private func reminderDay(_ day: CivilDate, _ item: WorkItem, due: CivilDate) -> CivilDate? {
        var day = afterAssignment(day, item)
        if let report = item.lastReport {
            guard report <= day else { return nil }
            day = max(day, pack.quiet.afterReport.after(report, in: calendar).adding(days: 1))
        }
        return day <= due ? day : nil
    }

    // MARK: Reports

    /// Asks for the reports that are owed, once for each that did not come: on its day all that are owed are counted.
    private func reportRequest(for item: WorkItem, on today: CivilDate) -> Act? {
        let reporting = pack.reporting
        let missed = reporting.cadence.reportDays(after: item.lastHeard, through: today, in: calendar)
            .map { (reportDay: $0, request: reporting.remindAfter.after($0, in: calendar)) }
            .filter { $0.request <= today }
        return missed.last.map {
            Act(
                key: "\(item.key)#\($0.reportDay)#\(RulePack.Step.reportRequest)", item: item.key, day: $0.request,
                kind: .reportRequest(missed: missed.count))
        }
    }
}
