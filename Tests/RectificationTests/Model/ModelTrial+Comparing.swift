import HashChain

@testable import Rectification

extension ModelTrial {
    /// Whether the real ledger shows what the plain one says.
    func compare() throws {
        try compare(inspection)
        try compareOffice(organization)
        try same("授权", installation.grants.map(\.grant), ledger.installation.grants.filter { !$0.isEnded }.map(\.id))
        for setting in Setting.allCases {
            try same("设置", installation.value(of: setting), ledger.installation.value(of: setting))
        }
    }

    private func same<Value: Equatable>(_ what: String, _ real: Value, _ plain: Value) throws {
        guard real == plain else { throw Disagreement(description: "\(what)是 \(real)，应当是 \(plain)") }
    }

    private func compare(_ state: StreamState) throws {
        try same("问题", state.findings.map(\.finding), ledger.findings.map(\.id))
        for finding in ledger.findings {
            try same("问题的内容", state.finding(finding.id)?.statement, finding.statement)
            try same("整改计划", state.plan(of: finding.id) ?? FindingPlanned(finding: finding.id), finding.plan)
            try same("密级", state.secrecy(of: .finding(finding.id)), finding.secrecy)
            try same("时限", state.due(of: .finding(finding.id))?.on, ledger.due(of: .finding(finding.id))?.on)
            let matters = state.standingMatters(of: finding.id).map(\.matter)
            try same("具体问题", matters, ledger.standingMatters(of: finding.id).map(\.id))
            try same("至少一个具体问题", matters.isEmpty, false)
        }
        for matter in ledger.matters { try compare(matter, state) }
        try same("已销号", state.closedMatters, ledger.closed)
        try same("措施", state.actions.map(\.action), ledger.actions.map(\.id))
        for action in ledger.actions { try compare(action, state) }
        for decision in ledger.decisions {
            try same("纸面决定", state.standing(of: decision.id), ledger.standing(of: decision.id))
        }
        for (about, own) in Dictionary(grouping: ledger.evidence, by: \.about) {
            try same("佐证", state.evidence(of: about).map(\.evidence), own.map(\.id))
        }
        try compareRegisters(state)
    }

    private func compare(_ matter: PlainLedger.Matter, _ state: StreamState) throws {
        try same("编号", state.matter(matter.id)?.label, matter.label)
        try same("销号情况", state.standing(of: matter.id), ledger.standing(of: matter.id))
        let (real, plain) = (state.closures(of: matter.id), ledger.closings.filter { $0.matter == matter.id })
        try same("销号申请", real.map(\.closure), plain.map(\.id))
        try same("销号进度", real.map(\.stage), plain.map(\.stage))
        try same("销号条件", Set(state.gates(of: matter.id).keys), Set(matter.gates.keys))
        try same(
            "进展", state.reports(on: .matter(matter.id)).map(\.report),
            ledger.reports.filter { $0.about == .matter(matter.id) }.map(\.id))
        for closing in plain where closing.stage == .approved || closing.stage == .closed && ledger.isLetGo(matter.id) {
            try compare(closing, state)
        }
    }

    /// What is closed rests on decisions that count, and one under way on what was approved.
    private func compare(_ closing: PlainLedger.Closing, _ state: StreamState) throws {
        if closing.stage == .closed {
            try same("已销号的未确认决定", ledger.unconfirmed(closing), [])
        } else {
            try same("审议时的内容", ledger.content(of: closing.matter), closing.approved)
        }
    }

    private func compare(_ action: PlainLedger.Action, _ state: StreamState) throws {
        let real = state.action(action.id)
        try same("措施内容", real?.text, action.text)
        try same("对应的问题", real?.serves.map(\.finding), action.serves.map(\.finding))
        try same("取消", real?.withdrawn != nil, action.isWithdrawn)
        try same("措施时限", state.due(of: .action(action.id))?.on, ledger.due(of: .action(action.id))?.on)
        try same(
            "任务", state.standingAssignments(of: action.id).map(\.assignment),
            ledger.standingAssignments(of: action.id).map(\.id))
        try same(
            "责任单位", state.standingAssignments(of: action.id).map(\.unit),
            ledger.standingAssignments(of: action.id).map(\.unit))
    }

    private func compareRegisters(_ state: StreamState) throws {
        let plain = ledger.upward
        try same("延期", state.entries(DueExtension.self).map(\.stage), plain.extensions.map(\.stage))
        try same("需协调", state.entries(Obstacle.self).map(\.isOpen), plain.obstacles.map { !$0.isLifted })
        try same("批示", state.entries(Instruction.self).map(\.standing), plain.instructions.map(\.standing))
        try same("报送件", state.entries(Submission.self).map(\.stage), plain.submissions.map(\.stage))
        try same("联审意见", state.entries(Opinion.self).map(\.isOpen), plain.opinions.map { !$0.isAnswered })
        try same("回头看", state.entries(FollowUp.self).map(\.drawn.drawn), plain.followUps.map(\.drawn))
        try same("核查", state.entries(FollowUp.self).map { Set($0.checked.keys) }, plain.followUps.map(\.checked))
        try same("群众意见", state.entries(Comment.self).map(\.standing), plain.comments.map(\.standing))
        try same("再犯", state.entries(Recurrence.self).count, plain.recurrences.count)
        try same("认定", state.entries(Recognition.self).count, plain.recognitions.count)
        try same("问责", state.entries(Outcome.self).count, plain.outcomes.count)
        try same("周期", state.clock?.cadence, ledger.clock.cadence)
    }

    private func compareOffice(_ state: StreamState) throws {
        let plain = ledger.office
        try same("科室", state.departments.map(\.name), plain.departments.map(\.name))
        try same("撤销的科室", state.departments.map(\.isClosed), plain.departments.map(\.isClosed))
        try same("任职", state.posts.map { state.leaving($0.post) != nil }, plain.posts.map(\.isLeft))
        try same("栏", state.columns.map(\.name), plain.columns.map(\.name))
        try same("隐藏的栏", state.columns.map(\.isHidden), plain.columns.map(\.isHidden))
        try same("下属单位", state.listedSubordinates.map(\.name), plain.subordinates.map(\.name))
        try same("会议", state.entries(Meeting.self).map(\.standing), plain.meetings.map(\.standing))
        try same("函件", state.entries(Letter.self).map(\.standing), plain.letters.map(\.standing))
        try same("发文字号", state.entries(Letter.self).map(\.recorded.number), plain.letters.map(\.number))
        try same("制度", state.entries(Policy.self).map(\.isInForce), plain.policies.map(\.isInForce))
        try same("指标", state.entries(Indicator.self).map(\.planned.name), plain.indicators.map(\.name))
        try same("资金", state.entries(Fund.self).map(\.planned.name), plain.funds.map(\.name))
        try same("交接", state.entries(HandOver.self).count, plain.handOvers)
        try same("机构变动", state.entries(Reorganization.self).count, plain.reorganizations)
    }

    /// The same records, read once more from the beginning, show the same.
    func compareReplayed() throws {
        var replayed = StreamState(stream: inspection.head.stream)
        var change = StateChange()
        for event in journals[inspection.head.stream] ?? [] { try replayed.apply(event, to: &change) }
        try compare(replayed)
    }
}
