import HashChain
import Rectification
import Store

extension Workload {
    /// One random step of the work on an inspection: mostly one that the ledger is ready for, now and then any other.
    func work(on receipt: AppendReceipt, _ random: inout SeededRandom) async throws -> [AppendReceipt] {
        guard let inspection = receipt.inspection else { return [] }
        let (state, organization) = try await trial.store.read { reader in
            let state = try reader.state(of: .inspection(inspection))
            return (state, try state.inspection.map { try reader.state(of: .organization($0.organization)) })
        }
        guard let organization else { return [] }
        let command =
            random.isOne(in: 3)
            ? OfficeStep(inspection, state, organization, trial.clock.day).next(&random)
            : WorkStep(inspection, state, organization, trial.clock.day).next(&random)
        guard let command else { return [] }
        // Three people, so that who asks, records and compares may be apart or not.
        let people = [trial.person, Self.second, Self.third]
        let act = trial.act(by: random.pick(people))
        return try await unlessRefused { try await trial.give(command, by: act) }
    }

    private static let second = PersonID(random: [2])
    private static let third = PersonID(random: [3])
}

/// What can be done next in an inspection.
private struct WorkStep {
    let inspection: InspectionID
    let state: StreamState
    let organization: StreamState
    let today: CivilDate

    init(_ inspection: InspectionID, _ state: StreamState, _ organization: StreamState, _ today: CivilDate) {
        self.today = today
        self.inspection = inspection
        self.state = state
        self.organization = organization
    }

    func next(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        guard let finding = state.findings.randomElement(using: &random),
            let matter = state.matters(of: finding.finding).randomElement(using: &random)
        else { return nil }
        if !random.isOne(in: 5), let step = closing(matter.matter, &random) { return step }
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return office(&random)
        case 1: return plan(finding.finding, &random)
        case 2:
            return RecordAction(
                inspection: inspection, serves: services(&random), text: "措施\(random.next() % 100)")
        case 3: return revise(&random)
        case 4: return assign(&random)
        case 5: return end(&random)
        case 6:
            return DivideMatter(
                inspection: inspection, matter: matter.matter, parts: ["甲", "乙"], basedOn: state.head.sequence)
        case 7, 8: return report(matter.matter, &random)
        case 9: return prove(matter.matter, &random)
        case 10: return SetClock(inspection: inspection, cadence: random.pick(Cadence.all))
        case 11:
            let clock = Clock(pack: .trial, calendar: .official, today: today) { words, _ in Due(words: words) }
            return CarryOutChase(inspection: inspection, clock: clock)
        case 12:
            return MarkSecrecy(
                inspection: inspection, item: .finding(finding.finding),
                secrecy: random.pick(Secrecy.allCases))
        default:
            return MeetGate(
                inspection: inspection, matters: [matter.matter], gate: random.pick(ClosureGates.preset),
                ground: "见第 \(random.next() % 9) 号文")
        }
    }

    /// The next step of a matter's closure, or something that returns or reopens it.
    private func closing(_ matter: MatterID, _ random: inout SeededRandom) -> (any RecordingCommand)? {
        let paper = PaperDecision(form: .minutes, decidedBy: "党组会议", decidedOn: .earliest)
        guard let closure = state.standingClosure(of: matter) else {
            return RequestClosure(inspection: inspection, matter: matter, resolution: resolution(&random))
        }
        if random.isOne(in: 20) {
            return closure.stage == .closed
                ? ReopenMatter(inspection: inspection, matter: matter, why: "反弹")
                : ReturnClosure(inspection: inspection, matter: matter, why: "佐证不足")
        }
        switch closure.stage {
        case .requested: return EndorseClosure(inspection: inspection, matter: matter, paper: paper)
        case .endorsed: return VerifyClosure(inspection: inspection, matter: matter)
        case .verified:
            return ApproveClosure(
                inspection: inspection, matters: [matter], paper: paper, notApplicable: ClosureGates.preset)
        case .approved: return confirm(closure)
        case .closed, .returned, .dropped, .reopened: return nil
        }
    }

    private func confirm(_ closure: Closure) -> (any RecordingCommand)? {
        guard let decision = state.unconfirmedDecisions(of: closure).first else { return nil }
        if state.standing(of: decision) == .awaitingComparison {
            return CompareDecision(inspection: inspection, decision: decision)
        }
        return evidence(.decision(decision), "扫描件")
    }

    private func resolution(_ random: inout SeededRandom) -> Resolution {
        Resolution(
            random.pick(Resolution.Kind.allCases), due: Due(words: "年底前"),
            reviewsOn: [CivilDate("2099-12-31")].compactMap(\.self), consent: "复函")
    }

    private func office(_ random: inout SeededRandom) -> any RecordingCommand {
        let name = "科室\(random.next() % 6)"
        return RecordDepartment(organization: organizationID, name: name)
    }

    private var organizationID: OrganizationID {
        state.inspection?.organization ?? OrganizationID(random: [])
    }

    private func plan(_ finding: FindingID, _ random: inout SeededRandom) -> any RecordingCommand {
        var plan = FindingPlanned(finding: finding)
        plan.rootCause = "原因\(random.next() % 3)"
        plan.goal = "目标\(random.next() % 3)"
        plan.owner = organization.departments.randomElement(using: &random).map { .department($0.department) }
        return PlanFinding(inspection: inspection, plan: plan, basedOn: state.head.sequence)
    }

    private func services(_ random: inout SeededRandom) -> [ActionRecorded.Service] {
        let findings = state.findings.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
        return findings.map { .init(finding: $0.finding, change: random.next() % 2 == 0 ? "具体到此" : nil) }
    }

    private func revise(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        state.actions.randomElement(using: &random).map { action in
            ReviseAction(
                inspection: inspection,
                revision: ActionRevised(
                    action: action.action, serves: services(&random), text: "改为\(random.next() % 100)"),
                basedOn: state.head.sequence)
        }
    }

    private func assign(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        guard let action = state.actions.randomElement(using: &random),
            let department = organization.departments.randomElement(using: &random)
        else { return nil }
        return GiveAssignments(
            inspection: inspection, action: action.action, shares: [.init(unit: .department(department.department))])
    }

    private func end(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        guard let action = state.actions.randomElement(using: &random) else { return nil }
        guard let assignment = state.assignments(of: action.action).randomElement(using: &random) else {
            return WithdrawAction(
                inspection: inspection, action: action.action, why: "重复", basedOn: state.head.sequence)
        }
        return EndAssignment(inspection: inspection, assignment: assignment.assignment, why: "改由他科承担")
    }

    private func report(_ matter: MatterID, _ random: inout SeededRandom) -> any RecordingCommand {
        let action = state.actions.randomElement(using: &random)
        let assignment = action.flatMap { state.assignments(of: $0.action).randomElement(using: &random) }
        let subjects: [ReportSubject?] = [
            .matter(matter), .matter(matter), action.map { .action($0.action) },
            assignment.map { .assignment($0.assignment) },
        ]
        return ReportProgress(
            inspection: inspection, about: random.pick(subjects.compactMap(\.self)),
            reportedOn: random.pick(["2024-01-31", "2024-06-30"].compactMap { CivilDate($0) }),
            status: random.pick(DeclaredStatus.allCases), clauses: [.init(text: "进展\(random.next() % 100)")])
    }

    private func prove(_ matter: MatterID, _ random: inout SeededRandom) -> any RecordingCommand {
        let reports = state.reports(on: .matter(matter)).map { Item.report($0.report) }
        return evidence(random.pick(reports + [.matter(matter)]), "佐证\(random.next() % 4)")
    }

    private func evidence(_ item: Item, _ name: String) -> AddEvidence {
        AddEvidence(
            inspection: inspection, about: item, name: "\(name).pdf", source: .init(of: Array(name.utf8)),
            type: "application/pdf", secrecy: .internal)
    }
}

extension RulePack {
    /// Asks for a report every day, and writes when nothing has a due day for a month.
    fileprivate static let trial = RulePack(
        name: "trial", title: "试验", sources: [],
        periods: Periods(
            intensive: Period(6, .months), plan: Period(1, .months), evaluation: Period(1, .months),
            commentAnswer: Period(15, .workingDays), lookBack: []),
        reporting: Reporting(cadence: .daily, remindAfter: Period(1, .days), yellowAfterMissed: 2),
        lights: Lights(yellow: Period(10, .days), red: Period(0, .days)),
        ageAlarm: AgeAlarm(after: Period(1, .months), letter: .escalation, addressees: [.handler, .owner, .sponsor]),
        steps: [], quiet: Quiet(afterReport: Period(1, .days), afterAssignment: Period(0, .days)), trials: [])
}
