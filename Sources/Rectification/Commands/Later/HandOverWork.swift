import HashChain

/// Passes everything that is open from a unit, or from whoever holds a post, to the successor (责任交接).
public struct HandOverWork: RecordingCommand {
    /// Whose work it is.
    public enum Holder: Sendable, Hashable {
        case unit(Unit)
        case post(PostID)

        /// By kind and id: `department/ID`, `post/ID`.
        public var description: String {
            switch self {
            case .unit(let unit): unit.description
            case .post(let post): Item.post(post).description
            }
        }
    }

    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .handOver }

    /// The organisation.
    public var organization: OrganizationID
    /// Whose it was.
    public var from: Holder
    /// Whose it is.
    public var to: Holder
    /// The day.
    public var day: CivilDate
    /// The reason.
    public var why: String
    /// The inspections of the organisation: what is open in any of them passes.
    public var inspections: Set<InspectionID>

    /// Creates the command.
    public init(
        organization: OrganizationID, from: Holder, to: Holder, day: CivilDate, why: String,
        inspections: Set<InspectionID>
    ) {
        self.organization = organization
        self.from = from
        self.to = to
        self.day = day
        self.why = why
        self.inspections = inspections
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded: everything that is open, or nothing.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try why.requireWords("交接的理由")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        switch (from, to) {
        case (.unit(let old), .unit(let new)) where old != new: try sight.requireUnit(new)
        case (.post(let old), .post(let new)) where old != new: try sight.requirePost(new)
        default: throw .later(.unfitSuccessor)
        }
        var passed: [Decision.Continuation] = []
        var items: [HandOverItem] = []
        for inspection in inspections.sorted() {
            let state = try sight.looking(at: inspection).state
            let work = Passing(from: from, to: to, why: why, state: state, act: act)
            items += work.items.map { HandOverItem(inspection: inspection, item: $0) }
            passed.append(.init(of: state, with: work.events))
        }
        guard !items.isEmpty else { throw .later(.nothingOpen) }
        let handed = HandedOver(
            handOver: act.random.identifier(), from: from.description, to: to.description, on: day, why: why,
            items: items)
        return Decision([.init(of: sight.state, with: [.handedOver(handed)])] + passed)
    }
}

/// What passes in one inspection.
private struct Passing {
    private(set) var events: [Event] = []
    private(set) var items: [Item] = []

    private let from: HandOverWork.Holder
    private let to: HandOverWork.Holder
    private let why: String

    init(from: HandOverWork.Holder, to: HandOverWork.Holder, why: String, state: StreamState, act: Act) {
        (self.from, self.to, self.why) = (from, to, why)
        for finding in state.findings where !state.isLetGo(finding.finding) { passPlan(of: finding.finding, state) }
        for action in state.actions where action.withdrawn == nil {
            let isOpen = action.serves.contains { !state.isLetGo($0.finding) }
            for assignment in state.standingAssignments(of: action.action) where isOpen {
                pass(assignment, state, act)
            }
        }
    }

    private mutating func passPlan(of finding: FindingID, _ state: StreamState) {
        guard let before = state.plan(of: finding) else { return }
        var plan = before
        switch (from, to) {
        case (.unit(let old), .unit(let new)):
            if plan.owner == old { plan.owner = new }
            plan.supporting = plan.supporting.replacing(old, by: new).filter { $0 != plan.owner }
        case (.post(let old), .post(let new)):
            if plan.responsible == old { plan.responsible = new }
            plan.sponsors = plan.sponsors.map { $0.post == old ? Sponsorship(post: new, role: $0.role) : $0 }
        default: break
        }
        guard plan != before else { return }
        events.append(.findingPlanned(plan))
        items.append(.finding(finding))
    }

    /// An assignment is one unit's: the successor gets one of its own, unless it has one of the same action already.
    private mutating func pass(_ assignment: AssignmentGiven, _ state: StreamState, _ act: Act) {
        var given = assignment
        switch (from, to) {
        case (.unit(let old), .unit(let new)): if given.unit == old { given.unit = new }
        case (.post(let old), .post(let new)): if given.responsible == old { given.responsible = new }
        default: break
        }
        guard given != assignment else { return }
        // More time that was granted is granted to the successor, too.
        given.due = state.due(of: .assignment(assignment.assignment))
        events.append(.assignmentEnded(AssignmentEnded(assignment: assignment.assignment, why: why)))
        let isThere = state.standingAssignments(of: given.action).contains {
            $0.unit == given.unit && $0.assignment != assignment.assignment
        }
        guard !isThere else { return items.append(.assignment(assignment.assignment)) }
        given.assignment = act.random.identifier()
        events.append(.assignmentGiven(given))
        items.append(.assignment(given.assignment))
    }
}

extension Array where Element: Equatable {
    /// With one in another's place, and each once.
    fileprivate func replacing(_ old: Element, by new: Element) -> [Element] {
        reduce(into: []) { kept, element in
            let element = element == old ? new : element
            if !kept.contains(element) { kept.append(element) }
        }
    }
}

extension StreamState {
    /// Whether nothing more is done with any matter of a finding.
    fileprivate func isLetGo(_ finding: FindingID) -> Bool {
        standingMatters(of: finding).allSatisfy { standing(of: $0.matter).isLetGo }
    }
}
