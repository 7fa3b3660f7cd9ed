@testable import Rectification

extension Dice {
    mutating func upwardMove() -> Move {
        switch Int.random(in: 0..<16, using: &random) {
        case 0: draftSubmission()
        case 1..<5: stepOfSubmission()
        case 5: isOne(in: 2) ? recordOpinion() : draftSubmission()
        case 6: answerOpinion()
        case 7: recordRecognition()
        case 8: drawFollowUp()
        case 9: checkFollowUp()
        case 10: linkRecurrence()
        case 11: recordOutcome()
        case 12: commentMove()
        case 13: isOne(in: 5) ? answerOpinion() : checkFollowUp()
        default: obstacleOrInstruction()
        }
    }

    private mutating func draftSubmission() -> Move {
        let returned = ledger.upward.submissions.last { $0.stage == .returned }
        let kind: SubmissionDrafted.Kind = isOne(in: 4) ? any() : returned?.kind ?? .plan
        let addressee = words("巡察办")
        let secrecy: Secrecy = isOne(in: 12) ? .workSecret : .internal
        let before = ledger.upward.submissions.last { $0.kind == kind && $0.addressee == addressee }
        let highest = ledger.highestSecrecy
        let actor = actor
        let command = DraftSubmission(inspection: inspection, kind: kind, addressee: addressee, secrecy: secrecy)
        return Move(command) { ledger, new in
            ledger.upward.submissions.append(
                .init(
                    id: new.next("submission"), kind: kind, addressee: addressee, previous: before?.id, draftedBy: actor
                ))
        }
        .requiring(addressee, "报送对象")
        .requiring(secrecy <= highest, .planning(.tooSecret(secrecy, highest: highest)))
        .requiring(before?.isOpen != true, .upward(.versionOpen(before?.stage ?? .drafted)))
    }

    private func objections(to submission: PlainUpward.Version?, at stages: Submission.Stage...) -> [Refusal] {
        guard let submission else { return [.office(.noSuch("份报送件"))] }
        return stages.contains(submission.stage) ? [] : [.upward(.notNext(submission.stage))]
    }

    private func objections(to day: CivilDate, since sent: CivilDate?, of what: String) -> [Refusal] {
        var objections: [Refusal] = []
        if day > self.day { objections.append(.closing(.dayAhead(day))) }
        if let sent, day < sent { objections.append(.office(.before(what, sent))) }
        return objections
    }

    private mutating func stepOfSubmission() -> Move {
        let submissions = ledger.upward.submissions
        guard submissions.contains(where: \.isOpen) || isOne(in: 4) else { return draftSubmission() }
        let id = one((isOne(in: 5) ? submissions : submissions.filter(\.isOpen).suffix(1)).map(\.id))
        let submission = submissions.first { $0.id == id }
        switch isOne(in: 6) ? any() : submission?.stage ?? .drafted {
        case .drafted: return approve(id, submission)
        case .approved:
            if let decision = submission?.decision, ledger.standing(of: decision) != .confirmed, !isOne(in: 4) {
                return confirmation()
            }
            return send(id, submission)
        default: return answer(id, submission)
        }
    }

    private mutating func approve(_ id: SubmissionID, _ submission: PlainUpward.Version?) -> Move {
        let (paper, objections) = paper()
        let actor = actor
        return Move(ApproveSubmission(inspection: inspection, submission: id, paper: paper)) { ledger, new in
            let decision: DecisionID = new.next("decision")
            ledger.decisions.append(.init(id: decision, by: actor, post: paper.post))
            ledger.upward.change(id) { ($0.stage, $0.decision) = (.approved, decision) }
        }
        .decidingOn(ownRequest: submission?.draftedBy == actor)
        .with(self.objections(to: submission, at: .drafted))
        .with(objections)
    }

    private mutating func send(_ id: SubmissionID, _ submission: PlainUpward.Version?) -> Move {
        let on = aDay()
        let standing = submission?.decision.map { ledger.standing(of: $0) } ?? .confirmed
        let open = ledger.upward.opinions.filter { $0.submission == submission?.previous && !$0.isAnswered }.count
        return Move(SendSubmission(inspection: inspection, submission: id, day: on)) { ledger, _ in
            ledger.upward.change(id) { ($0.stage, $0.sentOn) = (.sent, on) }
        }
        .with(objections(to: submission, at: .approved))
        .with(objections(to: on, since: nil, of: ""))
        .requiring(standing == .confirmed, .upward(.notConfirmed(standing)))
        .requiring(open == 0 || submission?.previous == nil, .upward(.opinionsOpen(open)))
    }

    private mutating func answer(_ id: SubmissionID, _ submission: PlainUpward.Version?) -> Move {
        if isOne(in: 3) { return recordOpinion() }
        let on = aDay()
        if isOne(in: 2) {
            let why = words("再改")
            return Move(ReturnSubmission(inspection: inspection, submission: id, day: on, why: why)) { ledger, _ in
                ledger.upward.change(id) { $0.stage = .returned }
            }
            .with(objections(to: submission, at: .sent, .reviewed))
            .with(objections(to: on, since: submission?.sentOn, of: "退回"))
            .requiring(why, "退回的理由")
        }
        return Move(AcceptSubmission(inspection: inspection, submission: id, day: on)) { ledger, _ in
            ledger.upward.change(id) { $0.stage = .accepted }
        }
        .with(objections(to: submission, at: .sent, .reviewed))
        .with(objections(to: on, since: submission?.sentOn, of: "通过"))
    }

    private mutating func recordOpinion() -> Move {
        let sent = ledger.upward.submissions.filter { $0.stage == .sent || $0.stage == .reviewed }
        let id = one((isOne(in: 6) ? ledger.upward.submissions : sent).map(\.id))
        let submission = ledger.upward.submissions.first { $0.id == id }
        let (by, words, on) = (words("纪委"), words("不具体"), aDay())
        let finding = isOne(in: 2) ? one(ledger.findings.map(\.id)) : nil
        let command = RecordOpinion(
            inspection: inspection, submission: id, by: by, day: on, finding: finding, words: words)
        return Move(command) { ledger, new in
            ledger.upward.opinions.append(.init(id: new.next("opinion"), submission: id, finding: finding))
            ledger.upward.change(id) { $0.stage = .reviewed }
        }
        .with(objections(to: submission, at: .sent, .reviewed))
        .requiring(by, "提出意见的单位")
        .requiring(words, "意见的内容")
        .with(objections(to: on, since: submission?.sentOn, of: "意见"))
        .requiring(finding.map { ledger.finding($0) != nil } ?? true, .planning(.noSuchFinding))
    }

    private mutating func answerOpinion() -> Move {
        let id = one(ledger.upward.opinions.map(\.id))
        let opinion = ledger.upward.opinions.first { $0.id == id }
        let words = words("已改")
        return Move(AnswerOpinion(inspection: inspection, opinion: id, words: words)) { ledger, _ in
            for index in ledger.upward.opinions.indices where ledger.upward.opinions[index].id == id {
                ledger.upward.opinions[index].isAnswered = true
            }
        }
        .requiring(opinion != nil, .office(.noSuch("条联审意见")))
        .requiring(opinion?.isAnswered != true, .office(.doneAlready("条联审意见", "已答复")))
        .requiring(words, "答复的内容")
    }

    private mutating func recordRecognition() -> Move {
        let matters = isOne(in: 16) ? [] : [one(ledger.matters.map(\.id))]
        let (by, on) = (words("巡察办"), aDay())
        let outcome: MatterRecognized.Outcome = any()
        let words: String? = isOne(in: 6) ? nil : words("不到位")
        let opinion = isOne(in: 3) ? one(ledger.upward.opinions.map(\.id)) : nil
        let known = ledger.upward.opinions.first { $0.id == opinion }
        let isOther =
            known?.finding.map { finding in !matters.allSatisfy { ledger.matter($0)?.finding == finding } } ?? false
        let command = RecordRecognition(
            inspection: inspection, matters: matters, outcome: outcome, by: by, day: on, words: words, opinion: opinion)
        return Move(command) { ledger, new in
            for matter in matters {
                ledger.upward.recognitions.append(new.next("recognition"))
                ledger.change(matter) { $0.recognized += 1 }
                if outcome == .sentBack, let closing = ledger.closing(of: matter), closing.stage == .closed {
                    ledger.change(closing.id) { $0.stage = .reopened }
                }
            }
        }
        .requiring(by, "认定的单位")
        .requiring(on <= day, .closing(.dayAhead(on)))
        .requiring(!matters.isEmpty, .planning(.empty("具体问题")))
        .requiring(outcome == .sentBack ? words ?? "" : "不用理由", "退回的理由")
        .requiring(opinion == nil || known != nil, .office(.noSuch("条联审意见")))
        .requiring(!isOther, .upward(.otherFinding))
        .requiring(matters.allSatisfy { ledger.matter($0) != nil }, .planning(.noSuchMatter))
        .requiring(matters.allSatisfy { ledger.matter($0)?.isDivided != true }, .planning(.dividedAlready))
    }

    private mutating func drawFollowUp() -> Move {
        let (size, seed) = (Int.random(in: 0...3, using: &random), words("种子\(random.next() % 99)"))
        let closed = ledger.closed
        let on = day
        return Move(DrawFollowUp(inspection: inspection, by: any(), size: size, seed: seed)) { ledger, new in
            ledger.upward.followUps.append(
                .init(id: new.next("followUp"), drawn: FollowUp.sample(of: size, from: closed, seed: seed), day: on))
        }
        .requiring(seed, "抽样的种子")
        .requiring(size >= 1 && size <= closed.count, .later(.unfitSample(closed.count)))
    }

    private mutating func checkFollowUp() -> Move {
        let id = one(ledger.upward.followUps.map(\.id))
        let drawn = ledger.upward.followUps.first { $0.id == id }
        let matter = one(isOne(in: 4) ? ledger.matters.map(\.id) : drawn?.drawn ?? [])
        let (on, words) = (isOne(in: 2) ? day : aDay(), words("看过"))
        let result: FollowUpChecked.Result = any()
        let command = CheckFollowUp(
            inspection: inspection, followUp: id, matter: matter, result: result, day: on, words: words)
        return Move(command) { ledger, _ in
            ledger.upward.change(id) { $0.checked.insert(matter) }
            if result == .recurred, let closing = ledger.closing(of: matter), closing.stage == .closed {
                ledger.change(closing.id) { $0.stage = .reopened }
            }
        }
        .requiring(drawn != nil, .office(.noSuch("次回头看")))
        .requiring(drawn?.drawn.contains(matter) != false, .later(.notDrawn))
        .requiring(drawn?.checked.contains(matter) != true, .later(.checkedAlready))
        .with(objections(to: on, since: drawn?.day, of: "核查"))
        .requiring(words, "核查的内容")
    }

    private mutating func linkRecurrence() -> Move {
        let finding = one(ledger.findings.map(\.id))
        let isElsewhere = isOne(in: 2)
        let earlier = isElsewhere ? one([world.otherFinding]) : one(ledger.findings.map(\.id))
        let isKnown = isElsewhere ? earlier == world.otherFinding : ledger.finding(earlier) != nil
        let command = LinkRecurrence(
            inspection: inspection, finding: finding, earlierInspection: isElsewhere ? world.other : inspection,
            earlierFinding: earlier)
        let link = PlainUpward.Link(finding: finding, earlier: earlier)
        return Move(command) { ledger, _ in ledger.upward.recurrences.append(link) }
            .requiring(ledger.finding(finding) != nil && isKnown, .planning(.noSuchFinding))
            .requiring(finding != earlier, .later(.sameFinding))
            .requiring(!ledger.upward.recurrences.contains(link), .planning(.nothingNew))
    }

    private mutating func recordOutcome() -> Move {
        let finding = isOne(in: 2) ? one(ledger.findings.map(\.id)) : nil
        let on = aDay()
        let persons: Int? = isOne(in: 3) ? nil : Int.random(in: 0...3, using: &random)
        let forms = isOne(in: 3) ? [] : [HandlingCount(form: "诫勉", count: Int.random(in: 0...3, using: &random))]
        let isNegative = isOne(in: 10)
        let money = DecimalText(isNegative ? "-1" : "3.5").map { [MoneyCount(kind: "追缴", amount: $0)] } ?? []
        let counted = isOne(in: 2) ? money : []
        let handled = forms.map(\.count).reduce(0, +)
        let isSaid = persons != nil || !forms.isEmpty || !counted.isEmpty
        let isFit = persons != 0 && !forms.contains { $0.count == 0 } && !(isNegative && !counted.isEmpty)
        let command = RecordOutcome(
            inspection: inspection, finding: finding, day: on, persons: persons, forms: forms, money: counted)
        var move = Move(command) { ledger, new in ledger.upward.outcomes.append(new.next("outcome")) }
            .requiring(finding.map { ledger.finding($0) != nil } ?? true, .planning(.noSuchFinding))
            .requiring(on <= day, .closing(.dayAhead(on)))
            .requiring(isSaid, .planning(.empty("人数、处理形式或金额")))
            .requiring(isFit, .later(.unfitNumbers))
        if let persons, !forms.isEmpty, handled < persons {
            move.objections.append(.later(.fewerForms(persons, handled)))
        }
        return move
    }

    private mutating func commentMove() -> Move {
        let comments = ledger.upward.comments
        guard comments.count > 2 || isOne(in: 2) else { return takeUpComment() }
        let id = one(comments.map(\.id))
        let comment = comments.first { $0.id == id }
        let noSuch = Refusal.office(.noSuch("条群众意见"))
        let done = Refusal.office(.doneAlready("条群众意见", comment?.standing ?? ""))
        if isOne(in: 4) {
            let statement = ledger.findings.count < 5 ? words("群众反映") : ""
            return Move(TurnComment(inspection: inspection, comment: id, statement: statement)) { ledger, new in
                let finding: FindingID = new.next("finding")
                ledger.findings.append(.init(id: finding, statement: statement, plan: FindingPlanned(finding: finding)))
                ledger.matters.append(.init(id: new.next("matter"), finding: finding))
                ledger.upward.change(id) { $0.isTurned = true }
            }
            .requiring(comment != nil, noSuch)
            .requiring(comment?.isTurned != true, done)
            .requiring(statement, "问题的内容")
        }
        let (on, words) = (aDay(), words("已答"))
        return Move(AnswerComment(inspection: inspection, comment: id, day: on, words: words)) { ledger, _ in
            ledger.upward.change(id) { $0.isAnswered = true }
        }
        .requiring(comment != nil, noSuch)
        .requiring(comment?.isAnswered != true, done)
        .with(objections(to: on, since: comment?.day, of: "答复"))
        .requiring(words, "答复的内容")
    }

    private mutating func takeUpComment() -> Move {
        let (on, words) = (aDay(), words("意见"))
        let due = isOne(in: 3) ? on.adding(days: isOne(in: 6) ? -1 : 15) : nil
        let finding = isOne(in: 3) ? one(ledger.findings.map(\.id)) : nil
        let command = TakeUpComment(
            inspection: inspection, channel: any(), day: on, finding: finding, words: words, due: due)
        return Move(command) { ledger, new in
            ledger.upward.comments.append(.init(id: new.next("comment"), day: on))
        }
        .requiring(words, "意见的内容")
        .requiring(on <= day, .closing(.dayAhead(on)))
        .requiring(due.map { $0 >= on } ?? true, .office(.before("答复期限", on)))
        .requiring(finding.map { ledger.finding($0) != nil } ?? true, .planning(.noSuchFinding))
    }

    private mutating func obstacleOrInstruction() -> Move {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: raiseObstacle()
        case 1: liftObstacle()
        case 2: giveInstruction()
        default: answerInstruction()
        }
    }

    private mutating func raiseObstacle() -> Move {
        let about = subject()
        let (waitingFor, what, since) = (words("财政局"), words("资金\(random.next() % 3)"), aDay())
        let command = RaiseObstacle(
            inspection: inspection, subject: about, waitingFor: waitingFor, what: what, since: since)
        let isKnown = ledger.upward.obstacles.contains {
            !$0.isLifted && $0.about == about && $0.waitingFor == waitingFor && $0.what == what
        }
        var move = Move(command) { ledger, new in
            ledger.upward.obstacles.append(
                .init(id: new.next("obstacle"), about: about, waitingFor: waitingFor, what: what, since: since))
        }
        .about(ledger.units(of: about))
        .with(objections(toWorkOn: about))
        .requiring(waitingFor, "等谁办理")
        .requiring(what, "等什么")
        .requiring(since <= day, .closing(.dayAhead(since)))
        .requiring(!isKnown, .planning(.nothingNew))
        if case .matter(let id) = about, ledger.isLetGo(id) {
            move.objections.append(.closing(.letGo(ledger.standing(of: id))))
        }
        return move
    }

    private mutating func liftObstacle() -> Move {
        let id = one(ledger.upward.obstacles.map(\.id))
        let obstacle = ledger.upward.obstacles.first { $0.id == id }
        let (on, words) = (aDay(), words("已批"))
        return Move(LiftObstacle(inspection: inspection, obstacle: id, day: on, words: words)) { ledger, _ in
            for index in ledger.upward.obstacles.indices where ledger.upward.obstacles[index].id == id {
                ledger.upward.obstacles[index].isLifted = true
            }
        }
        .about(obstacle.map { ledger.units(of: $0.about) } ?? [])
        .requiring(obstacle != nil, .office(.noSuch("项需协调事项")))
        .requiring(obstacle?.isLifted != true, .office(.doneAlready("项需协调事项", "已解决")))
        .with(objections(to: on, since: obstacle?.since, of: "解决"))
        .requiring(words, "协调的结果")
    }

    private mutating func giveInstruction() -> Move {
        let (by, words, on) = (words("书记"), words("抓紧"), aDay())
        let post = isOne(in: 4) ? self.post() : nil
        let units = isOne(in: 2) ? [unit()] : []
        let findings = isOne(in: 2) ? [one(ledger.findings.map(\.id))] : []
        let command = GiveInstruction(
            inspection: inspection, by: by, post: post, day: on, words: words, findings: findings, units: units)
        return Move(command) { ledger, new in
            ledger.upward.instructions.append(.init(id: new.next("instruction"), day: on, units: units))
        }
        .requiring(by, "批示人")
        .requiring(words, "批示的内容")
        .requiring(on <= day, .closing(.dayAhead(on)))
        .requiring(post.map(ledger.office.isHeld) ?? true, .planning(.noSuchPost))
        .requiring(findings.allSatisfy { ledger.finding($0) != nil }, .planning(.noSuchFinding))
        .requiring(units.allSatisfy(ledger.office.isThere), .planning(.noSuchUnit))
    }

    private mutating func answerInstruction() -> Move {
        let id = one(ledger.upward.instructions.map(\.id))
        let order = ledger.upward.instructions.first { $0.id == id }
        let noSuch = Refusal.office(.noSuch("条批示"))
        if isOne(in: 3) {
            let why = words("不够")
            return Move(ReturnInstruction(inspection: inspection, instruction: id, why: why)) { ledger, _ in
                ledger.upward.change(id) { ($0.isAnswered, $0.isReturned) = (false, true) }
            }
            .requiring(order != nil, noSuch)
            .requiring(order?.isAnswered != false, .office(.notYet("条批示", order?.standing ?? "")))
            .requiring(why, "退回的理由")
        }
        let (on, words) = (aDay(), words("已办"))
        return Move(AnswerInstruction(inspection: inspection, instruction: id, day: on, words: words)) { ledger, _ in
            ledger.upward.change(id) { ($0.isAnswered, $0.isReturned) = (true, false) }
        }
        .about(order?.units ?? [])
        .requiring(order != nil, noSuch)
        .requiring(order?.isAnswered != true, .office(.doneAlready("条批示", "已反馈")))
        .with(objections(to: on, since: order?.day, of: "反馈"))
        .requiring(words, "反馈的内容")
    }
}
