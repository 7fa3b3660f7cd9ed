/// What is counted in one inspection or in several, on a day.
///
/// What was divided, withdrawn or ended counts nowhere; findings of an origin that is counted apart, and what hangs on them
/// alone, are counted apart.
public struct LedgerTally: Sendable, Equatable {
    /// The numbers of one base.
    public struct Count: Sendable, Equatable {
        /// How many there are.
        public private(set) var total = 0
        /// How many have each declared status; `nil` stands for those without one.
        public private(set) var statuses: [DeclaredStatus?: Int] = [:]
        /// How many have each light; of clauses none.
        public private(set) var lights: [Light: Int] = [:]
        /// How many have each term; `nil` stands for those without one, of clauses none.
        public private(set) var terms: [Term?: Int] = [:]
        /// How far closing them is; of findings and matters only.
        public private(set) var standings: [MatterStanding: Int] = [:]
        /// How many are past their due day and not done, whatever grace the rules give.
        public private(set) var overdue = 0

        /// Counts nothing.
        public init() {}

        fileprivate mutating func add(_ other: Count) {
            total += other.total
            statuses.merge(other.statuses, uniquingKeysWith: +)
            lights.merge(other.lights, uniquingKeysWith: +)
            terms.merge(other.terms, uniquingKeysWith: +)
            standings.merge(other.standings, uniquingKeysWith: +)
            overdue += other.overdue
        }

        fileprivate mutating func count(_ thing: Thing) {
            total += 1
            statuses[thing.status, default: 0] += 1
            if let light = thing.light { lights[light, default: 0] += 1 }
            if let term = thing.term { terms[term, default: 0] += 1 }
            if let standing = thing.standing { standings[standing, default: 0] += 1 }
            overdue += thing.isOverdue ? 1 : 0
        }
    }

    /// Something that is counted.
    fileprivate struct Thing {
        var status: DeclaredStatus?
        var light: Light?
        var term: Term??
        var standing: MatterStanding?
        var isOverdue = false
    }

    private var counts: [CountingBase: Count] = [:]
    private var apart: [CountingBase: Count] = [:]

    /// Counts nothing.
    public init() {}

    /// What is counted of a base, of findings in the inspection's total or apart.
    public func count(of base: CountingBase, isApart: Bool = false) -> Count {
        (isApart ? apart : counts)[base] ?? Count()
    }

    /// Counts another inspection's besides.
    public mutating func add(_ other: LedgerTally) {
        for (base, count) in other.counts { counts[base, default: Count()].add(count) }
        for (base, count) in other.apart { apart[base, default: Count()].add(count) }
    }

    fileprivate mutating func count(_ thing: Thing, of base: CountingBase, isApart: Bool) {
        if isApart { apart[base, default: Count()].count(thing) } else { counts[base, default: Count()].count(thing) }
    }
}

extension LedgerTally {
    /// Counts an inspection.
    /// - Parameters:
    ///   - state: What the inspection's stream says.
    ///   - clock: The rules, and the day.
    public init(_ state: StreamState, by clock: Clock) {
        self.init()
        let watch = Watch(state, clock)
        let findings = state.findings
        let apart = Set(findings.filter(state.isApart).map(\.finding))
        var passages: Set<FindingID> = []
        for finding in findings { count(finding, in: state, watch, isApart: apart.contains(finding.finding)) }
        for action in state.actions where action.withdrawn == nil {
            let served = action.serves.map(\.finding)
            count(action, in: state, watch, isApart: apart.isSuperset(of: served))
            passages.formUnion(served)
        }
        for finding in findings where passages.contains(finding.finding) {
            count(Thing(), of: .passages, isApart: apart.contains(finding.finding))
        }
        for report in state.reports {
            let isApart = apart.isSuperset(of: state.findings(of: report.subject))
            for clause in report.clauses { count(Thing(status: clause.status), of: .clauses, isApart: isApart) }
        }
    }

    private mutating func count(_ finding: FindingRecorded, in state: StreamState, _ watch: Watch, isApart: Bool) {
        let term = state.plan(of: finding.finding)?.term
        let parts = state.standingMatters(of: finding.finding).map { matter in
            Thing(
                status: state.countingReport(on: .matter(matter.matter))?.status,
                light: watch.light(of: .matter(matter.matter)), term: term,
                standing: state.standing(of: matter.matter), isOverdue: watch.isOverdue(.matter(matter.matter)))
        }
        for part in parts { count(part, of: .matters, isApart: isApart) }
        let statuses = parts.compactMap(\.status)
        let whole = Thing(
            status: statuses.count == parts.count ? statuses.min() : nil, light: watch.light(of: finding.finding),
            term: term, standing: MatterStanding(least: parts.compactMap(\.standing)),
            isOverdue: parts.contains(where: \.isOverdue))
        count(whole, of: .findings, isApart: isApart)
    }

    private mutating func count(_ action: CorrectiveAction, in state: StreamState, _ watch: Watch, isApart: Bool) {
        func thing(_ subject: ReportSubject) -> Thing {
            Thing(
                status: state.countingReport(on: subject)?.status, light: watch.light(of: subject), term: action.term,
                isOverdue: watch.isOverdue(subject))
        }
        count(thing(.action(action.action)), of: .actions, isApart: isApart)
        for given in state.assignments(of: action.action) where state.end(of: given.assignment) == nil {
            count(thing(.assignment(given.assignment)), of: .assignments, isApart: isApart)
        }
    }
}

/// The lights of an inspection, and what is overdue in it.
private struct Watch {
    private let board: LightBoard
    private let overdue: Set<ReportSubject>

    init(_ state: StreamState, _ clock: Clock) {
        let schedule = WorkSchedule(state, readDue: clock.readDue)
        board = LightBoard(schedule, by: clock)
        overdue = Set(schedule.entries.filter { $0.item.isOverdue(on: clock.today) }.map(\.subject))
    }

    func light(of subject: ReportSubject) -> Light? { board.reading(of: subject)?.light }
    func light(of finding: FindingID) -> Light? { board.reading(of: finding)?.light }
    func isOverdue(_ subject: ReportSubject) -> Bool { overdue.contains(subject) }
}

extension WorkItem {
    /// Whether the due day is past and it is not done.
    fileprivate func isOverdue(on day: CivilDate) -> Bool {
        (due.map { $0.day < day } ?? false) && !(done.map { $0 <= day } ?? false)
    }
}

extension MatterStanding {
    /// How far a finding is whose matters are as far as this: as far as the least, and closed only when each is.
    fileprivate init(least standings: [MatterStanding]) {
        let order: [MatterStanding] = [.open, .closing, .continued, .routine, .discontinued]
        self = standings.isEmpty ? .open : order.first(where: standings.contains) ?? .closed
    }
}

extension StreamState {
    /// Every report, in the order of recording.
    fileprivate var reports: [ProgressReported] { recorded() }

    fileprivate func isApart(_ finding: FindingRecorded) -> Bool {
        body(OriginRecorded.self, of: .origin(finding.origin))?.isApart ?? false
    }

    /// The findings that a report on something is about.
    fileprivate func findings(of subject: ReportSubject) -> [FindingID] {
        switch subject {
        case .matter(let id): matter(id).map { [$0.finding] } ?? []
        case .action(let id): action(id)?.serves.map(\.finding) ?? []
        case .assignment(let id): assignment(id).flatMap { action($0.action) }?.serves.map(\.finding) ?? []
        }
    }
}
