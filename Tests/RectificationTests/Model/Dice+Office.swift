@testable import Rectification

extension Dice {
    mutating func officeMove() -> Move {
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<5: meetingMove()
        case 5..<8: letterMove()
        case 8: policyMove()
        case 9: indicatorMove()
        case 10: fundMove()
        default: handOver()
        }
    }

    // MARK: Meetings

    private mutating func meetingMove() -> Move {
        let open = ledger.office.meetings.filter(\.isOpen)
        guard let meeting = open.last, !isOne(in: 8) else { return callMeeting() }
        let id = isOne(in: 12) ? one(ledger.office.meetings.map(\.id)) : meeting.id
        if isOne(in: 10) { return cancelMeeting(id) }
        return meeting.present == nil && !isOne(in: 6) ? holdMeeting(id) : decide(at: id)
    }

    private mutating func callMeeting() -> Move {
        let verified = ledger.closings.filter { $0.stage == .verified }.map { Item.matter($0.matter) }
        let asked = ledger.upward.extensions.filter { $0.stage == .requested }.map { Item.dueExtension($0.id) }
        let drafted = ledger.upward.submissions.filter { $0.stage == .drafted }.map { Item.submission($0.id) }
        let others: [Item] = [
            .matter(one(ledger.matters.map(\.id))), .obstacle(one(ledger.upward.obstacles.map(\.id))),
            isOne(in: 8) ? .action(one(ledger.actions.map(\.id))) : .finding(one(ledger.findings.map(\.id))),
        ]
        var subjects = (verified + asked + drafted).shuffled(using: &random).prefix(3).map(\.self)
        if isOne(in: 3) { subjects += others.shuffled(using: &random).prefix(1) }
        if isOne(in: 12) { subjects += subjects.prefix(1) }
        let isElsewhere = isOne(in: 24)
        var agenda = subjects.map { AgendaEntry(inspection: inspection, subject: $0, words: "审议") }
        agenda.append(AgendaEntry(inspection: isElsewhere ? stranger() : nil, words: words("其他")))
        let known = subjects.allSatisfy { subject in if case .action = subject { false } else { ledger.has(subject) } }
        let (day, kind): (CivilDate, MeetingCalled.Kind) = (day, any())
        return Move(CallMeeting(organization: organization, kind: kind, day: day, agenda: agenda)) {
            [agenda] ledger, new in
            ledger.office.meetings.append(
                .init(id: new.next("meeting"), isCommittee: kind == .committee, day: day, agenda: agenda))
        }
        .requiring(agenda.last?.words ?? "", "议题的内容")
        .requiring(!isElsewhere, .noSuchInspection(agenda.last?.inspection?.description ?? ""))
        .requiring(known, .office(.noSuch("项议题所指的事项")))
        .requiring(Set(subjects).count == subjects.count, .office(.entryTwice(subjects.count)))
    }

    private func objections(to meeting: PlainOffice.Assembly?) -> [Refusal] {
        guard let meeting else { return [.office(.noSuch("次会议"))] }
        return meeting.isCancelled ? [.office(.doneAlready("次会议", "已取消"))] : []
    }

    private mutating func cancelMeeting(_ id: MeetingID) -> Move {
        let meeting = ledger.office.meetings.first { $0.id == id }
        let why = words("改期")
        return Move(CancelMeeting(organization: organization, meeting: id, why: why)) { ledger, _ in
            ledger.office.change(id) { $0.isCancelled = true }
        }
        .with(objections(to: meeting))
        .requiring(meeting?.present == nil, .office(.doneAlready("次会议", meeting?.standing ?? "")))
        .requiring(why, "取消的理由")
    }

    private mutating func holdMeeting(_ id: MeetingID) -> Move {
        let meeting = ledger.office.meetings.first { $0.id == id }
        let on = isOne(in: 3) ? aDay() : nil
        let (chair, recorder) = (words("李四"), words("孙七"))
        let present = Array(["李四", "王五", "赵六"].prefix(Int.random(in: 0...3, using: &random)))
        let absent = Array(["周八", "吴九", isOne(in: 6) ? "李四" : "郑十"].prefix(Int.random(in: 0...3, using: &random)))
        let names = present + absent
        let held = on ?? meeting?.day ?? day
        let command = HoldMeeting(
            organization: organization, meeting: id, day: on, chair: chair, recorder: recorder, present: present,
            absent: absent.map { Absence(name: $0) })
        return Move(command) { ledger, _ in
            ledger.office.change(id) { ($0.present, $0.absent) = (present.count, absent.count) }
        }
        .with(objections(to: meeting))
        .requiring(meeting?.present == nil, .office(.doneAlready("次会议", meeting?.standing ?? "")))
        .requiring(held <= day, .closing(.dayAhead(held)))
        .requiring(chair, "主持人")
        .requiring(recorder, "记录人")
        .requiring(!present.isEmpty, .planning(.empty("到会人员")))
        .requiring(Set(names).count == names.count, .office(.unfitAttendance))
    }

    private mutating func votes(of present: Int) -> Votes? {
        guard isOne(in: 3) else { return nil }
        let inFavour = Int.random(in: 0...present, using: &random)
        return Votes(inFavour: inFavour, against: present - inFavour, abstained: isOne(in: 5) ? 1 : 0)
    }

    private mutating func decide(at id: MeetingID) -> Move {
        let meeting = ledger.office.meetings.first { $0.id == id }
        let present = meeting?.present ?? 0
        var entries = (meeting?.agenda ?? []).indices.map { $0 + 1 }.filter { meeting?.decided.contains($0) == false }
        if isOne(in: 3) { entries = Array(entries.prefix(1)) }
        if isOne(in: 5) { entries.append(pick([9, 1]) ?? 9) }
        let results = entries.map { entry in
            DecideAtMeeting.Result(
                entry: entry, outcome: isOne(in: 3) ? any() : .agreed, votes: votes(of: present),
                words: isOne(in: 2) ? "再议" : nil)
        }
        let gates = isOne(in: 20) ? ["没有这一项"] : ledger.gates
        let command = DecideAtMeeting(
            organization: organization, meeting: id, results: results, notApplicable: gates, inspections: [inspection])
        let isOwn = results.contains { result in
            guard let agenda = meeting?.agenda, agenda.indices.contains(result.entry - 1),
                let subject = agenda[result.entry - 1].subject
            else { return false }
            return asker(for: subject) == actor
        }
        return Move(command) { [self] ledger, new in take(results, at: id, in: &ledger, &new) }
            .decidingOn(ownRequest: isOwn)
            .with(objections(to: meeting))
            .requiring(meeting?.present != nil, .office(.notYet("次会议", meeting?.standing ?? "")))
            .requiring(!results.isEmpty && Set(entries).count == entries.count, .planning(.empty("议定事项")))
            .with(objectionsToGates(gates))
            .with(results.flatMap { objections(to: $0, at: meeting, notApplicable: gates) })
    }

    private func asker(for subject: Item) -> PersonID? {
        switch subject {
        case .matter(let id): ledger.closing(of: id)?.askedBy
        case .dueExtension(let id): ledger.upward.extensions.first { $0.id == id }?.askedBy
        case .submission(let id): ledger.upward.submissions.first { $0.id == id }?.draftedBy
        default: nil
        }
    }

    private func objections(
        to result: DecideAtMeeting.Result, at meeting: PlainOffice.Assembly?, notApplicable: [String]
    ) -> [Refusal] {
        guard let meeting, let present = meeting.present else { return [] }
        guard meeting.agenda.indices.contains(result.entry - 1) else { return [.office(.noEntry(result.entry))] }
        var objections: [Refusal] = []
        if meeting.decided.contains(result.entry) { objections.append(.office(.decidedAlready(result.entry))) }
        if let votes = result.votes {
            if votes.inFavour + votes.against + votes.abstained != present {
                objections.append(.office(.unfitVotes(present: present)))
            }
            if result.outcome == .agreed, votes.inFavour * 2 <= present {
                objections.append(.office(.notCarried(result.entry)))
            }
        }
        guard let subject = meeting.agenda[result.entry - 1].subject else { return objections }
        return objections + self.objections(to: result.outcome, about: subject, at: meeting, notApplicable)
    }

    private func objections(
        to outcome: MeetingDecided.Outcome, about subject: Item, at meeting: PlainOffice.Assembly,
        _ notApplicable: [String]
    ) -> [Refusal] {
        switch (subject, outcome) {
        case (.matter(let id), .agreed):
            let closing = ledger.closing(of: id)
            return objections(toApproving: id, notApplicable: notApplicable)
                + (closing.flatMap { quorum(.init($0.resolution), at: meeting) } ?? [])
        case (.matter(let id), .rejected):
            return ledger.closing(of: id)?.isUnderWay == true ? [] : [.closing(.noClosure)]
        case (.dueExtension(let id), .agreed), (.dueExtension(let id), .rejected):
            let isOpen = ledger.upward.extensions.contains { $0.id == id && $0.stage == .requested }
            let asked = ledger.upward.extensions.first { $0.id == id }
            let level: DecidingLevel = meeting.isCommittee ? .committee : .sponsor
            let tooLow = objections(toDeciding: asked, at: level)
            return (isOpen ? [] : [.office(.doneAlready("项延期申请", "已答复"))])
                + (outcome == .agreed ? quorum(.dueExtension, at: meeting) + tooLow : [])
        case (.submission(let id), .agreed):
            let stage = ledger.upward.submissions.first { $0.id == id }?.stage ?? .drafted
            return (stage == .drafted ? [] : [.upward(.notNext(stage))]) + quorum(.submission, at: meeting)
        default: return []
        }
    }

    /// What is wrong with the number of those who came: more than half have to be there, unless it is set otherwise.
    private func quorum(_ matter: Quorums.Matter, at meeting: PlainOffice.Assembly) -> [Refusal] {
        let (present, absent) = (meeting.present ?? 0, meeting.absent)
        let needs: Quorum =
            ledger.installation.value(of: .quorums) == "终止三分之二"
            ? matter == .discontinued ? .twoThirds : .none : .moreThanHalf
        let isEnough =
            switch needs {
            case .none: true
            case .twoThirds: 3 * present >= 2 * (present + absent)
            default: present > absent
            }
        return isEnough ? [] : [.office(.noQuorum(matter, needs, present: present, absent: absent))]
    }

    private func take(
        _ results: [DecideAtMeeting.Result], at id: MeetingID, in ledger: inout PlainLedger, _ new: inout NewItems
    ) {
        guard let meeting = ledger.office.meetings.first(where: { $0.id == id }) else { return }
        let subjects = results.map { meeting.agenda[$0.entry - 1].subject }
        let isNeeded = zip(results, subjects).contains { result, subject in
            switch (subject, result.outcome) {
            case (.matter, .agreed), (.dueExtension, .agreed), (.submission, .agreed): true
            default: false
            }
        }
        let decision: DecisionID = isNeeded ? new.next("decision") : DecisionID(random: [])
        if isNeeded { ledger.decisions.append(.init(id: decision, by: actor, post: nil)) }
        for (result, subject) in zip(results, subjects) {
            ledger.office.change(id) { $0.decided.insert(result.entry) }
            switch (subject, result.outcome) {
            case (.matter(let matter), .agreed): ledger.approve(matter, by: decision)
            case (.matter(let matter), .rejected):
                ledger.change(ledger.closing(of: matter)?.id) { $0.stage = .returned }
            case (.dueExtension(let id), .agreed): ledger.upward.change(id) { $0.stage = .approved }
            case (.dueExtension(let id), .rejected): ledger.upward.change(id) { $0.stage = .refused }
            case (.submission(let id), .agreed):
                ledger.upward.change(id) { ($0.stage, $0.decision) = (.approved, decision) }
            default: break
            }
        }
    }

    // MARK: Letters

    private mutating func letterMove() -> Move {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: sendOrReceive(isOutgoing: true)
        case 1: sendOrReceive(isOutgoing: false)
        case 2: answerLetter()
        default: withdrawLetter()
        }
    }

    private mutating func sendOrReceive(isOutgoing: Bool) -> Move {
        let (title, correspondent) = (words("函"), words(pick(["办公室", "财政局"]) ?? ""))
        let on = aDay()
        let answered = isOne(in: 3) ? one(ledger.office.letters.map(\.id)) : nil
        let isAbout = isOne(in: 2)
        let about: [Item] = isOne(in: 3) ? [.matter(one(ledger.matters.map(\.id)))] : []
        let due = isOne(in: 3) ? on.adding(days: isOne(in: 6) ? -1 : 7) : nil
        let draft = LetterDraft(
            kind: any(), title: title, correspondent: correspondent, day: on, inspection: isAbout ? inspection : nil,
            about: about, due: due, answers: answered)
        let letters = ledger.office.letters
        let word = isOne(in: 2) ? words("某整") : nil
        let used = word ?? letters.last { $0.number != nil }?.number?.word
        let serial =
            letters.compactMap(\.number).filter { $0.word == used && $0.year == on.year }.map(\.serial).max() ?? 0
        let theirs = "来\(random.next() % 12)"
        let number = used.map { LetterNumber(word: $0, year: on.year, serial: serial + 1) }
        let command: any RecordingCommand =
            isOutgoing
            ? SendLetter(organization: organization, letter: draft, word: word)
            : ReceiveLetter(organization: organization, letter: draft, number: theirs)
        let isTaken = letters.contains { $0.theirNumber == theirs && $0.correspondent == correspondent }
        return Move(command) { ledger, new in
            if let answered { ledger.office.change(answered) { $0.isAnswered = true } }
            ledger.office.letters.append(
                .init(
                    id: new.next("letter"), isOutgoing: isOutgoing, day: on, correspondent: correspondent,
                    number: isOutgoing ? number : nil, theirNumber: isOutgoing ? nil : theirs, hasDue: due != nil))
        }
        .requiring(title, "函件的标题")
        .requiring(correspondent, isOutgoing ? "收件单位" : "来函单位")
        .requiring(due.map { $0 >= on } ?? true, .office(.dueBefore(on)))
        .requiring(isAbout || about.isEmpty, .planning(.empty("函件所说的检查")))
        .requiring(!isAbout || about.allSatisfy(ledger.has), .office(.noSuch("项函件所指的事项")))
        .requiring(isOutgoing || on <= day, .closing(.dayAhead(on)))
        .requiring(isOutgoing || !isTaken, .planning(.nameTaken(theirs)))
        .requiring(!isOutgoing || used != nil, .office(.noLetterWord))
        .requiring(isOutgoing ? word ?? "有" : "有", "机关代字")
        .with(answered.map { objections(toAnswering: $0, isOutgoing: isOutgoing, on: on) } ?? [])
    }

    private func objections(toAnswering id: LetterID, isOutgoing: Bool, on: CivilDate) -> [Refusal] {
        guard let letter = ledger.office.letters.first(where: { $0.id == id }) else { return [.office(.noSuch("份函件"))] }
        var objections: [Refusal] = []
        if letter.isWithdrawn { objections.append(.office(.doneAlready("份函件", letter.standing))) }
        if letter.isOutgoing == isOutgoing { objections.append(.office(.noSuch("份可以答复的函件"))) }
        if letter.isAnswered { objections.append(.office(.doneAlready("份函件", letter.standing))) }
        if on < letter.day { objections.append(.office(.before("答复", letter.day))) }
        return objections
    }

    private mutating func answerLetter() -> Move {
        let id = one(ledger.office.letters.map(\.id))
        let letter = ledger.office.letters.first { $0.id == id }
        let (on, words) = (aDay(), words("已办"))
        let isOver = letter?.isWithdrawn == true || letter?.isAnswered == true
        return Move(AnswerLetter(organization: organization, letter: id, day: on, words: words)) { ledger, _ in
            ledger.office.change(id) { $0.isAnswered = true }
        }
        .requiring(letter != nil, .office(.noSuch("份函件")))
        .requiring(!isOver, .office(.doneAlready("份函件", letter?.standing ?? "")))
        .requiring(on <= day, .closing(.dayAhead(on)))
        .requiring(letter.map { on >= $0.day } ?? true, .office(.before("办复", letter?.day ?? day)))
        .requiring(words, "办复的内容")
    }

    private mutating func withdrawLetter() -> Move {
        let id = one(ledger.office.letters.map(\.id))
        let letter = ledger.office.letters.first { $0.id == id }
        let why = words("重复")
        return Move(WithdrawLetter(organization: organization, letter: id, why: why)) { ledger, _ in
            ledger.office.change(id) { $0.isWithdrawn = true }
        }
        .requiring(letter != nil, .office(.noSuch("份函件")))
        .requiring(letter?.isWithdrawn != true, .office(.doneAlready("份函件", "已作废")))
        .requiring(why, "作废的理由")
    }

    // MARK: What is planned and counted

    private mutating func policyMove() -> Move {
        let policies = ledger.office.policies
        let noSuch = Refusal.office(.noSuch("项制度"))
        if isOne(in: 2) {
            let id = one(policies.map(\.id))
            let policy = policies.first { $0.id == id }
            let (on, words): (CivilDate, String?) = (aDay(), isOne(in: 3) ? nil : words("补细则"))
            let answer: PolicyReviewed.Answer = any()
            let command = ReviewPolicy(
                organization: organization, policy: id, day: on, isConsistent: .yes, isSupported: answer,
                isSupervised: .yes, isPenalized: .notNeeded, words: words)
            return Move(command)
                .requiring(policy != nil, noSuch)
                .requiring(policy?.isInForce != false, .office(.doneAlready("项制度", policy?.standing ?? "")))
                .requiring(on <= day, .closing(.dayAhead(on)))
                .requiring(answer == .no ? words ?? "" : "不用", "复核后打算怎么办")
        }
        let title = words("办法\(random.next() % 4)")
        let number = isOne(in: 2) ? "\(random.next() % 4)号" : nil
        let replaces = isOne(in: 3) ? one(policies.map(\.id)) : nil
        let former = policies.first { $0.id == replaces }
        let change: PolicyRecorded.Change = any()
        let finding = isOne(in: 2) ? one(ledger.findings.map(\.id)) : nil
        let command = RecordPolicy(
            organization: organization, title: title, change: change, number: number,
            serves: finding.map { [PolicyGround(inspection: inspection, finding: $0)] } ?? [], replaces: replaces)
        let isTaken = number != nil && policies.contains { $0.number == number && $0.title == title }
        return Move(command) { ledger, new in
            for index in ledger.office.policies.indices where ledger.office.policies[index].id == replaces {
                ledger.office.policies[index].isReplaced = true
            }
            ledger.office.policies.append(
                .init(id: new.next("policy"), title: title, number: number, isRepealed: change == .repealed))
        }
        .requiring(title, "制度的名称")
        .requiring(!isTaken, .planning(.nameTaken(number ?? "")))
        .requiring(replaces == nil || former != nil, noSuch)
        .requiring(former?.isInForce != false, .office(.doneAlready("项制度", former?.standing ?? "")))
        .requiring(finding.map { ledger.finding($0) != nil } ?? true, .planning(.noSuchFinding))
    }

    private mutating func indicatorMove() -> Move {
        guard let goal = DecimalText("90") else { fatalError("90 is a number") }
        if isOne(in: 2) {
            let id = one(ledger.office.indicators.map(\.id))
            let on = aDay()
            return Move(MeasureIndicator(organization: organization, indicator: id, day: on, result: goal))
                .requiring(ledger.office.indicators.contains { $0.id == id }, .office(.noSuch("项指标")))
                .requiring(on <= day, .closing(.dayAhead(on)))
        }
        let name = words("指标\(random.next() % 4)")
        return Move(SetIndicator(organization: organization, name: name, goal: goal)) { ledger, new in
            ledger.office.indicators.append(.init(id: new.next("indicator"), name: name))
        }
        .requiring(name, "指标的名称")
        .requiring(!ledger.office.indicators.contains { $0.name == name }, .planning(.nameTaken(name)))
    }

    private mutating func fundMove() -> Move {
        let isNegative = isOne(in: 8)
        guard let amount = DecimalText(isNegative ? "-3" : "3") else { fatalError("3 is a number") }
        if isOne(in: 2) {
            let id = one(ledger.office.funds.map(\.id))
            let on = aDay()
            return Move(CountFund(organization: organization, fund: id, day: on, inPlace: amount, spent: amount))
                .requiring(ledger.office.funds.contains { $0.id == id }, .office(.noSuch("项资金")))
                .requiring(on <= day, .closing(.dayAhead(on)))
                .requiring(!isNegative, .later(.unfitNumbers))
        }
        let name = words("资金\(random.next() % 4)")
        return Move(SetFund(organization: organization, name: name, budget: amount)) { ledger, new in
            ledger.office.funds.append(.init(id: new.next("fund"), name: name))
        }
        .requiring(name, "资金的名称")
        .requiring(!isNegative, .later(.unfitNumbers))
        .requiring(!ledger.office.funds.contains { $0.name == name }, .planning(.nameTaken(name)))
    }

    // MARK: Handing over

    private mutating func handOver() -> Move {
        let (on, why) = (aDay(), words("轮岗"))
        let isUnit = isOne(in: 2)
        let owners = ledger.findings.compactMap(\.plan.owner) + ledger.assignments.filter { !$0.isEnded }.map(\.unit)
        let (old, new) = (pick(owners) ?? unit(), unit())
        let sponsors = ledger.findings.flatMap(\.plan.sponsors).map(\.post)
        let (leaving, coming) = (pick(sponsors + ledger.assignments.compactMap(\.responsible)) ?? post(), post())
        let isOdd = isOne(in: 20)
        let from: HandOverWork.Holder = isUnit ? .unit(old) : .post(leaving)
        let to: HandOverWork.Holder = isUnit != isOdd ? .unit(new) : .post(coming)
        let command = HandOverWork(
            organization: organization, from: from, to: to, day: on, why: why, inspections: [inspection])
        var after = ledger
        var invented = NewItems([], inventing: .counting(from: random.next() >> 1))
        let passed = after.pass(from, to, &invented, at: head)
        let isFit = !isOdd && (isUnit ? old != new : leaving != coming)
        let move = Move(command) { [head] ledger, new in
            _ = ledger.pass(from, to, &new, at: head)
            ledger.office.handOvers += 1
        }
        .requiring(why, "交接的理由")
        .requiring(on <= day, .closing(.dayAhead(on)))
        .requiring(isFit, .later(.unfitSuccessor))
        guard isFit else { return move }
        return move.requiring(isUnit ? ledger.office.isThere(new) : true, .planning(.noSuchUnit))
            .requiring(isUnit ? true : ledger.office.isHeld(coming), .planning(.noSuchPost))
            .requiring(passed > 0, .later(.nothingOpen))
    }
}

extension PlainLedger {
    /// Passes what is open from one to another; how many things passed.
    fileprivate mutating func pass(
        _ from: HandOverWork.Holder, _ to: HandOverWork.Holder, _ new: inout NewItems, at head: Int
    ) -> Int {
        let open = findings.filter { finding in standingMatters(of: finding.id).contains { !isLetGo($0.id) } }.map(\.id)
        var passed = 0
        for id in open {
            guard var plan = finding(id)?.plan else { continue }
            let before = plan
            if case .unit(let old) = from, case .unit(let successor) = to {
                if plan.owner == old { plan.owner = successor }
                plan.supporting = plan.supporting.map { $0 == old ? successor : $0 }
            } else if case .post(let old) = from, case .post(let successor) = to {
                if plan.responsible == old { plan.responsible = successor }
                plan.sponsors = plan.sponsors.map { $0.post == old ? .init(post: successor, role: $0.role) : $0 }
            }
            guard plan != before else { continue }
            passed += 1
            change(id) { ($0.plan, $0.plannedAt) = (plan, head + 1) }
        }
        for action in actions where !action.isWithdrawn && action.serves.contains(where: { open.contains($0.finding) })
        {
            let standing = standingAssignments(of: action.id)
            for assignment in standing {
                var (unit, responsible) = (assignment.unit, assignment.responsible)
                if case .unit(let old) = from, case .unit(let successor) = to, unit == old { unit = successor }
                if case .post(let old) = from, case .post(let successor) = to, responsible == old {
                    responsible = successor
                }
                guard unit != assignment.unit || responsible != assignment.responsible else { continue }
                passed += 1
                let due = due(of: .assignment(assignment.id))
                end(assignment.id)
                guard !standing.contains(where: { $0.id != assignment.id && $0.unit == unit }) else { continue }
                assignments.append(
                    .init(
                        id: new.next("assignment"), action: action.id, unit: unit, responsible: responsible, due: due))
            }
        }
        return passed
    }
}
