import HashChain

/// Records what a meeting decided, with what that brings about in the inspections.
///
/// Closures are approved or returned, more time is granted or refused: everything or nothing.
public struct DecideAtMeeting: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .decideAtMeeting }

    /// What came of something on the agenda.
    public struct Result: Sendable, Equatable {
        /// Its number on the agenda.
        public var entry: Int
        /// What came of it.
        public var outcome: MeetingDecided.Outcome
        /// How the votes fell, where they were counted.
        public var votes: Votes?
        /// What was decided, in words.
        public var words: String?

        /// Creates the value.
        public init(entry: Int, outcome: MeetingDecided.Outcome, votes: Votes? = nil, words: String? = nil) {
            self.entry = entry
            self.outcome = outcome
            self.votes = votes
            self.words = words
        }
    }

    /// The organisation.
    public var organization: OrganizationID
    /// The meeting.
    public var meeting: MeetingID
    /// What came of it.
    public var results: [Result]
    /// The closure gates that the meeting found not to apply to any of the matters.
    public var notApplicable: [String]
    /// Those that the agenda speaks of.
    public var inspections: Set<InspectionID>

    /// Creates the command; `inspections` are those that the meeting's agenda speaks of.
    public init(
        organization: OrganizationID, meeting: MeetingID, results: [Result], notApplicable: [String] = [],
        inspections: Set<InspectionID>
    ) {
        self.organization = organization
        self.meeting = meeting
        self.results = results
        self.notApplicable = notApplicable
        self.inspections = inspections
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// It is not what the person asked for, unless something of it is.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        let person = authority.person.description
        let isOwnRequest = entries(seeing: sight).contains { entry in
            guard let state = entry.inspection.flatMap({ sight.inspections[$0] }) else { return false }
            return entry.subject.map { state.asker(for: $0) == person } ?? false
        }
        return isOwnRequest ? [] : [.notOwnRequest]
    }

    /// Decides what is recorded; refuses what a meeting without the quorum set for it decides.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.standingMeeting(meeting)
        guard let held = standing.held else { throw .office(.notYet("次会议", standing.standing)) }
        guard !results.isEmpty, Set(results.map(\.entry)).count == results.count else {
            throw .planning(.empty("议定事项"))
        }
        for gate in notApplicable where !sight.closureGates.contains(gate) { throw .closing(.noSuchGate(gate)) }
        for result in results { try require(result, of: standing, held) }
        let decided = results.map {
            Event.meetingDecided(
                MeetingDecided(
                    meeting: meeting, entry: $0.entry, outcome: $0.outcome, votes: $0.votes, words: $0.words))
        }
        return Decision(
            [.init(of: sight.state, with: decided)]
                + (try consequences(of: standing, held, seeing: sight, act: act)))
    }

    private func entries(seeing sight: Sight) -> [AgendaEntry] {
        guard let agenda = sight.state.entry(Meeting.self, .meeting(meeting))?.called.agenda else { return [] }
        return results.map(\.entry).filter { agenda.indices.contains($0 - 1) }.map { agenda[$0 - 1] }
    }

    private func require(_ result: Result, of meeting: Meeting, _ held: MeetingHeld) throws(Refusal) {
        guard meeting.called.agenda.indices.contains(result.entry - 1) else { throw .office(.noEntry(result.entry)) }
        guard meeting.decided[result.entry] == nil else { throw .office(.decidedAlready(result.entry)) }
        guard let votes = result.votes else { return }
        let counts = [votes.inFavour, votes.against, votes.abstained]
        guard counts.allSatisfy({ $0 >= 0 }), counts.reduce(0, +) == held.present.count else {
            throw .office(.unfitVotes(present: held.present.count))
        }
        let isCarried = votes.inFavour * 2 > held.present.count
        guard isCarried || result.outcome != .agreed else { throw .office(.notCarried(result.entry)) }
    }

    /// What is recorded in each inspection, in the order of the agenda.
    private func consequences(
        of meeting: Meeting, _ held: MeetingHeld, seeing sight: Sight, act: Act
    ) throws(Refusal) -> [Decision.Continuation] {
        var minutes: [InspectionID: Minutes] = [:]
        var order: [InspectionID] = []
        for result in results {
            let entry = meeting.called.agenda[result.entry - 1]
            guard let inspection = entry.inspection, let subject = entry.subject else { continue }
            if minutes[inspection] == nil {
                order.append(inspection)
                minutes[inspection] = Minutes(
                    meeting: meeting, held: held, seeing: try sight.looking(at: inspection), act: act,
                    notApplicable: notApplicable)
            }
            try minutes[inspection]?.carryOut(result, about: subject)
        }
        return order.compactMap { minutes[$0] }.map { Decision.Continuation(of: $0.sight.state, with: $0.events) }
    }
}

/// What a meeting brings about in one inspection: a decision on paper, of which the minutes are the scan, and what stands on it.
private struct Minutes {
    let meeting: Meeting
    let held: MeetingHeld
    let sight: Sight
    let act: Act
    let notApplicable: [String]
    private let decision: DecisionID
    private var carriedOut: [Event] = []
    private var isNeeded = false

    init(meeting: Meeting, held: MeetingHeld, seeing sight: Sight, act: Act, notApplicable: [String]) {
        self.meeting = meeting
        self.held = held
        self.sight = sight
        self.act = act
        self.notApplicable = notApplicable
        decision = act.random.identifier()
    }

    /// The decision where something stands on it, and that.
    var events: [Event] {
        let recorded = DecisionRecorded(
            decision: decision, form: .minutes, decidedBy: meeting.title, level: meeting.called.kind.level,
            decidedOn: held.on,
            meeting: meeting.called.meeting)
        return (isNeeded ? [.decisionRecorded(recorded)] : []) + carriedOut
    }

    mutating func carryOut(_ result: DecideAtMeeting.Result, about subject: Item) throws(Refusal) {
        switch (subject, result.outcome) {
        case (.matter(let matter), .agreed):
            let closure = try sight.state.requireClosure(of: matter, at: .verified)
            try requireQuorum(for: .init(closure.resolution.kind))
            try sight.requireApart(from: closure, act: act)
            carriedOut.append(
                try sight.approval(of: closure, by: decision, notApplicable: notApplicable))
            isNeeded = true
        case (.matter(let matter), .rejected):
            let closure = try sight.closureUnderWay(of: matter)
            let why = result.words ?? "\(meeting.title)不同意"
            carriedOut.append(.closureReturned(ClosureReturned(closure: closure.closure, why: why)))
        case (.dueExtension(let id), .agreed):
            let asked = try sight.dueExtension(id)
            guard asked.isOpen else { throw .office(.doneAlready("项延期申请", "已答复")) }
            try asked.requireLevel(meeting.called.kind.level)
            try requireQuorum(for: .dueExtension)
            carriedOut.append(.extensionApproved(ExtensionApproved(dueExtension: id, decision: decision)))
            isNeeded = true
        case (.dueExtension(let id), .rejected):
            guard try sight.dueExtension(id).isOpen else { throw .office(.doneAlready("项延期申请", "已答复")) }
            let why = result.words ?? "\(meeting.title)不同意"
            carriedOut.append(.extensionRefused(ExtensionRefused(dueExtension: id, why: why)))
        case (.submission(let id), .agreed):
            try sight.state.submission(id, at: .drafted)
            try requireQuorum(for: .submission)
            carriedOut.append(.submissionApproved(SubmissionApproved(submission: id, decision: decision)))
            isNeeded = true
        default: break
        }
    }

    private func requireQuorum(for matter: Quorums.Matter) throws(Refusal) {
        let quorum = sight.quorum(for: matter)
        guard meeting.reaches(quorum) else {
            throw .office(.noQuorum(matter, quorum, present: held.present.count, absent: held.absent.count))
        }
    }
}

extension MeetingCalled.Kind {
    /// At which level it decides.
    fileprivate var level: DecidingLevel {
        switch self {
        case .dispatch, .special: .sponsor
        case .committee: .committee
        }
    }
}
