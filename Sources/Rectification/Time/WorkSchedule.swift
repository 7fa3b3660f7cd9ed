/// What the clock looks at in an inspection: its matters, actions and assignments.
///
/// A matter goes by the plan of its finding, an action without a time of its own by that of the findings it serves, and an
/// assignment without one by its action's. What somebody declared completed is done until it is returned or reopened.
public struct WorkSchedule: Sendable {
    /// Something that is worked on, as the clock sees it.
    public struct Entry: Sendable {
        /// The matter, action or assignment.
        public let subject: ReportSubject
        /// What the clock knows of it.
        public let item: WorkItem
        /// The findings that it is for, by position.
        public let findings: [FindingID]
        /// Whether somebody is written to because of it: what is all in others' hands is asked of them alone.
        public let isChased: Bool
    }

    /// The matters by finding, then the actions, each with its assignments behind it; what was divided, withdrawn or ended is
    /// not among them.
    public let entries: [Entry]

    /// Looks through an inspection.
    /// - Parameters:
    ///   - state: What the inspection's stream says.
    ///   - readDue: Reads the time limits that documents print.
    public init(_ state: StreamState, readDue: Clock.DueReader) {
        let times = WorkTimes(state, readDue)
        entries = times.matters + times.actions
    }
}

/// Gathers the days that the clock goes by.
private struct WorkTimes {
    private let state: StreamState
    private let findings: [FindingWork]
    private let work: [ActionWork]

    /// A finding's matters, and what its actions take from it.
    private struct FindingWork {
        let finding: FindingID
        let position: Int
        let raised: CivilDate
        let planned: PlannedDue
        let matters: [(id: MatterID, item: WorkItem)]
    }

    /// An action that is to be done, with its assignments and the last report on any of them.
    private struct ActionWork {
        let action: CorrectiveAction
        let assignments: [AssignmentGiven]
        let lastReport: CivilDate?
    }

    init(_ state: StreamState, _ readDue: Clock.DueReader) {
        self.state = state
        work = state.actions.filter { $0.withdrawn == nil }.map { Self.work(on: $0, in: state) }
        let heard = Self.lastReports(in: work)
        findings = state.findings.map { Self.work(on: $0, in: state, heard: heard[$0.finding], readDue) }
    }

    var matters: [WorkSchedule.Entry] {
        findings.flatMap { work in
            work.matters.map { id, item in
                .init(subject: .matter(id), item: item, findings: [work.finding], isChased: true)
            }
        }
    }

    var actions: [WorkSchedule.Entry] {
        let byFinding = Dictionary(findings.map { ($0.finding, $0) }) { $1 }
        return work.flatMap { work -> [WorkSchedule.Entry] in
            let served = work.action.serves.compactMap { byFinding[$0.finding] }.sorted { $0.position < $1.position }
            return entries(of: work, serving: served)
        }
    }

    private static func work(on action: CorrectiveAction, in state: StreamState) -> ActionWork {
        let assignments = state.standingAssignments(of: action.action)
        let subjects = [.action(action.action)] + assignments.map { ReportSubject.assignment($0.assignment) }
        return ActionWork(
            action: action, assignments: assignments, lastReport: subjects.compactMap(state.lastReport).max())
    }

    /// The last report on any action that serves a finding.
    private static func lastReports(in work: [ActionWork]) -> [FindingID: CivilDate] {
        var days: [FindingID: CivilDate] = [:]
        for action in work {
            guard let day = action.lastReport else { continue }
            for finding in action.action.serves.map(\.finding) { days[finding] = max(days[finding] ?? day, day) }
        }
        return days
    }

    private static func work(
        on finding: FindingRecorded, in state: StreamState, heard: CivilDate?, _ readDue: Clock.DueReader
    ) -> FindingWork {
        let recorded = state.day(of: .finding(finding.finding)) ?? .earliest
        let origin = state.body(OriginRecorded.self, of: .origin(finding.origin))
        let raised = origin?.raisedOn ?? state.inspection?.feedbackOn ?? recorded
        let plan = state.planned(finding, recorded: recorded, raised: raised, readDue)
        let matters = state.standingMatters(of: finding.finding).map(\.matter).map { matter in
            (id: matter, item: state.item(matter, raised: raised, plan: plan, heard: heard))
        }
        let open = matters.map(\.item).filter { $0.done == nil }
        let next = open.filter { $0.due != nil }.min { $0.dueOrLast < $1.dueOrLast }
        return FindingWork(
            finding: finding.finding, position: finding.position, raised: raised,
            planned: next.map { PlannedDue(due: $0.due, since: $0.since) } ?? plan, matters: matters)
    }

    private func entries(of work: ActionWork, serving findings: [FindingWork]) -> [WorkSchedule.Entry] {
        let ids = findings.map(\.finding)
        let subject = ReportSubject.action(work.action.action)
        let planned = planned(work.action, serving: findings)
        let raised = min(findings.map(\.raised).min() ?? planned.since, planned.since)
        let settled = findings.flatMap(\.matters).map(\.item.done).latest
        let shares = work.assignments.map { assignment in
            state.item(assignment, raised: raised, plan: planned, settled: settled)
        }
        let above = shares.isEmpty ? findings.flatMap(\.matters).map(\.item.lastReport) : []
        let item = WorkItem(
            key: subject.description, raised: raised, since: planned.since, due: planned.due,
            lastReport: (above + [work.lastReport]).compactMap(\.self).max(),
            obstacleSince: state.obstacleSince(of: subject),
            done: state.declaredDone(subject) ?? shares.map(\.done).latest ?? settled)
        let isOwn = state.due(of: .action(work.action.action)) != nil && shares.isEmpty
        return [.init(subject: subject, item: item, findings: ids, isChased: isOwn)]
            + zip(work.assignments, shares).map { assignment, item in
                .init(subject: .assignment(assignment.assignment), item: item, findings: ids, isChased: true)
            }
    }

    /// What an action says of its own time, else what the nearest of its findings does.
    private func planned(_ action: CorrectiveAction, serving findings: [FindingWork]) -> PlannedDue {
        guard state.due(of: .action(action.action)) == nil else { return state.given(action) }
        let recorded = state.day(of: .action(action.action)) ?? .earliest
        let nearest = findings.map(\.planned).filter { $0.due != nil }
            .min { ($0.due?.day ?? .latest) < ($1.due?.day ?? .latest) }
        return PlannedDue(due: nearest?.due, since: max(recorded, nearest?.since ?? recorded))
    }
}

extension WorkItem {
    /// The due day; the last of all where it has none.
    fileprivate var dueOrLast: CivilDate { due?.day ?? .latest }
}

/// When something is due, and since when that is so or it is somebody's.
private struct PlannedDue {
    var due: DueDay?
    var since: CivilDate
}

extension Due {
    fileprivate var day: DueDay? { on.map { DueDay($0, isProvisional: isProvisional) } }
}

extension [CivilDate?] {
    /// The latest day, when each has one; absent when one has none, or nothing is there.
    fileprivate var latest: CivilDate? { contains(nil) ? nil : compactMap(\.self).max() }
}

extension StreamState {
    /// The day of the last report; one from an undated document counts from its recording.
    fileprivate func lastReport(on subject: ReportSubject) -> CivilDate? {
        dated(ProgressReported.self, naming: subject.item).map { $0.body.reportedOn ?? $0.day }.max()
    }

    /// When the report that counts called something completed; absent when it does not, or was recorded before this one.
    fileprivate func declaredDone(_ subject: ReportSubject, after sequence: Int = 0) -> CivilDate? {
        guard let report = countingReport(on: subject), report.status == .completed,
            let dated = dated(ProgressReported.self, naming: subject.item).last(where: {
                $0.body.report == report.report
            }), dated.sequence > sequence
        else { return nil }
        return report.reportedOn ?? dated.day
    }

    /// What the finding's plan says; where nobody put a name to one, what the document prints.
    fileprivate func planned(
        _ finding: FindingRecorded, recorded: CivilDate, raised: CivilDate, _ readDue: Clock.DueReader
    ) -> PlannedDue {
        let printed = finding.dueText.map { readDue($0, raised).day } ?? nil
        var planned = PlannedDue(due: printed, since: recorded)
        var last: FindingPlanned?
        for version in dated(FindingPlanned.self, naming: .finding(finding.finding)) {
            let plan = version.body
            if plan.due != last?.due { planned.due = plan.due.map(\.day) ?? printed }
            if plan.due != last?.due || plan.owner != last?.owner || plan.responsible != last?.responsible {
                planned.since = version.day
            }
            last = plan
        }
        return extended(planned, of: .finding(finding.finding))
    }

    /// When what it last waited for came.
    private func waitedUntil(_ subject: ReportSubject) -> CivilDate? {
        obstacles(of: subject).compactMap(\.lifted?.on).max()
    }

    /// With more time that was granted since (延期).
    private func extended(_ planned: PlannedDue, of item: Item) -> PlannedDue {
        guard let due = due(of: item),
            let granted = extensions(of: item).last(where: { $0.stage == .approved && $0.requested.due == due }),
            let day = dated(ExtensionApproved.self, naming: .dueExtension(granted.requested.dueExtension)).last?.day
        else { return planned }
        return PlannedDue(due: due.day, since: max(planned.since, day))
    }

    /// What an action says of its own time, and since when.
    fileprivate func given(_ action: CorrectiveAction) -> PlannedDue {
        let recorded = body(ActionRecorded.self, of: .action(action.action))
        var given = PlannedDue(due: recorded?.due?.day, since: day(of: .action(action.action)) ?? .earliest)
        var last = recorded?.due
        for revision in dated(ActionRevised.self, naming: .action(action.action)) where revision.body.due != last {
            last = revision.body.due
            given = PlannedDue(due: last?.day, since: revision.day)
        }
        return extended(given, of: .action(action.action))
    }

    fileprivate func item(
        _ matter: MatterID, raised: CivilDate, plan: PlannedDue, heard: CivilDate?
    ) -> WorkItem {
        let subject = ReportSubject.matter(matter)
        let end = course(of: matter)
        let recorded = day(of: subject.item) ?? .earliest
        let since = [recorded, plan.since, end.begunAnew, waitedUntil(subject)].compactMap(\.self).max() ?? recorded
        return WorkItem(
            key: subject.description, raised: min(raised, since), since: since,
            due: end.isCarriedOn ? end.due : plan.due,
            lastReport: [lastReport(on: subject), heard].compactMap(\.self).max(),
            obstacleSince: obstacleSince(of: subject),
            // The clock stops with the word that it is done; that it was closed later makes it no later.
            done: [end.done, declaredDone(subject, after: end.sequence)].compactMap(\.self).min())
    }

    fileprivate func item(
        _ assignment: AssignmentGiven, raised: CivilDate, plan: PlannedDue, settled: CivilDate?
    ) -> WorkItem {
        let subject = ReportSubject.assignment(assignment.assignment)
        let given = day(of: subject.item) ?? plan.since
        let own = extended(PlannedDue(due: assignment.due?.day, since: given), of: subject.item)
        let timed = due(of: subject.item) == nil ? PlannedDue(due: plan.due, since: max(given, plan.since)) : own
        let since = max(timed.since, waitedUntil(subject) ?? timed.since)
        return WorkItem(
            key: subject.description, raised: min(raised, since), since: since, due: timed.due,
            lastReport: lastReport(on: subject),
            obstacleSince: obstacleSince(of: subject), done: declaredDone(subject) ?? settled)
    }

    /// How far the closing of a matter bears on its clock.
    private struct Course {
        /// When it was let go.
        var done: CivilDate?
        /// Whether it was carried past the intensive period, with a due day of its own.
        var isCarriedOn = false
        /// The new due day.
        var due: DueDay?
        /// When it was last carried on, returned or reopened.
        var begunAnew: CivilDate?
        /// The record that said so; what was declared before does not count any more.
        var sequence = 0
    }

    private func course(of matter: MatterID) -> Course {
        var course = Course()
        for closure in closures(of: matter) {
            let item = Item.closure(closure.closure)
            let back =
                dated(ClosureReturned.self, naming: item).map(\.place)
                + dated(MatterReopened.self, naming: item).map(\.place)
            for place in back { (course.done, course.begunAnew, course.sequence) = (nil, place.day, place.sequence) }
            guard closure.stage == .closed, let closed = dated(MatterClosed.self, naming: item).last else { continue }
            if closure.resolution.kind == .continuation, let due = closure.resolution.due?.day {
                course = Course(isCarriedOn: true, due: due, begunAnew: closed.day, sequence: closed.sequence)
            } else {
                course.done = closed.day
            }
        }
        return course
    }
}

extension StreamState.Dated {
    fileprivate var place: (sequence: Int, day: CivilDate) { (sequence, day) }
}
