import HashChain
import Rectification
import Store

/// What an office can do beside the work on findings: call, write, wait, submit, look back.
struct OfficeStep {
    let inspection: InspectionID
    let state: StreamState
    let organization: StreamState
    let day: CivilDate

    /// One random step, mostly one that the ledger is ready for.
    func next(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return meeting(&random)
        case 1: return letter(&random)
        case 2: return instruction(&random)
        case 3: return waiting(&random)
        case 4..<7: return upward(&random)
        case 7..<9: return lookBack(&random)
        case 9..<11: return register(&random)
        default: return comment(&random)
        }
    }

    private var office: OrganizationID { organization.organization?.organization ?? OrganizationID(random: []) }
    private var paper: PaperDecision { PaperDecision(form: .signed, decidedBy: "李四", decidedOn: day) }
    private var matters: [MatterID] { state.findings.flatMap { state.standingMatters(of: $0.finding) }.map(\.matter) }

    init(_ inspection: InspectionID, _ state: StreamState, _ organization: StreamState, _ day: CivilDate) {
        self.day = day
        self.inspection = inspection
        self.state = state
        self.organization = organization
    }

    private func meeting(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        guard let meeting = organization.entries(Meeting.self).last(where: \.isOpen) else {
            let verified = matters.filter { state.standingClosure(of: $0)?.stage == .verified }
            let asked = state.entries(DueExtension.self).filter(\.isOpen).map(\.requested.dueExtension)
            let subjects: [Item] = verified.map { .matter($0) } + asked.map { .dueExtension($0) }
            return CallMeeting(
                organization: office, kind: .committee, day: day,
                agenda: subjects.map { AgendaEntry(inspection: inspection, subject: $0, words: "审议") }
                    + [AgendaEntry(words: "其他")])
        }
        guard meeting.held != nil else {
            if random.isOne(in: 6) {
                return CancelMeeting(organization: office, meeting: meeting.called.meeting, why: "改期")
            }
            return HoldMeeting(
                organization: office, meeting: meeting.called.meeting, chair: "李四", recorder: "孙七",
                present: ["李四", "王五"], absent: random.isOne(in: 4) ? [Absence(name: "赵六"), Absence(name: "周八")] : [])
        }
        let open = meeting.called.agenda.indices.map { $0 + 1 }.filter { meeting.decided[$0] == nil }
        return DecideAtMeeting(
            organization: office, meeting: meeting.called.meeting,
            results: open.map { .init(entry: $0, outcome: random.pick(MeetingDecided.Outcome.allCases)) },
            notApplicable: ClosureGates.preset, inspections: [inspection])
    }

    private func letter(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        let letters = organization.entries(Letter.self).filter(\.isOpen)
        guard let letter = letters.randomElement(using: &random), !random.isOne(in: 3) else {
            return SendLetter(
                organization: office,
                letter: LetterDraft(
                    kind: random.pick(LetterRecorded.Kind.allCases), title: "函\(random.next() % 9)",
                    correspondent: "办公室",
                    day: day, inspection: inspection, about: matters.prefix(1).map { .matter($0) }, due: day),
                word: "某整")
        }
        let id = letter.recorded.letter
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return WithdrawLetter(organization: office, letter: id, why: "重复")
        case 1: return AnswerLetter(organization: office, letter: id, day: day, words: "已办")
        default:
            return ReceiveLetter(
                organization: office,
                letter: LetterDraft(kind: .reply, title: "复函", correspondent: "办公室", day: day, answers: id),
                number: "复\(random.next() % 99)")
        }
    }

    private func instruction(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        guard let instruction = state.entries(Instruction.self).randomElement(using: &random), !random.isOne(in: 3)
        else {
            return GiveInstruction(
                inspection: inspection, by: "李四", day: day, words: "抓紧\(random.next() % 9)",
                findings: state.findings.prefix(1).map(\.finding), due: Due(words: "月底前", on: day))
        }
        let id = instruction.given.instruction
        return instruction.isOpen
            ? AnswerInstruction(inspection: inspection, instruction: id, day: day, words: "已办")
            : ReturnInstruction(inspection: inspection, instruction: id, why: "不够")
    }

    private func waiting(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        if let obstacle = state.entries(Obstacle.self).last(where: \.isOpen), random.isOne(in: 2) {
            return LiftObstacle(inspection: inspection, obstacle: obstacle.raised.obstacle, day: day, words: "已批")
        }
        if let asked = state.entries(DueExtension.self).last(where: \.isOpen) {
            let id = asked.requested.dueExtension
            return random.isOne(in: 3)
                ? RefuseExtension(inspection: inspection, dueExtension: id, why: "不同意")
                : ApproveExtension(inspection: inspection, dueExtension: id, paper: paper)
        }
        guard let finding = state.findings.randomElement(using: &random) else { return nil }
        if random.isOne(in: 2) {
            let years = Int.random(in: 2025...2099, using: &random)
            return RequestExtension(
                inspection: inspection, subject: .finding(finding.finding),
                due: Due(words: "\(years)年", on: CivilDate(year: years, month: 12, day: 31)), why: "程序未完")
        }
        return matters.randomElement(using: &random).map {
            RaiseObstacle(
                inspection: inspection, subject: .matter($0), waitingFor: "财政局", what: "资金\(random.next() % 5)",
                since: day)
        }
    }

    private func upward(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        if let opinion = state.entries(Opinion.self).last(where: \.isOpen), random.isOne(in: 2) {
            return AnswerOpinion(inspection: inspection, opinion: opinion.received.opinion, words: "已改")
        }
        if random.isOne(in: 5) {
            return RecordRecognition(
                inspection: inspection, matters: Array(matters.prefix(1)),
                outcome: random.pick(MatterRecognized.Outcome.allCases), by: "巡察办", day: day, words: "不到位")
        }
        guard let submission = state.entries(Submission.self).last(where: \.isOpen) else {
            return DraftSubmission(inspection: inspection, kind: .plan, addressee: "巡察办")
        }
        let id = submission.drafted.submission
        switch submission.stage {
        case .drafted: return ApproveSubmission(inspection: inspection, submission: id, paper: paper)
        case .approved:
            return submission.decision.flatMap(confirm)
                ?? SendSubmission(inspection: inspection, submission: id, day: day)
        default:
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                return RecordOpinion(
                    inspection: inspection, submission: id, by: "纪委", day: day, finding: state.findings.first?.finding,
                    words: "不具体")
            case 1: return ReturnSubmission(inspection: inspection, submission: id, day: day, why: "再改")
            default: return AcceptSubmission(inspection: inspection, submission: id, day: day)
            }
        }
    }

    /// The scan of a decision, or its comparison; absent once it counts.
    private func confirm(_ decision: DecisionID) -> (any RecordingCommand)? {
        switch state.standing(of: decision) {
        case .awaitingScan:
            AddEvidence(
                inspection: inspection, about: .decision(decision), name: "扫描件.pdf",
                source: .init(of: Array("扫描件 \(decision)".utf8)), type: "application/pdf", secrecy: .internal)
        case .awaitingComparison: CompareDecision(inspection: inspection, decision: decision)
        case .confirmed: nil
        }
    }

    private func lookBack(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        if let followUp = state.entries(FollowUp.self).last(where: \.isOpen),
            let matter = followUp.drawn.drawn.first(where: { followUp.checked[$0] == nil })
        {
            return CheckFollowUp(
                inspection: inspection, followUp: followUp.drawn.followUp, matter: matter,
                result: random.isOne(in: 3) ? .recurred : .held, day: day, words: "看过")
        }
        if !state.closedMatters.isEmpty {
            return DrawFollowUp(inspection: inspection, by: .unit, size: 1, seed: "\(random.next())")
        }
        guard let one = state.findings.first, let other = state.findings.last else { return nil }
        return LinkRecurrence(
            inspection: inspection, finding: other.finding, earlierInspection: inspection, earlierFinding: one.finding)
    }

    private func register(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        guard let one = DecimalText("\(random.next() % 90 + 1)"), let ten = DecimalText("100") else { return nil }
        let policies = organization.entries(Policy.self).filter(\.isInForce)
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            return RecordPolicy(
                organization: office, title: "办法\(random.next() % 9)",
                change: random.pick(PolicyRecorded.Change.allCases),
                serves: state.findings.prefix(1).map { PolicyGround(inspection: inspection, finding: $0.finding) },
                replaces: policies.last?.recorded.policy)
        case 1:
            return policies.last.map {
                ReviewPolicy(
                    organization: office, policy: $0.recorded.policy, day: day, isConsistent: .yes, isSupported: .no,
                    isSupervised: .yes, isPenalized: .notNeeded, words: "补细则")
            }
        case 2:
            return RecordOutcome(
                inspection: inspection, finding: state.findings.first?.finding, day: day, persons: 1,
                forms: [HandlingCount(form: "诫勉", count: 1)], money: [MoneyCount(kind: "追缴", amount: one)])
        case 3: return SetIndicator(organization: office, name: "指标\(random.next() % 5)", goal: ten)
        case 4:
            return organization.entries(Indicator.self).randomElement(using: &random).map {
                MeasureIndicator(organization: office, indicator: $0.planned.indicator, day: day, result: one)
            }
        case 5: return SetFund(organization: office, name: "资金\(random.next() % 5)", budget: ten)
        case 6:
            return organization.entries(Fund.self).randomElement(using: &random).map {
                CountFund(organization: office, fund: $0.planned.fund, day: day, inPlace: ten, spent: one)
            }
        default: return succession(&random)
        }
    }

    private func succession(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        let departments = organization.departments.filter { !$0.isClosed }.map(\.department)
        guard let from = departments.randomElement(using: &random) else { return nil }
        if random.isOne(in: 3) {
            return Reorganize(
                organization: office, from: [from], into: ["新科室\(random.next() % 4)"], day: day, ground: "某文")
        }
        let owners = state.findings.compactMap { state.plan(of: $0.finding)?.owner }
        guard let owner = owners.randomElement(using: &random) else { return nil }
        let others = departments.filter { .department($0) != owner }
        return others.randomElement(using: &random).map {
            HandOverWork(
                organization: office, from: .unit(owner), to: .unit(.department($0)), day: day, why: "轮岗",
                inspections: [inspection])
        }
    }

    private func comment(_ random: inout SeededRandom) -> (any RecordingCommand)? {
        guard let comment = state.entries(Comment.self).last(where: { $0.isOpen || $0.turned == nil }) else {
            return TakeUpComment(
                inspection: inspection, channel: random.pick(CommentTakenUp.Channel.allCases), day: day, words: "意见")
        }
        let id = comment.takenUp.comment
        // Few are turned, so that the findings do not become too many to get through.
        if random.isOne(in: 20) { return TurnComment(inspection: inspection, comment: id, statement: "群众反映的问题") }
        return AnswerComment(inspection: inspection, comment: id, day: day, words: "已答")
    }
}
