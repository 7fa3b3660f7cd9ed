import HashChain

// What was decided on paper, and how far each matter is on its way to being closed, as an inspection's stream says it.

extension StreamState {
    /// The decision on paper; absent when there is none.
    public func decision(_ id: DecisionID) -> DecisionRecorded? { body(of: .decision(id)) }

    /// The scans of a decision, in the order of recording.
    public func scans(of decision: DecisionID) -> [EvidenceReceived] { bodies(naming: .decision(decision)) }

    /// How far a decision on paper is from counting.
    public func standing(of decision: DecisionID) -> DecisionStanding {
        if !bodies(of: DecisionCompared.self, naming: .decision(decision)).isEmpty { return .confirmed }
        return scans(of: decision).isEmpty ? .awaitingScan : .awaitingComparison
    }

    /// The closure as it is now; absent when there is none.
    public func closure(_ id: ClosureID) -> Closure? {
        body(ClosureRequested.self, of: .closure(id)).map { requested in
            var closure = Closure(requested)
            for step in items(naming: .closure(id)) {
                if let event = event(of: step) { closure.take(event) }
            }
            return closure
        }
    }

    /// What was asked for a matter, in the order of asking.
    public func closures(of matter: MatterID) -> [Closure] {
        bodies(of: ClosureRequested.self, naming: .matter(matter)).compactMap { closure($0.closure) }
    }

    /// The closure of a matter that is under way or holds.
    public func standingClosure(of matter: MatterID) -> Closure? {
        closures(of: matter).last { $0.stage.isUnderWay || $0.stage == .closed }
    }

    /// Whether a matter is worked on.
    public func standing(of matter: MatterID) -> MatterStanding { MatterStanding(standingClosure(of: matter)) }

    /// The closures that are under way or hold, in the order of asking.
    var standingClosures: [Closure] {
        recorded(ClosureRequested.self).compactMap { closure($0.closure) }
            .filter { $0.stage.isUnderWay || $0.stage == .closed }
    }

    /// The matters that were closed or have become routine, in the order of the ledger: what a look-back draws from.
    public var closedMatters: [MatterID] {
        findings.flatMap { standingMatters(of: $0.finding) }.map(\.matter).filter {
            switch standing(of: $0) {
            case .closed, .routine: true
            case .open, .closing, .continued, .discontinued: false
            }
        }
    }

    /// The answer to each closure gate of a matter that has one; the last counts.
    public func gates(of matter: MatterID) -> [String: GateAnswered] {
        Dictionary(
            bodies(of: GateAnswered.self, naming: .matter(matter)).map { ($0.gate, $0) }, uniquingKeysWith: { $1 })
    }

    /// The decisions on a closure's way that are not confirmed yet: nothing is closed before they are (待补签).
    public func unconfirmedDecisions(of closure: Closure) -> [DecisionID] {
        // One decision may carry several steps: what endorses a closure may also approve it.
        var decisions: [DecisionID] = []
        for decision in closure.decisions + gates(of: closure.matter).values.compactMap(\.decision)
        where !decisions.contains(decision) {
            decisions.append(decision)
        }
        return decisions.filter { standing(of: $0) != .confirmed }
    }

    /// What a closure of a matter is bound to, as canonical JSON: the finding's statement and root cause, the matter's words, what
    /// each action changes there, the reports, the digests of their evidence and the answers to the gates.
    ///
    /// Of an action that serves several findings only what it changes here is bound: it may be changed for another finding
    /// without disturbing this one.
    public func boundContent(of matter: MatterID) -> [UInt8] {
        var writer = PayloadWriter()
        bound(by: matter)?.write(to: &writer)
        return writer.bytes
    }

    /// What a closure of a matter is bound to, to be compared; absent for a matter that is not there.
    func bound(by matter: MatterID) -> BoundContent? {
        guard let recorded = self.matter(matter), let finding = finding(recorded.finding) else { return nil }
        let reports = reports(on: .matter(matter))
        let proven = [Item.matter(matter)] + reports.map { Item.report($0.report) }
        return BoundContent(
            actions: parts(of: recorded.finding), evidence: proven.flatMap { evidence(of: $0) }.map(\.source.digest),
            gates: gates(of: matter).values.sorted { $0.gate < $1.gate }, matter: recorded.text, reports: reports,
            rootCause: plan(of: recorded.finding)?.rootCause, statement: finding.statement)
    }

    private func parts(of finding: FindingID) -> [BoundContent.Part] {
        actions(serving: finding).filter { $0.withdrawn == nil }.compactMap { action in
            action.serves.first { $0.finding == finding }.map { service in
                BoundContent.Part(
                    action: action.action, change: service.change, text: action.serves.count == 1 ? action.text : nil)
            }
        }
    }

    /// Who recorded a thing first; absent when it is not there.
    func recorder(of item: Item) -> String? { entry(of: item)?.versions[0].actor }

    /// The findings that a change of a thing can bear on: those that it speaks of itself, and those of whatever it speaks of.
    func findings(behind item: Item) -> Set<FindingID> {
        switch item {
        case .finding(let id): [id]
        case .action: Set(everServed(by: item))
        default: Set((event(of: item)?.namedItems ?? []).flatMap(findings))
        }
    }

    /// Also those that an action served before it was revised: taking the revision back makes it serve them again.
    private func everServed(by action: Item) -> [FindingID] {
        ([action] + items(naming: action)).flatMap { item -> [FindingID] in
            switch event(of: item) {
            case .actionRecorded(let recorded): recorded.serves.map(\.finding)
            case .actionRevised(let revised): revised.serves.map(\.finding)
            default: []
            }
        }
    }
}

/// What a closure is bound to.
struct BoundContent: Equatable {
    struct Part: Equatable {
        let action: ActionID
        let change: String?
        let text: String?
    }

    let actions: [Part]
    let evidence: [Digest]
    let gates: [GateAnswered]
    let matter: String?
    let reports: [ProgressReported]
    let rootCause: String?
    let statement: String

    func write(to writer: inout PayloadWriter) {
        writer.object { fields in
            fields.put("actions", actions)
            fields.put("evidence", evidence)
            fields.put("gates", gates)
            fields.put("matter", matter)
            fields.put("reports", reports)
            fields.put("rootCause", rootCause)
            fields.put("statement", statement)
        }
    }
}

extension BoundContent.Part: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("action", action)
        fields.put("change", change)
        fields.put("text", text)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        action = try fields.take("action")
        change = try fields.takeOptional("change")
        text = try fields.takeOptional("text")
    }
}
