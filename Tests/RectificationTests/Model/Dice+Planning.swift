@testable import Rectification

extension Dice {
    mutating func planningMove() -> Move {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: recordFinding()
        case 1: divideMatter()
        case 2, 3: planFinding()
        case 4: recordAction()
        case 5: reviseAction()
        case 6: withdrawAction()
        case 7, 8: giveAssignments()
        case 9: endAssignment()
        case 10: markSecrecy()
        default: extensionMove()
        }
    }

    private mutating func recordFinding() -> Move {
        // A few are enough to get through.
        let statement = ledger.findings.count < 5 ? words("问题\(random.next() % 100)") : ""
        let isKnown = isOne(in: 10)
        let command = RecordFinding(
            inspection: inspection, source: isKnown ? .known(stranger()) : .new(any()), statement: statement)
        return Move(command) { ledger, new in
            let finding: FindingID = new.next("finding")
            ledger.findings.append(.init(id: finding, statement: statement, plan: FindingPlanned(finding: finding)))
            ledger.matters.append(.init(id: new.next("matter"), finding: finding))
        }
        .requiring(statement, "问题的内容")
        .requiring(!isKnown, .planning(.noSuchFinding))
    }

    private mutating func divideMatter() -> Move {
        let id = one(ledger.matters.map(\.id))
        let isCrowded = ledger.matters.count > 8
        let parts = (0..<(isCrowded ? 1 : Int.random(in: 1...3, using: &random))).map { words("部分\($0)") }
        let (base, isFresh) = basedOn(0)
        let command = DivideMatter(inspection: inspection, matter: id, parts: parts, basedOn: base)
        let matter = ledger.matter(id)
        let standing = ledger.standing(of: id)
        let number = matter.flatMap { old in ledger.findings.firstIndex { $0.id == old.finding } }.map { $0 + 1 } ?? 0
        return Move(command) { ledger, new in
            ledger.change(id) { $0.isDivided = true }
            for (index, part) in parts.enumerated() {
                ledger.matters.append(
                    .init(
                        id: new.next("matter"), finding: matter?.finding ?? FindingID(random: []),
                        label: "\(matter?.label ?? "\(number)")-\(index + 1)", text: part))
            }
        }
        .requiring(matter != nil, .planning(.noSuchMatter))
        .requiring(matter?.isDivided != true, .planning(.dividedAlready))
        .requiring(standing == .open || standing == .continued, .closing(.hasClosure(standing)))
        .requiring(isFresh, stale)
        .requiring(parts.count >= 2, .planning(.tooFewParts(parts.count)))
        .with(parts.flatMap { Move(command).requiring($0, "每个具体问题的内容").objections })
    }

    private mutating func planFinding() -> Move {
        let id = one(ledger.findings.map(\.id))
        let before = ledger.finding(id)?.plan ?? FindingPlanned(finding: id)
        var plan = before
        switch Int.random(in: 0..<6, using: &random) {
        case 0: plan.rootCause = "原因\(random.next() % 4)"
        case 1: plan.goal = "目标\(random.next() % 4)"
        case 2: plan.owner = unit()
        case 3: plan.sponsors = [Sponsorship(post: post(), role: .leading)]
        case 4:
            plan.due = Due(
                words: "年底", on: day.adding(days: Int.random(in: 1...90, using: &random)),
                level: isOne(in: 3) ? any() : nil)
        default: plan.columns = [columnValue()]
        }
        let (base, isFresh) = basedOn(ledger.finding(id)?.plannedAt ?? 0)
        let head = head
        let units = ([plan.owner].compactMap(\.self) + plan.supporting).filter {
            !([before.owner].compactMap(\.self) + before.supporting).contains($0)
        }
        let posts = plan.sponsors.map(\.post).filter { !before.sponsors.map(\.post).contains($0) }
        let office = ledger.office
        return Move(PlanFinding(inspection: inspection, plan: plan, basedOn: base)) { ledger, _ in
            ledger.change(id) { ($0.plan, $0.plannedAt) = (plan, head + 1) }
        }
        .requiring(ledger.finding(id) != nil, .planning(.noSuchFinding))
        .requiring(isFresh || ledger.finding(id) == nil, stale)
        .requiring(plan != before, .planning(.nothingNew))
        .requiring(units.allSatisfy(office.isThere), .planning(.noSuchUnit))
        .requiring(posts.allSatisfy(office.isHeld), .planning(.noSuchPost))
        .with(plan.columns.flatMap(objections))
        .with(objections(toChanging: before.due, to: plan.due))
    }

    private mutating func columnValue() -> ColumnValue {
        ColumnValue(
            column: one(ledger.office.columns.map(\.id)), value: pick(["甲", "12.5", "2024-02-29", "随便"]) ?? "")
    }

    private func objections(to value: ColumnValue) -> [Refusal] {
        guard let column = ledger.office.columns.first(where: { $0.id == value.column }) else {
            return [.planning(.noSuchColumn)]
        }
        let fits =
            switch column.content {
            case .text: true
            case .number: value.value == "12.5"
            case .date: value.value == "2024-02-29"
            case .choice: column.choices.contains(value.value)
            }
        return fits ? [] : [.planning(.unfitColumnValue(column: column.name, value: value.value))]
    }

    private mutating func services() -> [ActionRecorded.Service] {
        let count = isOne(in: 16) ? 0 : Int.random(in: 1...2, using: &random)
        var services = ledger.findings.map(\.id).shuffled(using: &random).prefix(count).map {
            ActionRecorded.Service(finding: $0, change: random.next() % 2 == 0 ? "改\(random.next() % 3)" : nil)
        }
        if isOne(in: 24) { services.append(.init(finding: stranger())) }
        if isOne(in: 24), let first = services.first { services.append(first) }
        return services
    }

    private func objections(to services: [ActionRecorded.Service]) -> [Refusal] {
        var objections: [Refusal] = []
        if services.isEmpty || Set(services.map(\.finding)).count < services.count {
            objections.append(.planning(.unfitServices))
        }
        if services.contains(where: { ledger.finding($0.finding) == nil }) {
            objections.append(.planning(.noSuchFinding))
        }
        return objections
    }

    private mutating func recordAction() -> Move {
        let (serves, text) = (services(), ledger.actions.count < 12 ? words("措施\(random.next() % 50)") : "")
        let level: DecidingLevel? = isOne(in: 3) ? any() : nil
        let due = isOne(in: 2) ? Due(words: "月底", on: day.adding(days: 30), level: level) : nil
        return Move(RecordAction(inspection: inspection, serves: serves, text: text, due: due)) { ledger, new in
            ledger.actions.append(.init(id: new.next("action"), serves: serves, text: text, due: due))
        }
        .requiring(text, "整改措施的内容")
        .with(objections(to: serves))
    }

    private func objections(toAction id: ActionID) -> [Refusal] {
        guard let action = ledger.action(id) else { return [.planning(.noSuchAction)] }
        return action.isWithdrawn ? [.planning(.withdrawn)] : []
    }

    private mutating func reviseAction() -> Move {
        let id = one(ledger.actions.map(\.id))
        let action = ledger.action(id)
        let serves = isOne(in: 2) ? action?.serves ?? [] : services()
        let text = isOne(in: 3) ? action?.text ?? "" : words("改为\(random.next() % 5)")
        let due = isOne(in: 3) ? Due(words: "下月", on: day.adding(days: 60)) : action?.due
        let (base, isFresh) = basedOn(action?.changedAt ?? 0)
        let head = head
        let isNew = action.map { ($0.serves, $0.text) != (serves, text) || $0.due != due } ?? true
        let revision = ActionRevised(action: id, serves: serves, text: text, due: due)
        return Move(ReviseAction(inspection: inspection, revision: revision, basedOn: base)) { ledger, _ in
            ledger.change(id) {
                ($0.serves, $0.text, $0.due, $0.changedAt, $0.isRevised) = (serves, text, due, head + 1, true)
            }
        }
        .with(objections(toAction: id))
        .requiring(isFresh || action == nil, stale)
        .requiring(text, "整改措施的内容")
        .with(objections(to: serves))
        .requiring(isNew, .planning(.nothingNew))
        .with(objections(toChanging: action?.due, to: due))
    }

    private mutating func withdrawAction() -> Move {
        let id = one(ledger.actions.map(\.id))
        let why = words("重复")
        let (base, isFresh) = basedOn(ledger.action(id)?.changedAt ?? 0)
        let open = ledger.standingAssignments(of: id).count
        return Move(WithdrawAction(inspection: inspection, action: id, why: why, basedOn: base)) { ledger, _ in
            ledger.change(id) { $0.isWithdrawn = true }
        }
        .with(objections(toAction: id))
        .requiring(isFresh || ledger.action(id) == nil, stale)
        .requiring(why, "取消的理由")
        .requiring(open == 0, .planning(.hasAssignments(open)))
    }

    private mutating func giveAssignments() -> Move {
        let again = isOne(in: 3) ? ledger.assignments.filter(\.isEnded).randomElement(using: &random) : nil
        let id = again?.action ?? one(ledger.actions.map(\.id))
        let shares = (0..<(isOne(in: 16) ? 0 : Int.random(in: 1...2, using: &random))).map { _ in
            let due = isOne(in: 3) ? Due(words: "月底", on: day.adding(days: 30), level: isOne(in: 2) ? any() : nil) : nil
            return GiveAssignments.Share(
                unit: again?.unit ?? unit(), responsible: isOne(in: 4) ? post() : nil, due: due)
        }
        var objections = objections(toAction: id)
        if shares.isEmpty { objections.append(.planning(.empty("责任单位"))) }
        var taken = ledger.standingAssignments(of: id).map(\.unit)
        for share in shares {
            if taken.contains(share.unit) { objections.append(.planning(.assignedAlready(share.unit))) }
            if !ledger.office.isThere(share.unit) { objections.append(.planning(.noSuchUnit)) }
            if let post = share.responsible, !ledger.office.isHeld(post) { objections.append(.planning(.noSuchPost)) }
            let former = ledger.assignments.last { $0.action == id && $0.unit == share.unit }
            objections += self.objections(
                toChanging: former.flatMap { ledger.due(of: .assignment($0.id)) }, to: share.due)
            taken.append(share.unit)
        }
        return Move(GiveAssignments(inspection: inspection, action: id, shares: shares)) { ledger, new in
            for share in shares {
                ledger.assignments.append(
                    .init(
                        id: new.next("assignment"), action: id, unit: share.unit, responsible: share.responsible,
                        due: share.due))
            }
        }
        .with(objections)
    }

    private mutating func endAssignment() -> Move {
        let id = one(ledger.assignments.map(\.id))
        let why = words("改由他科承担")
        return Move(EndAssignment(inspection: inspection, assignment: id, why: why)) { ledger, _ in ledger.end(id) }
            .requiring(ledger.assignment(id) != nil, .planning(.noSuchAssignment))
            .requiring(ledger.assignment(id)?.isEnded != true, .planning(.ended))
            .requiring(why, "取消的理由")
    }

    private mutating func markSecrecy() -> Move {
        let id = one(ledger.findings.map(\.id))
        let secrecy: Secrecy = any()
        let isFinding = !isOne(in: 10)
        let item: Item = isFinding ? .finding(id) : .matter(one(ledger.matters.map(\.id)))
        let highest = ledger.highestSecrecy
        let head = head
        return Move(MarkSecrecy(inspection: inspection, item: item, secrecy: secrecy)) { ledger, _ in
            ledger.change(id) { ($0.secrecy, $0.plannedAt) = (secrecy, head + 1) }
        }
        .requiring(isFinding, .planning(.unmarkable))
        .requiring(ledger.finding(id) != nil || !isFinding, .planning(.noSuchFinding))
        .requiring(secrecy <= highest, .planning(.tooSecret(secrecy, highest: highest)))
        .requiring(ledger.finding(id)?.secrecy != secrecy, .planning(.nothingNew))
    }

    private mutating func extensionMove() -> Move {
        let open = ledger.upward.extensions.filter { $0.stage == .requested }.map(\.id)
        guard !open.isEmpty || isOne(in: 8), !isOne(in: 3) else { return requestExtension() }
        let id = isOne(in: 5) ? one(ledger.upward.extensions.map(\.id)) : one(open)
        let asked = ledger.upward.extensions.first { $0.id == id }
        let isOpen = asked?.stage == .requested
        let done = Refusal.office(.doneAlready("项延期申请", asked?.stage == .approved ? "已批准" : "未批准"))
        if isOne(in: 3) {
            let why = words("不同意")
            return Move(RefuseExtension(inspection: inspection, dueExtension: id, why: why)) { ledger, _ in
                ledger.upward.change(id) { $0.stage = .refused }
            }
            .requiring(asked != nil, .office(.noSuch("项延期申请")))
            .requiring(isOpen || asked == nil, done)
            .requiring(why, "不批准的理由")
        }
        let (paper, objections) = paper()
        let actor = actor
        return Move(ApproveExtension(inspection: inspection, dueExtension: id, paper: paper)) { ledger, new in
            ledger.decisions.append(.init(id: new.next("decision"), by: actor, post: paper.post))
            ledger.upward.change(id) { $0.stage = .approved }
        }
        .decidingOn(ownRequest: asked?.askedBy == actor)
        .with(self.objections(toDeciding: asked, at: paper.level))
        .requiring(asked != nil, .office(.noSuch("项延期申请")))
        .requiring(isOpen || asked == nil, done)
        .with(objections)
    }

    func objections(toDeciding asked: PlainUpward.Extension?, at level: DecidingLevel?) -> [Refusal] {
        objections(toPuttingOff: asked?.former, at: level)
    }

    private func objections(toChanging due: Due?, to other: Due?) -> [Refusal] {
        due == other ? [] : objections(toPuttingOff: due, at: other?.level)
    }

    /// A date is put off by the level that set it, or one above.
    private func objections(toPuttingOff due: Due?, at level: DecidingLevel?) -> [Refusal] {
        let order: [DecidingLevel] = [.owner, .sponsor, .committee, .superior]
        guard let wanted = due?.level, let needed = order.firstIndex(of: wanted) else { return [] }
        let given = level.flatMap { order.firstIndex(of: $0) } ?? -1
        return given >= needed ? [] : [.office(.belowLevel(wanted))]
    }

    private mutating func requestExtension() -> Move {
        let subject: Item =
            switch Int.random(in: 0...11, using: &random) {
            case 0: .matter(one(ledger.matters.map(\.id)))
            case 1...5: .finding(one(ledger.findings.map(\.id)))
            case 6...9: .action(one(ledger.actions.map(\.id)))
            default: .assignment(one(ledger.assignments.map(\.id)))
            }
        let former = ledger.due(of: subject)
        var due =
            isOne(in: 10)
            ? former ?? Due(words: "月底")
            : Due(words: "延到", on: day.adding(days: Int.random(in: 1...150, using: &random)))
        due.level = former?.level
        let why = words("程序未完")
        let actor = actor
        let objections: [Refusal] =
            switch subject {
            case .finding(let id): ledger.finding(id) == nil ? [.planning(.noSuchFinding)] : []
            case .action(let id): self.objections(toAction: id)
            case .assignment(let id): self.objections(toWorkOn: .assignment(id))
            default: [.planning(.noSuchFinding)]
            }
        let isOpen = ledger.upward.extensions.contains { $0.subject == subject && $0.stage == .requested }
        let owners: [Unit?] =
            switch subject {
            case .finding(let id): [ledger.finding(id)?.plan.owner]
            case .action(let id): ledger.units(of: .action(id))
            case .assignment(let id): ledger.units(of: .assignment(id))
            default: []
            }
        var move = Move(RequestExtension(inspection: inspection, subject: subject, due: due, why: why)) {
            [due] ledger, new in
            ledger.upward.extensions.append(
                .init(id: new.next("dueExtension"), subject: subject, former: former, due: due, askedBy: actor))
        }
        .about(owners)
        .with(objections)
        .requiring(why, "延期的理由")
        .requiring(due != former, .planning(.nothingNew))
        .requiring(!isOpen, .office(.doneAlready("项延期申请", "已申请")))
        if let before = former?.on, let after = due.on, after <= before {
            move.objections.append(.office(.notLater(before)))
        }
        return move
    }
}
