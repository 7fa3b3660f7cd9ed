/// What the clock needs to know of something that is worked on: a matter, an action or an assignment.
public struct WorkItem: Sendable, Hashable {
    /// What names it among the others, and in the keys of what is sent because of it.
    public let key: String
    /// When it was raised, from which its age counts.
    public let raised: CivilDate
    /// Since when it can be chased: it was assigned, its due day was set anew, or what it waited for came; the latest.
    public let since: CivilDate
    /// When it is due; absent when no day is known.
    public let due: DueDay?
    /// When progress was last reported.
    public let lastReport: CivilDate?
    /// Since when it waits for somebody else.
    public let obstacleSince: CivilDate?
    /// When it was done, carried over or discontinued, so that no clock runs any more.
    public let done: CivilDate?

    /// Creates an item.
    public init(
        key: String, raised: CivilDate, since: CivilDate, due: DueDay? = nil, lastReport: CivilDate? = nil,
        obstacleSince: CivilDate? = nil, done: CivilDate? = nil
    ) {
        self.key = key
        self.raised = raised
        self.since = since
        self.due = due
        self.lastReport = lastReport
        self.obstacleSince = obstacleSince
        self.done = done
    }

    /// The day whose report was the last that was heard of it; being assigned counts as one.
    var lastHeard: CivilDate { max(since, lastReport ?? since) }

    /// Whether somebody can be asked about it on a day.
    func isOpen(on day: CivilDate) -> Bool {
        !(done.map { $0 <= day } ?? false) && !(obstacleSince.map { $0 <= day } ?? false)
    }
}
