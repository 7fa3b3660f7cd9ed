import HashChain
import Rectification

/// What an office does next with an inspection, drawn from a seed in the proportions of real work: it mostly reports, and closes
/// a few matters a week.
struct OfficeWork {
    private let inspection: InspectionID
    private let state: StreamState
    private let office: StreamState
    private let today: CivilDate

    /// Looks at an inspection and its organisation as they are.
    init(_ inspection: InspectionID, _ state: StreamState, _ office: StreamState, today: CivilDate) {
        self.inspection = inspection
        self.state = state
        self.office = office
        self.today = today
    }

    /// The next command; absent when the one that was drawn cannot be given now.
    func next(_ random: inout SplitMix64) -> (any RecordingCommand)? {
        guard let organization = state.inspection?.organization, !state.findings.isEmpty else { return nil }
        guard office.departments.count >= 4 else {
            return RecordDepartment(organization: organization, name: "科室\(office.departments.count + 1)")
        }
        let finding = random.pick(state.findings)
        let matter = random.pick(state.standingMatters(of: finding.finding)).matter
        return switch random.number(0...99) {
        case 0..<8: plan(finding.finding, &random)
        case 8..<18: action(finding.finding, &random)
        case 18..<27: assignments(finding.finding, &random)
        case 27..<60: report(finding.finding, matter, &random)
        case 60..<68: evidence(matter, &random)
        case 68..<73: gate(matter, &random)
        case 73..<88: closing(matter)
        case 88..<90: division(matter, &random)
        case 90..<93: meeting(organization)
        case 93..<96: letter(organization, matter, &random)
        case 96..<98: instruction(finding.finding, &random)
        default: obstacle(matter, &random)
        }
    }
}

// MARK: - Planning and reporting

extension OfficeWork {
    private func plan(_ finding: FindingID, _ random: inout SplitMix64) -> any RecordingCommand {
        var plan = state.plan(of: finding) ?? FindingPlanned(finding: finding)
        plan.rootCause = "对有关要求学习不深，\(words(&random))，抓落实的力度层层递减"
        plan.goal = "在\(random.number(2...11))月底前\(words(&random))"
        plan.owner = unit(&random)
        plan.due = due(&random)
        return PlanFinding(inspection: inspection, plan: plan, basedOn: state.head.sequence)
    }

    private func action(_ finding: FindingID, _ random: inout SplitMix64) -> any RecordingCommand {
        RecordAction(
            inspection: inspection, serves: [.init(finding: finding)],
            text: "\(words(&random))，每月调度一次，\(words(&random))",
            term: .timeBound, due: due(&random))
    }

    private func assignments(_ finding: FindingID, _ random: inout SplitMix64) -> (any RecordingCommand)? {
        guard let action = lastAction(serving: finding) else { return nil }
        let given = state.standingAssignments(of: action).map(\.unit)
        let shares = office.departments.map { Unit.department($0.department) }.filter { !given.contains($0) }
        guard !shares.isEmpty else { return nil }
        let count = random.number(1...min(3, shares.count))
        return GiveAssignments(
            inspection: inspection, action: action, shares: shares.prefix(count).map { .init(unit: $0) })
    }

    private func lastAction(serving finding: FindingID) -> ActionID? {
        state.actions(serving: finding).last { $0.withdrawn == nil }?.action
    }

    private func report(_ finding: FindingID, _ matter: MatterID, _ random: inout SplitMix64) -> any RecordingCommand {
        let assignments = lastAction(serving: finding).map { state.standingAssignments(of: $0) } ?? []
        let isOfAssignment = !assignments.isEmpty && random.number(0...1) == 0
        let subject = isOfAssignment ? .assignment(random.pick(assignments).assignment) : ReportSubject.matter(matter)
        let clauses = (0..<random.number(1...3)).map { _ in
            ProgressReported.Clause(text: "已\(words(&random))，完成\(random.number(2...9))项，\(words(&random))。")
        }
        return ReportProgress(
            inspection: inspection, about: subject, reportedOn: today, status: random.pick(DeclaredStatus.allCases),
            clauses: clauses)
    }

    private func evidence(_ matter: MatterID, _ random: inout SplitMix64) -> any RecordingCommand {
        let reports = state.reports(on: .matter(matter)).map { Item.report($0.report) }
        return file(reports.last ?? .matter(matter), "关于\(words(&random))的通知.pdf", "\(random.next())")
    }

    private func file(_ item: Item, _ name: String, _ words: String) -> any RecordingCommand {
        AddEvidence(
            inspection: inspection, about: item, name: name, source: .init(of: Array(words.utf8)),
            type: "application/pdf",
            secrecy: .internal)
    }

    private func division(_ matter: MatterID, _ random: inout SplitMix64) -> any RecordingCommand {
        DivideMatter(
            inspection: inspection, matter: matter, parts: [words(&random), words(&random)],
            basedOn: state.head.sequence)
    }

    private func words(_ random: inout SplitMix64) -> String {
        "\(random.pick(Self.verbs))\(random.pick(Phrasebook.places))县\(random.pick(Self.objects))\(random.number(2...60))处"
    }

    private func unit(_ random: inout SplitMix64) -> Unit { .department(random.pick(office.departments).department) }

    private func due(_ random: inout SplitMix64) -> Due {
        Due(words: "\(random.number(1...12))月底前", on: today)
    }

    private static let verbs = ["修订完善", "全面排查", "督促整改", "规范管理", "组织复查", "集中清理"]
    private static let objects = ["养老服务设施", "公租房配租档案", "村级集体合同", "专项资金台账", "食堂采购制度", "河道清淤项目"]
}

// MARK: - Closing and the office's own registers

extension OfficeWork {
    private var paper: PaperDecision { PaperDecision(form: .signed, decidedBy: "分管负责人", decidedOn: today) }

    private func gate(_ matter: MatterID, _ random: inout SplitMix64) -> any RecordingCommand {
        MeetGate(
            inspection: inspection, matters: [matter], gate: random.pick(ClosureGates.preset),
            ground: "见\(random.number(1...90))号会议纪要")
    }

    private func closing(_ matter: MatterID) -> (any RecordingCommand)? {
        guard let closure = state.standingClosure(of: matter) else {
            return RequestClosure(inspection: inspection, matter: matter, resolution: Resolution(.closure))
        }
        switch closure.stage {
        case .requested: return EndorseClosure(inspection: inspection, matter: matter, paper: paper)
        case .endorsed: return VerifyClosure(inspection: inspection, matter: matter)
        case .verified:
            return ApproveClosure(
                inspection: inspection, matters: [matter], paper: paper, notApplicable: ClosureGates.preset)
        case .approved: return state.unconfirmedDecisions(of: closure).first.map(confirm)
        case .closed, .returned, .dropped, .reopened: return nil
        }
    }

    private func confirm(_ decision: DecisionID) -> any RecordingCommand {
        state.standing(of: decision) == .awaitingScan
            ? file(.decision(decision), "签批件.pdf", "\(decision)")
            : CompareDecision(inspection: inspection, decision: decision)
    }

    /// The open meeting is held and decides what was verified; without one, one is called.
    private func meeting(_ organization: OrganizationID) -> any RecordingCommand {
        guard let meeting = office.entries(Meeting.self).last(where: \.isOpen) else {
            let matters = state.findings.flatMap { state.standingMatters(of: $0.finding) }.map(\.matter)
            let verified = matters.filter { state.standingClosure(of: $0)?.stage == .verified }
            return CallMeeting(
                organization: organization, kind: .committee, day: today,
                agenda: verified.map { AgendaEntry(inspection: inspection, subject: .matter($0), words: "审议销号") }
                    + [AgendaEntry(words: "整改工作进展")])
        }
        guard meeting.held != nil else {
            return HoldMeeting(
                organization: organization, meeting: meeting.called.meeting, chair: "李某", recorder: "孙某",
                present: ["李某", "王某", "赵某"])
        }
        let open = meeting.called.agenda.indices.map { $0 + 1 }.filter { meeting.decided[$0] == nil }
        return DecideAtMeeting(
            organization: organization, meeting: meeting.called.meeting,
            results: open.map { .init(entry: $0, outcome: .agreed) }, notApplicable: ClosureGates.preset,
            inspections: [inspection])
    }

    private func letter(
        _ organization: OrganizationID, _ matter: MatterID, _ random: inout SplitMix64
    ) -> any RecordingCommand {
        SendLetter(
            organization: organization,
            letter: LetterDraft(
                kind: .reminder, title: "关于\(words(&random))的提示函", correspondent: "办公室", day: today,
                inspection: inspection, about: [.matter(matter)], due: today),
            word: "某整办")
    }

    private func instruction(_ finding: FindingID, _ random: inout SplitMix64) -> any RecordingCommand {
        GiveInstruction(
            inspection: inspection, by: "李某", day: today, words: "请抓紧\(words(&random))。", findings: [finding],
            due: due(&random))
    }

    private func obstacle(_ matter: MatterID, _ random: inout SplitMix64) -> any RecordingCommand {
        if let raised = state.obstacles(of: .matter(matter)).last(where: \.isOpen) {
            return LiftObstacle(inspection: inspection, obstacle: raised.raised.obstacle, day: today, words: "已批复")
        }
        return RaiseObstacle(
            inspection: inspection, subject: .matter(matter), waitingFor: "财政局", what: words(&random), since: today)
    }
}
