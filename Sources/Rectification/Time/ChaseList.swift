/// What is to be sent in an inspection up to a day and was not sent yet, ready to be recorded.
public struct ChaseList: Sendable {
    /// By the day on which it was to be sent.
    public let acts: [ChaseActed]

    /// Looks through an inspection.
    /// - Parameters:
    ///   - state: What the inspection's stream says.
    ///   - organization: What its organisation's stream says: who holds the posts that plans name.
    ///   - clock: The rules, and the day up to which.
    public init(_ state: StreamState, organization: StreamState?, by clock: Clock) {
        let chased = WorkSchedule(state, readDue: clock.readDue).entries.filter(\.isChased)
        let entries = Dictionary(chased.map { ($0.item.key, $0) }) { first, _ in first }
        let due = Chase(clock.pack, clock.calendar).acts(
            for: chased.map(\.item), sent: Set(state.chaseActs.map(\.key)), on: clock.today)
        acts = due.compactMap { act in
            entries[act.item].map { entry in
                ChaseActed(
                    key: act.key, subject: entry.subject, step: act.name, letter: act.letter,
                    addressees: act.ranks.flatMap { rank in
                        state.addressees(of: entry, at: rank, organization)
                    }, day: act.day, due: entry.item.due?.day, missed: act.missed, points: act.points,
                    pack: clock.pack.name)
            }
        }
    }
}

extension Chase.Act {
    /// The kind of letter; who owes a report is reminded of it.
    fileprivate var letter: RulePack.Letter {
        switch kind {
        case .step(let step): step.letter
        case .reportRequest: .reminder
        case .ageAlarm(let alarm): alarm.letter
        }
    }

    /// To whom it goes; a report is asked of whoever does the work.
    fileprivate var ranks: [RulePack.Rank] {
        switch kind {
        case .step(let step): step.addressees
        case .reportRequest: [.handler]
        case .ageAlarm(let alarm): alarm.addressees
        }
    }

    fileprivate var missed: Int? {
        guard case .reportRequest(let missed) = kind else { return nil }
        return missed
    }

    fileprivate var points: Int {
        guard case .step(let step) = kind else { return 0 }
        return step.points
    }
}

extension StreamState {
    /// Who has a rank for something, as far as it is known; the rank alone where nobody is named.
    fileprivate func addressees(
        of entry: WorkSchedule.Entry, at rank: RulePack.Rank, _ organization: StreamState?
    ) -> [ChaseActed.Addressee] {
        let plans = entry.findings.compactMap(plan)
        let printed = entry.findings.compactMap(finding)
        let named: [ChaseActed.Addressee] =
            switch rank {
            case .handler:
                posts(
                    (assignment(entry.subject).map { [$0.responsible] } ?? plans.map(\.responsible)), rank, organization
                )
            case .owner: owners(of: entry, plans, printed)
            case .sponsor: sponsors(plans, printed, organization)
            case .head:
                posts(plans.flatMap { $0.sponsors.filter { $0.role == .head } }.map(\.post), rank, organization)
            case .oversight: []
            }
        return named.isEmpty ? [.init(rank)] : named
    }

    private func assignment(_ subject: ReportSubject) -> AssignmentGiven? {
        guard case .assignment(let id) = subject else { return nil }
        return assignment(id)
    }

    /// Those who still hold their posts, each once.
    private func posts(
        _ posts: [PostID?], _ rank: RulePack.Rank, _ organization: StreamState?
    ) -> [ChaseActed.Addressee] {
        posts.compactMap(\.self).filter { organization?.leaving($0) == nil }.withoutRepeats
            .map { .init(rank, post: $0) }
    }

    private func owners(
        of entry: WorkSchedule.Entry, _ plans: [FindingPlanned], _ printed: [FindingRecorded]
    ) -> [ChaseActed.Addressee] {
        if let assignment = assignment(entry.subject) { return [.init(.owner, unit: assignment.unit)] }
        let units = plans.compactMap(\.owner).withoutRepeats
        return units.isEmpty
            ? printed.compactMap(\.owner).withoutRepeats.map { .init(.owner, printed: $0) }
            : units.map { .init(.owner, unit: $0) }
    }

    /// Those in charge, else those who lead; else whom the document prints.
    private func sponsors(
        _ plans: [FindingPlanned], _ printed: [FindingRecorded], _ organization: StreamState?
    ) -> [ChaseActed.Addressee] {
        let all = plans.flatMap(\.sponsors)
        for role in [Sponsorship.Role.inCharge, .leading] {
            let named = posts(all.filter { $0.role == role }.map(\.post), .sponsor, organization)
            if !named.isEmpty { return named }
        }
        return all.isEmpty ? printed.compactMap(\.sponsor).withoutRepeats.map { .init(.sponsor, printed: $0) } : []
    }
}

extension Array where Element: Hashable {
    /// The same elements in their order, each once.
    fileprivate var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
