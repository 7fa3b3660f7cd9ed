/// The days on which the light of an item turns, as long as nothing new happens to it.
///
/// The first of grey, waiting, red and yellow whose day has come is the light, and before any of them it is green with a due
/// day, grey without one.
public struct LightTurns: Sendable, Hashable {
    /// From when no clock runs any more.
    public let grey: CivilDate?
    /// From when it waits for somebody else.
    public let waiting: CivilDate?
    /// From when it is overdue, or too old without a due day.
    public let red: CivilDate?
    /// From when it is soon due, or nobody has reported for too long; the earlier.
    public let yellow: CivilDate?
    /// Whether it has a due day.
    public let isTimed: Bool

    /// Reckons the turns of an item under the rules of a pack.
    public init(_ item: WorkItem, pack: RulePack, calendar: WorkCalendar) {
        let rules = LightRules(item: item, pack: pack, calendar: calendar)
        grey = item.done
        waiting = item.obstacleSince
        red = rules.overdueFrom ?? rules.tooOldFrom
        yellow = [rules.soonDueFrom, rules.silentFrom].compactMap(\.self).min()
        isTimed = item.due != nil
    }

    /// The light on a day.
    public func light(on day: CivilDate) -> Light {
        if let grey, grey <= day { return .grey }
        if let waiting, waiting <= day { return .waiting }
        if let red, red <= day { return .red }
        if let yellow, yellow <= day { return .yellow }
        return isTimed ? .green : .grey
    }
}
