// What the commands of an office ask of the registers.

extension StreamState {
    /// A meeting that was not cancelled.
    func standingMeeting(_ id: MeetingID) throws(Refusal) -> Meeting {
        guard let meeting = entry(Meeting.self, .meeting(id)) else { throw .office(.noSuch("次会议")) }
        guard meeting.cancelled == nil else { throw .office(.doneAlready("次会议", meeting.standing)) }
        return meeting
    }

    /// A letter that counts.
    func standingLetter(_ id: LetterID) throws(Refusal) -> Letter {
        guard let letter = entry(Letter.self, .letter(id)) else { throw .office(.noSuch("份函件")) }
        guard letter.withdrawn == nil else { throw .office(.doneAlready("份函件", letter.standing)) }
        return letter
    }

    /// An instruction.
    func standingInstruction(_ id: InstructionID) throws(Refusal) -> Instruction {
        guard let instruction = entry(Instruction.self, .instruction(id)) else { throw .office(.noSuch("条批示")) }
        return instruction
    }

    /// The next number in a year; every number is given once, also that of a letter that was withdrawn.
    func nextNumber(_ word: String?, in year: Int) throws(Refusal) -> LetterNumber {
        let numbers = entries(Letter.self).compactMap(\.recorded.number)
        guard let word = word ?? numbers.last?.word else { throw .office(.noLetterWord) }
        try word.requireWords("机关代字")
        let last = numbers.filter { $0.word == word && $0.year == year }.map(\.serial).max() ?? 0
        return LetterNumber(word: word, year: year, serial: last + 1)
    }

    /// Whether a meeting can talk about it.
    func isAgendaSubject(_ item: Item) -> Bool {
        switch item {
        case .finding, .matter, .obstacle, .instruction, .dueExtension, .submission: event(of: item) != nil
        default: false
        }
    }

    /// Who asked for what a meeting decides.
    func asker(for item: Item) -> String? {
        switch item {
        case .matter(let id): standingClosure(of: id).flatMap { recorder(of: .closure($0.closure)) }
        case .dueExtension, .submission: recorder(of: item)
        default: nil
        }
    }

    /// The closure of a matter, which must have come just so far.
    func requireClosure(of matter: MatterID, at stage: Closure.Stage) throws(Refusal) -> Closure {
        guard self.matter(matter) != nil else { throw .planning(.noSuchMatter) }
        guard let closure = standingClosure(of: matter), closure.stage.isUnderWay else { throw .closing(.noClosure) }
        guard closure.stage == stage else { throw .closing(.notNext(closure.stage)) }
        return closure
    }

    /// Refuses what nobody works on.
    func requireWork(on subject: ReportSubject) throws(Refusal) {
        switch subject {
        case .matter(let id):
            guard matter(id) != nil else { throw .planning(.noSuchMatter) }
            guard division(of: id) == nil else { throw .planning(.dividedAlready) }
            let standing = standing(of: id)
            guard !standing.isLetGo else { throw .closing(.letGo(standing)) }
        case .action(let id):
            guard let action = action(id) else { throw .planning(.noSuchAction) }
            guard action.withdrawn == nil else { throw .planning(.withdrawn) }
        case .assignment(let id):
            guard assignment(id) != nil else { throw .planning(.noSuchAssignment) }
            guard end(of: id) == nil else { throw .planning(.ended) }
        }
    }

    /// Refuses what has no due date of its own.
    func requireDue(_ item: Item) throws(Refusal) {
        switch item {
        case .finding(let id): guard finding(id) != nil else { throw .planning(.noSuchFinding) }
        case .action(let id): try requireWork(on: .action(id))
        case .assignment(let id): try requireWork(on: .assignment(id))
        default: throw .planning(.noSuchFinding)
        }
    }
}

extension Sight {
    /// An extension that was asked for.
    func dueExtension(_ id: ExtensionID) throws(Refusal) -> DueExtension {
        guard let found = state.entry(DueExtension.self, .dueExtension(id)) else { throw .office(.noSuch("项延期申请")) }
        return found
    }

    /// It is not the person's own request, unless the person asked for it.
    func relations(of authority: Authority, toExtension id: ExtensionID) -> Set<Permission.Relation> {
        state.recorder(of: .dueExtension(id)) == authority.person.description ? [] : [.notOwnRequest]
    }

    /// The units whose work is due with something.
    func units(dueWith item: Item) -> [Unit?] {
        switch item {
        case .finding(let id): [state.plan(of: id)?.owner]
        case .action(let id): units(of: .action(id))
        case .assignment(let id): units(of: .assignment(id))
        default: []
        }
    }

    /// Refuses a letter that wants its answer before it is written, or answers one that cannot be answered by it.
    func requireAnswerable(
        _ answered: LetterID?, by direction: LetterRecorded.Direction, on day: CivilDate, due: CivilDate?
    ) throws(Refusal) {
        if let due, due < day { throw .office(.dueBefore(day)) }
        guard let answered else { return }
        let letter = try state.standingLetter(answered)
        guard letter.recorded.direction != direction else { throw .office(.noSuch("份可以答复的函件")) }
        guard letter.answer == nil else { throw .office(.doneAlready("份函件", letter.standing)) }
        guard day >= letter.recorded.on else { throw .office(.before("答复", letter.recorded.on)) }
    }

    /// Refuses what the inspection does not have.
    func require(_ items: [Item], in inspection: InspectionID?) throws(Refusal) {
        guard let inspection else {
            if !items.isEmpty { throw .planning(.empty("函件所说的检查")) }
            return
        }
        let state = try looking(at: inspection).state
        for item in items where state.event(of: item) == nil { throw .office(.noSuch("项函件所指的事项")) }
    }
}
