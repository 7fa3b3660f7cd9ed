import HashChain

@testable import Rectification

/// Random commands to the real ledger, each judged by the plain one.
struct ModelTrial {
    /// What the two ledgers do not agree on.
    struct Disagreement: Error, CustomStringConvertible {
        let description: String
    }

    /// A fault put in between the program and its ledger, which the plain model must find.
    enum Fault: CaseIterable {
        /// Nobody is asked what he may do.
        case asksNoPermission
        /// A closure is not dropped though what it rests on changed.
        case dropsNothing
        /// What is set counts for nothing.
        case forgetsSettings
        /// The clock runs a day ahead.
        case isADayAhead
        /// The last record of a command is lost.
        case losesARecord
        /// Whoever compares is taken for another.
        case mistakesPeople
    }

    /// What became of the commands.
    struct Tally {
        /// The refusals that were met.
        var reached: Set<RefusalName> = []
        /// How often each command was recorded.
        var recorded: [Permission.Subject: Int] = [:]
        /// How many commands were refused.
        var refused = 0

        mutating func add(_ other: Tally) {
            reached.formUnion(other.reached)
            recorded.merge(other.recorded, uniquingKeysWith: +)
            refused += other.refused
        }
    }

    private(set) var tally = Tally()

    private let permissions: Set<[String]>
    private let met: Set<RefusalName>
    private let fault: Fault?
    private let emphasis: Dice.Emphasis?
    private var random: SeededGenerator
    private let ids: RandomSource
    private let world: World
    private var people: [PersonID]

    private(set) var installation = StreamState(stream: .installation)
    private(set) var organization: StreamState
    private(set) var inspection: StreamState
    private var other: StreamState
    private(set) var journals: [StreamName: [RecordedEvent]] = [:]

    private(set) var ledger = PlainLedger()
    private var past: [Dice.Given] = []
    private var time: Int64

    private var today: CivilDate { WallTime(time).day }

    // Begins with an organisation, two inspections and five people: three of the office, a liaison, one who may do nothing.
    // The permissions are the lines of docs/permissions.csv (role, command, relation); refusals that were met before are not
    // looked for.
    init(seed: UInt64, permissions: Set<[String]>, met: Set<RefusalName> = [], fault: Fault? = nil) throws {
        self.met = met
        self.fault = fault
        self.permissions = permissions
        random = SeededGenerator(seed: seed)
        // What needs many steps of one kind is seldom come to by all kinds in turn.
        emphasis =
            seed % 3 == 0
            ? random.next() % 2 == 0 ? .planning : Dice.Emphasis.allCases.randomElement(using: &random) : nil
        // Every fourth goes on over the turn of a year, when letters are numbered anew.
        time = seed % 4 == 0 ? 1_735_200_000_000 : 1_720_000_000_000
        let ids = RandomSource.counting(from: seed << 24 | 1 << 20)
        self.ids = ids
        people = (0..<5).map { _ in ids.identifier() }
        world = World(
            inspection: ids.identifier(), other: ids.identifier(), otherFinding: ids.identifier(),
            organization: ids.identifier())
        organization = StreamState(stream: .organization(world.organization))
        inspection = StreamState(stream: .inspection(world.inspection))
        other = StreamState(stream: .inspection(world.other))
        try begin()
    }

    private mutating func begin() throws {
        let act = act(by: people[0])
        let office: [Role] = [.rectificationOffice, .meetingSecretary]
        let roles: [(Int, [Role])] = [
            (0, office + [.systemAdministrator]), (1, office + [.securityAdministrator]), (2, office), (3, []), (4, []),
        ]
        for (index, held) in roles {
            try record([.personRecorded(.init(person: people[index], name: "某人"))], in: \.installation, by: act)
            for role in held {
                let grant: GrantID = ids.identifier()
                let given = GrantGiven(
                    grant: grant, person: people[index], role: role, scope: .installation, secrecy: .internal)
                try record([.grantGiven(given)], in: \.installation, by: act)
                ledger.installation.grants.append(.init(id: grant, person: people[index], role: role, department: nil))
            }
        }
        ledger.installation.people = people
        let department: DepartmentID = ids.identifier()
        try record(
            [
                .organizationRecorded(.init(organization: world.organization, name: "某局", nameKey: "某局")),
                .departmentRecorded(.init(department: department, name: "科室0")),
            ], in: \.organization, by: act)
        ledger.office.departments = [.init(id: department, name: "科室0")]
        if random.next() % 3 == 0 { try separate(with: department, by: act) }
        if random.next() % 8 == 0 { try addColumns(by: act) }
        try give(.liaison, for: department, to: people[3], by: act)
        try open(world.inspection, in: \.inspection, findings: [ids.identifier(), ids.identifier()], by: act)
        try open(world.other, in: \.other, findings: [world.otherFinding], by: act)
    }

    /// Full separation of duties, and somebody of the office who belongs to a department.
    private mutating func separate(with department: DepartmentID, by act: Act) throws {
        let full = Separations.full.rawValue
        try record([.settingChanged(.init(setting: .separations, value: full))], in: \.installation, by: act)
        ledger.installation.settings[.separations] = full
        let post: PostID = ids.identifier()
        let taken = PostTaken(post: post, person: people[2], name: "某人", department: department)
        try record([.postTaken(taken)], in: \.organization, by: act)
        ledger.office.posts.append(.init(id: post, person: people[2], department: department))
    }

    /// As many columns as there may be.
    private mutating func addColumns(by act: Act) throws {
        for number in 0..<AddColumn.most {
            let column: ColumnID = ids.identifier()
            let added = ColumnAdded(column: column, name: "原栏\(number)", content: .text, choices: [])
            try record([.columnAdded(added)], in: \.organization, by: act)
            ledger.office.columns.append(.init(id: column, name: added.name, content: .text, choices: []))
        }
    }

    private mutating func give(_ role: Role, for department: DepartmentID, to person: PersonID, by act: Act) throws {
        let grant: GrantID = ids.identifier()
        let given = GrantGiven(
            grant: grant, person: person, role: role, scope: .department(department), secrecy: .internal)
        try record([.grantGiven(given)], in: \.installation, by: act)
        ledger.installation.grants.append(.init(id: grant, person: person, role: role, department: department))
    }

    private mutating func open(
        _ id: InspectionID, in state: WritableKeyPath<Self, StreamState>, findings: [FindingID], by act: Act
    ) throws {
        let origin: OriginID = ids.identifier()
        var events: [Event] = [
            .inspectionOpened(.init(inspection: id, organization: world.organization, form: .patrol)),
            .originRecorded(.init(origin: origin, kind: .feedback)),
        ]
        for (index, finding) in findings.enumerated() {
            let matter: MatterID = ids.identifier()
            let recorded = FindingRecorded(
                finding: finding, origin: origin, place: nil, position: index + 1, headings: [],
                statement: "问题\(index)")
            events += [.findingRecorded(recorded), .matterRecorded(.init(matter: matter, finding: finding))]
            guard id == world.inspection else { continue }
            ledger.findings.append(
                .init(id: finding, statement: "问题\(index)", plan: FindingPlanned(finding: finding)))
            ledger.matters.append(.init(id: matter, finding: finding))
            ledger.records[.finding(finding)] = events.count - 1
        }
        try record(events, in: state, by: act)
    }

    private func act(by actor: PersonID) -> Act {
        Act(command: ids.identifier(), actor: actor, time: time, random: ids)
    }

    private mutating func record(_ events: [Event], in state: WritableKeyPath<Self, StreamState>, by act: Act) throws {
        var change = StateChange()
        for event in events {
            let head = self[keyPath: state].head
            let recorded = RecordedEvent(
                event, head: StreamHead(stream: head.stream, sequence: head.sequence + 1, hash: .zero), time: act.time,
                actor: act.actor.description, principal: nil, command: act.command.description)
            try self[keyPath: state].apply(recorded, to: &change)
            journals[head.stream, default: []].append(recorded)
        }
    }

    // MARK: One command after another

    /// Gives so many commands.
    /// - Throws: ``Disagreement`` at the first one that the two ledgers see differently.
    mutating func run(commands: Int) throws {
        for number in 0..<commands {
            if random.next() % 8 == 0 { time += Int64(random.next() % 200_000_000) }
            let actor = people[
                Int(random.next() % 12) < 9 ? Int(random.next() % 3) : Int(random.next() % UInt64(people.count))]
            let move = chooseMove(for: actor, isLate: number * 3 > commands)
            do {
                try take(move, by: act(by: actor))
                try compare()
            } catch {
                throw Disagreement(description: "第 \(number + 1) 步 \(move.asked)：\(error)")
            }
        }
        try compareReplayed()
    }

    /// What somebody asks for: mostly something that he may, and that nothing is to be said against, or something new.
    private mutating func chooseMove(for actor: PersonID, isLate: Bool) -> Move {
        var dice = Dice(
            world: world, ledger: ledger, actor: actor, day: today, head: inspection.head.sequence, past: past,
            isLate: isLate, emphasis: emphasis, random: random)
        defer { random = dice.random }
        for _ in 0..<6 {
            let move = dice.move()
            if objections(to: move, by: actor).contains(where: isNew) { return move }
            if may(actor, move), move.objections.isEmpty || dice.isOne(in: 5) { return move }
            if dice.isOne(in: 24) { return move }
        }
        return dice.move()
    }

    private func isNew(_ refusal: Refusal) -> Bool {
        let name = RefusalName(refusal)
        return !met.contains(name) && !tally.reached.contains(name)
    }

    private mutating func take(_ move: Move, by act: Act) throws {
        var objections = objections(to: move, by: act.actor)
        var dropped: [ClosureID] = []
        if objections.isEmpty {
            let (letGo, drops) = effects(of: move)
            (objections, dropped) = (letGo, drops)
        }
        let decision: Decision
        do throws(Refusal) {
            decision = try decide(move, by: act)
        } catch {
            return try judge(error, objections)
        }
        guard objections.isEmpty else { throw Disagreement(description: "应当拒绝（\(objections)），却登记了") }
        try keep(decision, of: move, dropping: dropped, by: act)
    }

    private mutating func judge(_ refusal: Refusal, _ objections: [Refusal]) throws {
        let name = RefusalName(refusal)
        let loose: Set<RefusalName> = [.changedSince, .builtOn, .accessAdministratorsApart]
        let isRight = objections.contains { $0 == refusal || loose.contains(name) && RefusalName($0) == name }
        guard isRight else { throw Disagreement(description: "拒绝的理由是“\(refusal)”，应当是 \(objections)") }
        tally.reached.insert(name)
        tally.refused += 1
    }

    /// Every reason to refuse it: that the person may not ask, else what the move itself says.
    private func objections(to move: Move, by actor: PersonID) -> [Refusal] {
        if case .takingBack = move.asked {
            // What never was, and what is another's, is said before it is asked what somebody may do.
            let isForeign = move.objections.contains { [.noSuchCommand, .notYours].contains(RefusalName($0)) }
            if isForeign { return move.objections }
        }
        if case .command(let command) = move.asked {
            switch command.target {
            case .organization(let id) where id != world.organization: return [.planning(.noSuchOrganization)]
            case .inspection(let id) where id != world.inspection: return [.noSuchInspection(id.description)]
            default: break
            }
        }
        return may(actor, move) ? move.objections : [.access(.notPermitted(move.subject))]
    }

    private func may(_ person: PersonID, _ move: Move) -> Bool {
        let grants = ledger.installation.grants.filter { $0.person == person && !$0.isEnded }
        let own = ledger.office.units(of: person) + grants.compactMap(\.department).map { .department($0) }
        var relations = ["inScope"]
        if !move.isOwnRequest { relations.append("notOwnRequest") }
        if move.units.contains(where: { $0.map(own.contains) == true }) { relations.append("ownAssignment") }
        if case .takingBack = move.asked { relations.append("ownEntry") }
        return grants.contains { grant in
            relations.contains { relation in
                permissions.contains([grant.role.rawValue, move.subject.rawValue, relation])
                    && (grant.department == nil || relation == "ownAssignment")
            }
        }
    }

    /// Which closures a move would break: the let go refuse it, those under way are dropped.
    private func effects(of move: Move) -> (letGo: [Refusal], dropped: [ClosureID]) {
        var after = ledger
        var invented = NewItems([], inventing: ids)
        move.change(&after, &invented)
        var (letGo, dropped): ([Refusal], [ClosureID]) = ([], [])
        for closing in ledger.closings where ledger.closing(of: closing.matter)?.id == closing.id {
            let now = after.closings.first { $0.id == closing.id }
            guard ledger.content(of: closing.matter) != after.content(of: closing.matter), let now else { continue }
            if case .command(let command) = move.asked, command is EraseContent { continue }
            if now.isUnderWay, closing.isUnderWay || ledger.isLetGo(closing.matter) {
                dropped.append(closing.id)
            } else if now.stage == .closed, ledger.isLetGo(closing.matter) {
                guard !move.spares(closing.matter, closing.resolution) else { continue }
                letGo.append(.closing(.letGo(ledger.standing(of: closing.matter))))
            }
        }
        return (letGo, dropped)
    }

    private func decide(_ move: Move, by act: Act) throws(Refusal) -> Decision {
        let act = fault == .isADayAhead ? act.aDayLater : fault == .mistakesPeople ? act.by(people[4]) : act
        let authority = Authority(of: act.actor, on: act.day, grants: installation.grants)
        switch move.asked {
        case .takingBack(let command):
            let states = [installation, organization, inspection].filter { $0.run(of: command.description) != nil }
            return try TakeBack(command: command).decide(seeing: states, authority: authority, act: act)
        case .command(let command):
            let states: [StreamName: StreamState] = [
                installation.head.stream: installation, organization.head.stream: organization,
                inspection.head.stream: inspection,
            ]
            var sight = Sight(
                authority: authority,
                state: states[command.target.stream] ?? StreamState(stream: command.target.stream),
                organization: command.target == .installation ? nil : organization)
            for setting in Setting.allCases where fault != .forgetsSettings {
                sight.settings[setting] = installation.value(of: setting)
            }
            for id in command.inspections {
                sight.inspections[id] =
                    id == world.inspection
                    ? inspection : id == world.other ? other : StreamState(stream: .inspection(id))
            }
            if let erasing = command as? EraseContent { sight.records = records(for: erasing) }
            if fault == .asksNoPermission {
                return try command.decide(seeing: sight, act: act).keepingClosures(by: act)
            }
            return try sight.decide(command, act: act)
        }
    }

    private func records(for erasing: EraseContent) -> [RecordedEvent] {
        let journal = journals[inspection.head.stream] ?? []
        return journal.filter { erasing.records.contains($0.head.sequence) || $0.event.mendedRecord != nil }
    }

    private func disturbed(_ decision: Decision) -> Decision {
        switch fault {
        case .dropsNothing:
            Decision(
                decision.continuations.map { continuation in
                    .init(
                        of: continuation.state,
                        with: continuation.events.filter { $0.kind != .closureDropped })
                })
        case .losesARecord:
            Decision(decision.continuations.map { .init(of: $0.state, with: $0.events.dropLast()) })
        default: decision
        }
    }

    private mutating func keep(_ decision: Decision, of move: Move, dropping dropped: [ClosureID], by act: Act) throws {
        let decision = disturbed(decision)
        let before = ledger
        let events = decision.continuations.flatMap(\.events)
        let drops = events.compactMap { if case .closureDropped(let event) = $0 { event.closure } else { nil } }
        guard Set(drops) == Set(dropped) else {
            throw Disagreement(description: "失效的销号申请是 \(drops)，应当是 \(dropped)")
        }
        for continuation in decision.continuations {
            switch continuation.state.head.stream {
            case .installation: try record(continuation.events, in: \.installation, by: act)
            case organization.head.stream: try record(continuation.events, in: \.organization, by: act)
            default:
                note(continuation.events)
                try record(continuation.events, in: \.inspection, by: act)
            }
        }
        let records = ledger.records
        var new = NewItems(events, inventing: ids)
        move.change(&ledger, &new)
        for closure in dropped { ledger.change(closure) { $0.stage = .dropped } }
        if case .takingBack(let command) = move.asked {
            for index in past.indices where past[index].command == command { past[index].isTakenBack = true }
        } else {
            ledger.records = records
            past.append(
                .init(
                    command: act.command, actor: act.actor, before: before, made: Set(events.compactMap(\.body.item)),
                    named: Set(events.flatMap(\.body.namedItems)), hasClaims: move.hasClaims))
        }
        tally.recorded[move.subject, default: 0] += 1
    }

    private mutating func note(_ events: [Event]) {
        for (index, event) in events.enumerated() {
            switch event.body.item {
            case .finding?, .action?, .report?:
                ledger.records[event.body.item ?? .step(0)] = inspection.head.sequence + index + 1
            case nil where event.kind == .decisionCompared:
                let sequence = inspection.head.sequence + index + 1
                ledger.records[.step(sequence)] = sequence
            default: break
            }
        }
    }
}

extension Act {
    fileprivate var aDayLater: Act { Act(command: command, actor: actor, time: time + 86_400_000, random: random) }

    fileprivate func by(_ person: PersonID) -> Act { Act(command: command, actor: person, time: time, random: random) }
}

extension Move {
    /// Whether something of it can be taken back: settings stay, so do people, and what was erased is gone.
    fileprivate var hasClaims: Bool {
        guard case .command(let command) = asked else { return false }
        return
            !(command is ChangeSetting || command is RecordPerson || command is RecordSubordinate
            || command is EraseContent)
    }
}

extension Dice {
    /// The next command.
    mutating func move() -> Move {
        if let emphasis, isOne(in: 2) { return move(of: emphasis) }
        if isLate, !isOne(in: 4) { return lateMove() }
        return switch Int.random(in: 0..<16, using: &random) {
        case 0..<3: planningMove()
        case 3..<8: closingMove()
        case 8..<11: upwardMove()
        case 11..<13: officeMove()
        case 13: organizationMove()
        case 14: organizationMove()
        default: correctingMove()
        }
    }
}

extension Dice {
    private mutating func move(of emphasis: Emphasis) -> Move {
        switch emphasis {
        case .planning: planningMove()
        case .upward: upwardMove()
        case .office: officeMove()
        case .organization: organizationMove()
        case .correcting: correctingMove()
        }
    }

    private mutating func lateMove() -> Move {
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4: stepOfClosing()
        case 4..<7: confirmation()
        case 7..<10: upwardMove()
        case 10: officeMove()
        default: correctingMove()
        }
    }
}
