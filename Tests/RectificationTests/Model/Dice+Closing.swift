import HashChain

@testable import Rectification

extension Dice {
    mutating func closingMove() -> Move {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<6: stepOfClosing()
        case 6: reportProgress()
        case 7, 8: addEvidence()
        case 9..<12: confirmation()
        case 12: isOne(in: 3) ? requestClosure(one(ledger.matters.map(\.id))) : stepOfClosing()
        case 13: endorseClosure(one(ledger.matters.map(\.id)))
        case 14: verifyClosure(one(ledger.matters.map(\.id)))
        case 15: approveClosure([one(ledger.matters.map(\.id))])
        case 16: returnClosure()
        case 17: reopenMatter()
        case 18: answerGate()
        default: recordDecision()
        }
    }

    /// What the closure of some matter waits for.
    mutating func stepOfClosing() -> Move {
        let underWay = ledger.closings.filter(\.isUnderWay).map(\.matter)
        let matter =
            isOne(in: 4) || underWay.isEmpty ? one(ledger.matters.filter { !$0.isDivided }.map(\.id)) : one(underWay)
        switch ledger.closing(of: matter)?.stage {
        case .requested: return endorseClosure(matter)
        case .endorsed: return verifyClosure(matter)
        case .verified: return approveClosure([matter])
        case .approved: return confirmation()
        default: return requestClosure(matter)
        }
    }

    private func isOwnRequest(_ matters: [MatterID]) -> Bool {
        matters.contains { ledger.closing(of: $0)?.askedBy == actor }
    }

    /// What full separation says to this person's part in a closure.
    private func objectionsToPart(in closing: PlainLedger.Closing?) -> [Refusal] {
        guard let closing, ledger.isFullySeparated else { return [] }
        var objections: [Refusal] = []
        if closing.askedBy == actor { objections.append(.closing(.asked)) }
        if ledger.reports.contains(where: { $0.about == .matter(closing.matter) && $0.by == actor }) {
            objections.append(.closing(.reported))
        }
        if let owner = ledger.owner(of: closing.matter), ledger.office.units(of: actor).contains(owner) {
            objections.append(.closing(.belongsToOwner))
        }
        return objections
    }

    /// Why a matter's closure cannot take the step that is taken at a stage; nothing where it can.
    private func objections(to matter: MatterID, at stage: Closure.Stage?) -> [Refusal] {
        guard ledger.matter(matter) != nil else { return [.planning(.noSuchMatter)] }
        guard let closing = ledger.closing(of: matter), closing.isUnderWay else { return [.closing(.noClosure)] }
        return stage == nil || closing.stage == stage ? [] : [.closing(.notNext(closing.stage))]
    }

    private mutating func resolution() -> (Resolution, [Refusal]) {
        let kind: Resolution.Kind = isOne(in: 2) ? .closure : any()
        let reviews = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            day.adding(days: isOne(in: 10) ? 0 : Int.random(in: 1...90, using: &random))
        }
        let resolution = Resolution(
            kind, due: isOne(in: 8) ? nil : Due(words: "明年"),
            reviewsOn: kind == .routine || isOne(in: 10) ? reviews : [],
            consent: isOne(in: 8) ? words("  ") : "复函")
        var objections: [Refusal] = []
        if kind == .continuation, resolution.due == nil {
            objections.append(.closing(.resolutionLacks(kind, "新的完成时限")))
        }
        if kind == .routine, resolution.reviewsOn.isEmpty {
            objections.append(.closing(.resolutionLacks(kind, "复核日期")))
        }
        if kind == .discontinued, resolution.consent?.allSatisfy(\.isWhitespace) != false {
            objections.append(.closing(.resolutionLacks(kind, "上级同意的文件")))
        }
        let days = resolution.reviewsOn
        if days.contains(where: { $0 <= day }) || days.count == 2 && days[0] >= days[1] {
            objections.append(.closing(.unfitReviews))
        }
        return (resolution, objections)
    }

    private mutating func requestClosure(_ id: MatterID) -> Move {
        let (resolution, objections) = resolution()
        let standing = ledger.standing(of: id)
        let actor = actor
        return Move(RequestClosure(inspection: inspection, matter: id, resolution: resolution)) { ledger, new in
            ledger.closings.append(
                .init(id: new.next("closure"), matter: id, resolution: resolution.kind, askedBy: actor))
        }
        .about([ledger.owner(of: id)])
        .requiring(ledger.matter(id) != nil, .planning(.noSuchMatter))
        .requiring(ledger.matter(id)?.isDivided != true, .planning(.dividedAlready))
        .requiring(standing == .open || standing == .continued, .closing(.hasClosure(standing)))
        .with(objections)
    }

    private mutating func endorseClosure(_ id: MatterID) -> Move {
        let closing = ledger.closing(of: id)
        let isOnPaper = !isOne(in: 4)
        let (paper, objections) = paper()
        let finding = ledger.matter(id).flatMap { ledger.finding($0.finding) }
        let actor = actor
        let isSponsor = finding?.plan.sponsors.contains { ledger.office.person(of: $0.post) == actor } == true
        let command = EndorseClosure(inspection: inspection, matter: id, paper: isOnPaper ? paper : nil)
        return Move(command) { ledger, new in
            let decision: DecisionID? = isOnPaper ? new.next("decision") : nil
            if let decision { ledger.decisions.append(.init(id: decision, by: actor, post: paper.post)) }
            ledger.change(closing?.id) {
                ($0.stage, $0.decisions) = (.endorsed, $0.decisions + (decision.map { [$0] } ?? []))
            }
        }
        .decidingOn(ownRequest: isOwnRequest([id]))
        .with(self.objections(to: id, at: .requested))
        .with(objectionsToPart(in: closing))
        .with(isOnPaper ? objections : [])
        .requiring(isOnPaper || isSponsor, .closing(.notSponsor))
    }

    private mutating func verifyClosure(_ id: MatterID) -> Move {
        let closing = ledger.closing(of: id)
        return Move(VerifyClosure(inspection: inspection, matter: id)) { ledger, _ in
            ledger.change(closing?.id) { $0.stage = .verified }
        }
        .with(objections(to: id, at: .endorsed))
        .with(objectionsToPart(in: closing))
    }

    private mutating func notApplicable() -> [String] {
        isOne(in: 20) ? ["没有这一项"] : ledger.gates.filter { _ in !isOne(in: 12) }
    }

    func objections(toApproving matter: MatterID, notApplicable: [String]) -> [Refusal] {
        let closing = ledger.closing(of: matter)
        var objections = objections(to: matter, at: .verified) + objectionsToPart(in: closing)
        let open = ledger.gates.filter { ledger.matter(matter)?.gates[$0] == nil && !notApplicable.contains($0) }
        if closing?.resolution == .closure, !open.isEmpty { objections.append(.closing(.gatesOpen(open))) }
        return objections
    }

    private mutating func approveClosure(_ first: [MatterID]) -> Move {
        let more = isOne(in: 6) ? ledger.closings.filter { $0.stage == .verified }.map(\.matter) : []
        let matters = isOne(in: 20) ? [] : isOne(in: 20) ? first + first : first + more.filter { !first.contains($0) }
        let notApplicable = notApplicable()
        let (paper, objections) = paper()
        let actor = actor
        let command = ApproveClosure(
            inspection: inspection, matters: matters, paper: paper, notApplicable: notApplicable)
        return Move(command) { ledger, new in
            let decision: DecisionID = new.next("decision")
            ledger.decisions.append(.init(id: decision, by: actor, post: paper.post))
            for matter in matters { ledger.approve(matter, by: decision) }
        }
        .decidingOn(ownRequest: isOwnRequest(matters))
        .requiring(!matters.isEmpty && Set(matters).count == matters.count, .planning(.empty("具体问题")))
        .with(objectionsToGates(notApplicable))
        .with(objections)
        .with(matters.flatMap { self.objections(toApproving: $0, notApplicable: notApplicable) })
    }

    func objectionsToGates(_ gates: [String]) -> [Refusal] {
        gates.filter { !ledger.gates.contains($0) }.map { .closing(.noSuchGate($0)) }
    }

    private mutating func returnClosure() -> Move {
        let id = one(ledger.closings.filter(\.isUnderWay).map(\.matter))
        let why = words("佐证不足")
        let closing = ledger.closing(of: id)
        return Move(ReturnClosure(inspection: inspection, matter: id, why: why)) { ledger, _ in
            ledger.change(closing?.id) { $0.stage = .returned }
        }
        .with(objections(to: id, at: nil))
        .requiring(why, "退回的理由")
    }

    private mutating func reopenMatter() -> Move {
        let closed = ledger.closings.filter { $0.stage == .closed }.map(\.matter)
        let id = one(isOne(in: 3) ? ledger.matters.map(\.id) : closed)
        let why = words("反弹")
        let closing = ledger.closing(of: id)
        return Move(ReopenMatter(inspection: inspection, matter: id, why: why)) { ledger, _ in
            ledger.change(closing?.id) { $0.stage = .reopened }
        }
        .requiring(ledger.matter(id) != nil, .planning(.noSuchMatter))
        .requiring(closing?.stage == .closed || ledger.matter(id) == nil, .closing(.notLetGo))
        .requiring(why, "重新打开的理由")
    }

    private mutating func answerGate() -> Move {
        let matters = isOne(in: 20) ? [] : [one(ledger.matters.map(\.id))]
        let gate = isOne(in: 20) ? "没有这一项" : pick(ledger.gates) ?? "没有这一项"
        let ground = words("见第\(random.next() % 3)号文")
        let isExempt = isOne(in: 3)
        let (paper, objections) = paper()
        let actor = actor
        let change: Move.Change = { ledger, new in
            let decision: DecisionID? = isExempt ? new.next("decision") : nil
            if let decision { ledger.decisions.append(.init(id: decision, by: actor, post: paper.post)) }
            for matter in matters {
                ledger.change(matter) { $0.gates[gate] = .init(ground: ground, decision: decision) }
            }
        }
        let move =
            isExempt
            ? Move(
                ExemptFromGate(inspection: inspection, matters: matters, gate: gate, ground: ground, paper: paper),
                change: change
            ).decidingOn(ownRequest: isOwnRequest(matters)).requiring(ground, "不涉及的理由").with(objections)
            : Move(
                MeetGate(inspection: inspection, matters: matters, gate: gate, ground: ground), change: change
            ).about(matters.map { ledger.owner(of: $0) }).requiring(ground, "怎样达到")
        return move.requiring(ledger.gates.contains(gate), .closing(.noSuchGate(gate)))
            .requiring(!matters.isEmpty, .planning(.empty("具体问题")))
            .requiring(matters.allSatisfy { ledger.matter($0) != nil }, .planning(.noSuchMatter))
            .requiring(matters.allSatisfy { ledger.matter($0)?.isDivided != true }, .planning(.dividedAlready))
    }

    private mutating func recordDecision() -> Move {
        let (paper, objections) = paper()
        let id: DecisionID = stranger()
        let actor = actor
        return Move(RecordDecision(inspection: inspection, decision: id, paper: paper)) { ledger, _ in
            ledger.decisions.append(.init(id: id, by: actor, post: paper.post))
        }
        .with(objections)
    }

    /// The scan of a decision, or its comparison.
    mutating func confirmation() -> Move {
        let open = ledger.decisions.filter { !$0.isCompared }.map(\.id)
        let id = one(isOne(in: 8) ? ledger.decisions.map(\.id) : open)
        if ledger.standing(of: id) == .awaitingScan, !isOne(in: 6) { return evidence(of: .decision(id)) }
        let decision = ledger.decision(id)
        let resting = ledger.closings.filter { $0.isUnderWay && ledger.unconfirmed($0).contains(id) }
        let isDecider = decision?.post.flatMap { ledger.office.person(of: $0) } == actor
        return Move(CompareDecision(inspection: inspection, decision: id)) { ledger, _ in
            ledger.closeWhatRests(on: id)
            ledger.compare(id)
        }
        .decidingOn(ownRequest: isOwnRequest(resting.map(\.matter)))
        .requiring(decision != nil, .closing(.noSuchDecision))
        .requiring(decision?.isCompared != true, .closing(.confirmedAlready))
        .with(resting.flatMap(objectionsToPart))
        .requiring(isDecider || decision?.by != actor, .closing(.recordedBySelf))
        .requiring(isDecider || decision == nil || ledger.standing(of: id) != .awaitingScan, .closing(.noScan))
    }

    mutating func subject() -> ReportSubject {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .action(one(ledger.actions.map(\.id)))
        case 1: .assignment(one(ledger.assignments.map(\.id)))
        default: .matter(one(ledger.matters.map(\.id)))
        }
    }

    /// Why nothing can be reported about something.
    func objections(toWorkOn subject: ReportSubject) -> [Refusal] {
        switch subject {
        case .matter(let id):
            guard let matter = ledger.matter(id) else { return [.planning(.noSuchMatter)] }
            return matter.isDivided ? [.planning(.dividedAlready)] : []
        case .action(let id):
            guard let action = ledger.action(id) else { return [.planning(.noSuchAction)] }
            return action.isWithdrawn ? [.planning(.withdrawn)] : []
        case .assignment(let id):
            guard let assignment = ledger.assignment(id) else { return [.planning(.noSuchAssignment)] }
            return assignment.isEnded ? [.planning(.ended)] : []
        }
    }

    private mutating func reportProgress() -> Move {
        let about = subject()
        let clauses = isOne(in: 20) ? [] : [ProgressReported.Clause(text: words("进展\(random.next() % 50)"))]
        let reportedOn = aDay()
        let actor = actor
        let command = ReportProgress(
            inspection: inspection, about: about, reportedOn: reportedOn, status: any(), clauses: clauses)
        return Move(command) { ledger, new in
            ledger.reports.append(.init(id: new.next("report"), about: about, by: actor))
        }
        .about(ledger.units(of: about))
        .sparing { matter, resolution in about != .matter(matter) || resolution == .routine }
        .with(objections(toWorkOn: about))
        .requiring(!clauses.isEmpty, .planning(.empty("整改进展")))
        .with(clauses.flatMap { Move(command).requiring($0.text, "整改进展").objections })
        .requiring(reportedOn <= day, .closing(.dayAhead(reportedOn)))
    }

    private mutating func addEvidence() -> Move {
        let items: [Item] =
            ledger.reports.map { .report($0.id) } + ledger.matters.map { .matter($0.id) }
            + ledger.upward.submissions.map { .submission($0.id) } + ledger.upward.obstacles.map { .obstacle($0.id) }
            + ledger.findings.map { .finding($0.id) }
        return evidence(of: isOne(in: 16) ? .report(stranger()) : pick(items) ?? .matter(stranger()))
    }

    private mutating func evidence(of item: Item) -> Move {
        let name = words("佐证.pdf")
        let source = DocumentRecorded.Content(of: [UInt8(random.next() % 8)])
        let secrecy: Secrecy = isOne(in: 12) ? .workSecret : .internal
        let effectiveOn = isOne(in: 2) ? aDay() : nil
        let command = AddEvidence(
            inspection: inspection, about: item, name: name, source: source, type: "application/pdf",
            effectiveOn: effectiveOn, secrecy: secrecy)
        let provable = if case .finding = item { false } else { ledger.has(item) }
        let same = ledger.evidence.first { $0.about == item && $0.digest == source.digest }
        var move = Move(command) { ledger, new in
            ledger.evidence.append(.init(id: new.next("evidence"), about: item, digest: source.digest, name: name))
        }
        .about(reported(item).map { ledger.units(of: $0) } ?? [])
        .sparing { _, resolution in resolution == .routine }
        .requiring(provable, .planning(.unprovable))
        .requiring(name, "文件名")
        .requiring(secrecy <= ledger.highestSecrecy, .planning(.tooSecret(secrecy, highest: ledger.highestSecrecy)))
        if let effectiveOn, effectiveOn > day { move.objections.append(.closing(.dayAhead(effectiveOn))) }
        if let same { move.objections.append(.planning(.evidenceThere(same.name))) }
        return move
    }

    private func reported(_ item: Item) -> ReportSubject? {
        switch item {
        case .report(let id): ledger.reports.first { $0.id == id }?.about
        case .matter(let id): .matter(id)
        case .action(let id): .action(id)
        case .assignment(let id): .assignment(id)
        default: nil
        }
    }
}

extension PlainLedger {
    mutating func approve(_ matter: MatterID, by decision: DecisionID) {
        let content = content(of: matter)
        change(closing(of: matter)?.id) {
            ($0.stage, $0.approved) = (.approved, content)
            $0.decisions.append(decision)
        }
    }
}
