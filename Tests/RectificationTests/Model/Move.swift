@testable import Rectification

/// Something that somebody asks for, what the rules say to it, and what it changes where they say nothing.
struct Move {
    /// What is asked for.
    enum Asked {
        case command(any RecordingCommand)
        case takingBack(CommandID)
    }

    /// How a change learns the ids of what was recorded.
    typealias Change = (inout PlainLedger, inout NewItems) -> Void

    let asked: Asked
    let change: Change
    /// Every reason to refuse it, where the person may ask at all; whichever is given is right.
    var objections: [Refusal] = []
    /// The units whose own work it is about.
    var units: [Unit?] = []
    /// Whether the person asked for what it decides on.
    var isOwnRequest = false
    /// Which closed matters keep their closure though it changes what that rests on.
    var spares: (MatterID, Resolution.Kind) -> Bool = { _, _ in false }

    init(_ command: any RecordingCommand, change: @escaping Change = { _, _ in }) {
        asked = .command(command)
        self.change = change
    }

    init(takingBack command: CommandID, change: @escaping Change) {
        asked = .takingBack(command)
        self.change = change
    }

    var subject: Permission.Subject {
        switch asked {
        case .command(let command): type(of: command).subject
        case .takingBack: .takeBack
        }
    }

    /// The same move, refused with this unless the condition holds.
    func requiring(_ holds: Bool, _ refusal: Refusal) -> Move {
        var move = self
        if !holds { move.objections.append(refusal) }
        return move
    }

    func requiring(_ words: String, _ what: String) -> Move {
        requiring(words.contains { !$0.isWhitespace }, .planning(.empty(what)))
    }

    /// The same move, refused where any of these would be.
    func with(_ objections: [Refusal]) -> Move {
        var move = self
        move.objections += objections
        return move
    }

    func about(_ units: [Unit?]) -> Move {
        var move = self
        move.units = units
        return move
    }

    func decidingOn(ownRequest isOwn: Bool) -> Move {
        var move = self
        move.isOwnRequest = isOwn
        return move
    }

    func sparing(_ spares: @escaping (MatterID, Resolution.Kind) -> Bool) -> Move {
        var move = self
        move.spares = spares
        return move
    }
}

/// The ids of what was recorded, in order; invented ones while nothing is recorded yet.
struct NewItems {
    private var items: [Substring: [String]] = [:]
    private let random: RandomSource

    init(_ events: [Event], inventing random: RandomSource) {
        self.random = random
        for item in events.compactMap(\.body.item) {
            let parts = item.description.split(separator: "/")
            if parts.count == 2 { items[parts[0], default: []].append(String(parts[1])) }
        }
    }

    /// The next id of a kind, as items are written: `finding`, `matter`.
    mutating func next<Kind>(_ kind: Substring) -> Identifier<Kind> {
        guard let first = items[kind]?.first, let id = Identifier<Kind>(first) else { return random.identifier() }
        items[kind]?.removeFirst()
        return id
    }
}

/// The ids of the world that all moves are made in.
struct World {
    let inspection: InspectionID
    let other: InspectionID
    let otherFinding: FindingID
    let organization: OrganizationID
}

/// Chooses what is asked for next: mostly what the ledger is ready for, now and then what it must refuse.
struct Dice {
    /// What most of the commands to a ledger are about.
    enum Emphasis: CaseIterable {
        case planning
        case upward
        case office
        case organization
        case correcting
    }

    let world: World
    let ledger: PlainLedger
    let actor: PersonID
    let day: CivilDate
    /// Where the inspection's stream ends.
    let head: Int
    /// The commands that were recorded, the last one last.
    let past: [Given]
    /// Whether the plans are made and things come to their end, so that closures are not dropped again and again.
    let isLate: Bool
    /// Absent where the commands are of all kinds.
    let emphasis: Emphasis?
    var random: SeededGenerator

    /// A command that was recorded.
    struct Given {
        let command: CommandID
        let actor: PersonID
        /// The ledger before it.
        let before: PlainLedger
        /// What it made, and what it says something of.
        let made: Set<Item>
        let named: Set<Item>
        /// Whether anything of it can be taken back.
        let hasClaims: Bool
        var isTakenBack = false
    }

    var inspection: InspectionID { world.inspection }
    var organization: OrganizationID { world.organization }

    mutating func isOne(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }

    mutating func any<Value>(of kind: Value.Type = Value.self) -> Value where Value: CaseIterable {
        guard let value = Value.allCases.randomElement(using: &random) else { fatalError("\(kind) has no cases") }
        return value
    }

    mutating func stranger<Kind>() -> Identifier<Kind> {
        let bits = random.next()
        return Identifier(random: withUnsafeBytes(of: bits) { Array($0) } + [1, 1])
    }

    /// One of these, or now and then (and where there is none) one that nobody knows.
    mutating func one<Kind>(_ ids: [Identifier<Kind>]) -> Identifier<Kind> {
        isOne(in: 16) ? stranger() : pick(ids) ?? stranger()
    }

    /// Words, or now and then none.
    mutating func words(_ words: String) -> String { isOne(in: 16) ? "　 " : words }

    /// Today or a day before; now and then tomorrow.
    mutating func aDay() -> CivilDate {
        isOne(in: 16) ? day.adding(days: 1) : day.adding(days: -Int.random(in: 0...2, using: &random))
    }

    /// Where something stood when it was looked at, and whether it changed since.
    mutating func basedOn(_ changedAt: Int) -> (Int, isFresh: Bool) {
        isOne(in: 10) ? (changedAt - 1, false) : (head, true)
    }

    mutating func unit() -> Unit {
        let listed = ledger.office.subordinates.map(\.id)
        if isOne(in: 4) { return .organization(one(listed)) }
        return .department(one(ledger.office.departments.map(\.id)))
    }

    mutating func post() -> PostID { one(ledger.office.posts.map(\.id)) }

    /// A decision on paper, and what is wrong with it.
    mutating func paper() -> (PaperDecision, [Refusal]) {
        let post = isOne(in: 4) ? self.post() : nil
        let paper = PaperDecision(
            form: any(), decidedBy: words("主要负责人"), post: post, level: isOne(in: 2) ? any() : nil, decidedOn: aDay())
        var objections: [Refusal] = []
        if paper.decidedBy.allSatisfy(\.isWhitespace) { objections.append(.planning(.empty("作出决定的人或机构"))) }
        if let post, !ledger.office.isHeld(post) { objections.append(.planning(.noSuchPost)) }
        if paper.decidedOn > day { objections.append(.closing(.dayAhead(paper.decidedOn))) }
        return (paper, objections)
    }

    var stale: Refusal {
        .changedSince(ItemConflict(seen: nil, current: .init(sequence: 0, event: .clockSet(ClockSet()))))
    }
}
