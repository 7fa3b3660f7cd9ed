import HashChain

@testable import Rectification

/// A ledger as plain lists: one inspection at work, another beside it, their organisation, the installation.
///
/// Together with the moves on it this says the rules of PRODUCT.md once more, without records, streams or states; the real
/// ledger is judged by it.
struct PlainLedger {
    struct Finding {
        let id: FindingID
        var statement: String
        var plan: FindingPlanned
        var plannedAt = 0
        var secrecy: Secrecy?
    }

    struct Matter {
        let id: MatterID
        let finding: FindingID
        var label: String?
        var text: String?
        var isDivided = false
        var gates: [String: Gate] = [:]
        var recognized = 0
    }

    struct Gate: Equatable {
        let ground: String
        let decision: DecisionID?
    }

    struct Action {
        let id: ActionID
        var serves: [ActionRecorded.Service]
        var text: String
        var due: Due?
        var changedAt = 0
        var isRevised = false
        var isWithdrawn = false
    }

    struct Assignment {
        let id: AssignmentID
        let action: ActionID
        let unit: Unit
        var responsible: PostID?
        var due: Due?
        var isEnded = false
    }

    struct Report {
        let id: ReportID
        let about: ReportSubject
        let by: PersonID
        var statusText: String?
    }

    struct Evidence {
        let id: EvidenceID
        let about: Item
        let digest: Digest
        let name: String
    }

    struct PaperTrail {
        let id: DecisionID
        let by: PersonID
        let post: PostID?
        var isCompared = false
    }

    struct Closing {
        let id: ClosureID
        let matter: MatterID
        let resolution: Resolution.Kind
        let askedBy: PersonID
        var stage = Closure.Stage.requested
        var decisions: [DecisionID] = []
        /// What was approved, as it was then.
        var approved: Content?

        var isUnderWay: Bool { [.requested, .endorsed, .verified, .approved].contains(stage) }
        var stands: Bool { isUnderWay || stage == .closed }
    }

    /// What a closure of a matter is bound to.
    struct Content: Equatable {
        struct Part: Equatable {
            let action: ActionID
            let change: String?
            let text: String?
        }

        let statement: String
        let rootCause: String?
        let text: String?
        let parts: [Part]
        let reports: [ReportID: String?]
        let evidence: [Digest]
        let gates: [String: Gate]
    }

    var findings: [Finding] = []
    var matters: [Matter] = []
    var actions: [Action] = []
    var assignments: [Assignment] = []
    var reports: [Report] = []
    var evidence: [Evidence] = []
    var decisions: [PaperTrail] = []
    var closings: [Closing] = []
    var office = PlainOffice()
    var installation = PlainInstallation()
    var upward = PlainUpward()
    var clock = ClockSet()
    /// Which record of the inspection first says a thing, and what of it was erased.
    var records: [Item: Int] = [:]
    var erased: Set<Item> = []
}

// MARK: - What follows from it

extension PlainLedger {
    func finding(_ id: FindingID) -> Finding? { findings.first { $0.id == id } }
    func matter(_ id: MatterID) -> Matter? { matters.first { $0.id == id } }
    func action(_ id: ActionID) -> Action? { actions.first { $0.id == id } }
    func assignment(_ id: AssignmentID) -> Assignment? { assignments.first { $0.id == id } }
    func decision(_ id: DecisionID) -> PaperTrail? { decisions.first { $0.id == id } }

    func standingMatters(of finding: FindingID) -> [Matter] {
        matters.filter { $0.finding == finding && !$0.isDivided }
    }
    func standingAssignments(of action: ActionID) -> [Assignment] {
        assignments.filter { $0.action == action && !$0.isEnded }
    }

    /// The closure that says where a matter stands: the last that is under way or came to its end.
    func closing(of matter: MatterID) -> Closing? { closings.last { $0.matter == matter && $0.stands } }

    func standing(of matter: MatterID) -> MatterStanding {
        guard let closing = closing(of: matter) else { return .open }
        guard closing.stage == .closed else { return .closing }
        return switch closing.resolution {
        case .closure: .closed
        case .continuation: .continued
        case .routine: .routine
        case .discontinued: .discontinued
        }
    }

    func isLetGo(_ matter: MatterID) -> Bool { [.closed, .routine, .discontinued].contains(standing(of: matter)) }

    /// What was let go as done, in the order of the list: a look-back is drawn from it.
    var closed: [MatterID] {
        findings.flatMap { standingMatters(of: $0.id) }.map(\.id).filter {
            [.closed, .routine].contains(standing(of: $0))
        }
    }

    func standing(of decision: DecisionID) -> DecisionStanding {
        if self.decision(decision)?.isCompared == true { return .confirmed }
        return evidence.contains { $0.about == .decision(decision) } ? .awaitingComparison : .awaitingScan
    }

    /// The decisions that a closure rests on and that do not count yet.
    func unconfirmed(_ closing: Closing) -> Set<DecisionID> {
        let gates = matter(closing.matter)?.gates.values.compactMap(\.decision) ?? []
        return Set(closing.decisions + gates).filter { standing(of: $0) != .confirmed }
    }

    func content(of id: MatterID) -> Content? {
        guard let matter = matter(id), let finding = finding(matter.finding) else { return nil }
        let own = reports.filter { $0.about == .matter(id) }
        let proven = [Item.matter(id)] + own.map { .report($0.id) }
        let parts = actions.filter { !$0.isWithdrawn }.compactMap { action in
            action.serves.first { $0.finding == finding.id }.map {
                Content.Part(
                    action: action.id, change: $0.change, text: action.serves.count == 1 ? action.text : nil)
            }
        }
        return Content(
            statement: finding.statement, rootCause: finding.plan.rootCause, text: matter.text, parts: parts,
            reports: Dictionary(uniqueKeysWithValues: own.map { ($0.id, $0.statusText) }),
            evidence: proven.flatMap { item in evidence.filter { $0.about == item }.map(\.digest) },
            gates: matter.gates)
    }

    /// When something is due, with the extensions that were approved.
    func due(of item: Item) -> Due? {
        let planned: Due? =
            switch item {
            case .finding(let id): finding(id)?.plan.due
            case .action(let id): action(id)?.due
            case .assignment(let id): assignment(id)?.due
            default: nil
            }
        return upward.extensions.filter { $0.subject == item && $0.stage == .approved }.reduce(planned) {
            due, extended in
            due?.on == extended.former?.on ? extended.due : due
        }
    }

    func owner(of matter: MatterID) -> Unit? { self.matter(matter).flatMap { finding($0.finding)?.plan.owner } }

    func units(of subject: ReportSubject) -> [Unit?] {
        switch subject {
        case .matter(let id): [owner(of: id)]
        case .action(let id): standingAssignments(of: id).map(\.unit)
        case .assignment(let id): [assignment(id)?.unit]
        }
    }

    var gates: [String] { ClosureGates.read(installation.value(of: .closureGates)) ?? [] }
    var highestSecrecy: Secrecy { Secrecy(rawValue: installation.value(of: .highestSecrecy)) ?? .everyone }
    var isFullySeparated: Bool { installation.value(of: .separations) == Separations.full.rawValue }

    /// Whether an item of the inspection is there.
    func has(_ item: Item) -> Bool {
        switch item {
        case .finding(let id): finding(id) != nil
        case .matter(let id): matter(id) != nil
        case .action(let id): action(id) != nil
        case .assignment(let id): assignment(id) != nil
        case .report(let id): reports.contains { $0.id == id }
        case .decision(let id): decision(id) != nil
        case .evidence(let id): evidence.contains { $0.id == id }
        default: upward.has(item)
        }
    }
}

// MARK: - Changing it

extension PlainLedger {
    mutating func change(_ id: FindingID, _ body: (inout Finding) -> Void) {
        for index in findings.indices where findings[index].id == id { body(&findings[index]) }
    }

    mutating func change(_ id: MatterID, _ body: (inout Matter) -> Void) {
        for index in matters.indices where matters[index].id == id { body(&matters[index]) }
    }

    mutating func change(_ id: ActionID, _ body: (inout Action) -> Void) {
        for index in actions.indices where actions[index].id == id { body(&actions[index]) }
    }

    mutating func change(_ id: ClosureID?, _ body: (inout Closing) -> Void) {
        for index in closings.indices where closings[index].id == id { body(&closings[index]) }
    }

    mutating func end(_ id: AssignmentID) {
        for index in assignments.indices where assignments[index].id == id { assignments[index].isEnded = true }
    }

    mutating func compare(_ id: DecisionID) {
        for index in decisions.indices where decisions[index].id == id { decisions[index].isCompared = true }
    }

    /// Closes what was approved and rests on nothing any more that does not count.
    mutating func closeWhatRests(on decision: DecisionID) {
        for closing in closings where closing.stage == .approved && unconfirmed(closing) == [decision] {
            change(closing.id) { $0.stage = .closed }
        }
    }
}
