import HashChain

extension Decision {
    /// The decision with what it brings about for closures: one that is under way is dropped when what it is bound to changes.
    /// - Throws: ``ClosureRefusal/letGo(_:)`` when what a closed matter rests on would change.
    func keepingClosures(by act: Act) throws(Refusal) -> Decision {
        var kept: [Continuation] = []
        for continuation in continuations { kept.append(try continuation.keepingClosures(by: act)) }
        return Decision(kept)
    }
}

extension Decision.Continuation {
    fileprivate func keepingClosures(by act: Act) throws(Refusal) -> Self {
        guard !events.allSatisfy(\.leavesClosuresAlone) else { return self }
        let standing = state.closures(concernedBy: events)
        guard !standing.isEmpty else { return self }
        let after = state.following(events, by: act)
        var dropped: [Event] = []
        for closure in standing {
            guard let now = after.closure(closure.closure),
                state.bound(by: closure.matter) != after.bound(by: closure.matter)
            else { continue }
            if now.stage.isUnderWay {
                dropped.append(.closureDropped(ClosureDropped(closure: closure.closure)))
            } else if now.stage == .closed, !events.allSatisfy({ $0.mayFollow(closure) }) {
                throw .closing(.letGo(state.standing(of: closure.matter)))
            }
        }
        return Decision.Continuation(of: state, with: events + dropped)
    }
}

extension StreamState {
    /// The closures that hold what these events can bear on, in the order of asking.
    fileprivate func closures(concernedBy events: [Event]) -> [Closure] {
        let items = events.flatMap { event -> [Item] in
            switch event {
            case .recordCorrected(let correction): [item(at: correction.record)].compactMap(\.self)
            case .recordsTakenBack(let takenBack): (takenBack.first...takenBack.last).compactMap { item(at: $0) }
            default: event.namedItems
            }
        }
        return Set(items.flatMap(findings)).flatMap(matters).compactMap { standingClosure(of: $0.matter) }
            .filter { $0.stage.isUnderWay || standing(of: $0.matter).isLetGo }
            .sorted { firstRecord(of: .closure($0.closure)) ?? 0 < firstRecord(of: .closure($1.closure)) ?? 0 }
    }
}

extension Event {
    /// Whether it can change nothing that a closure is bound to; the steps of closures themselves are looked at nowhere else.
    var leavesClosuresAlone: Bool {
        switch self {
        case .decisionRecorded, .decisionCompared, .closureRequested, .closureEndorsed, .closureVerified, .matterClosed,
            .closureReturned, .matterReopened, .documentRecorded, .totalsStated, .originRecorded, .secrecyMarked,
            .instructionGiven, .instructionAnswered,
            .instructionReturned, .obstacleRaised, .obstacleLifted, .extensionRequested, .extensionApproved,
            .extensionRefused, .submissionDrafted, .submissionApproved, .submissionSent, .submissionReturned,
            .submissionAccepted, .opinionReceived, .opinionAnswered, .matterRecognized, .followUpDrawn,
            .followUpChecked, .recurrenceLinked, .outcomeRecorded, .commentTakenUp, .commentAnswered, .commentTurned,
            .contentErased:
            true
        case .clockSet, .chaseActed, .remarkWaived, .waiverWithdrawn: true
        default: false
        }
    }

    /// Whether what a closure was bound to may be changed from it on: once it was, the closure cannot come back.
    var freesContent: Bool {
        switch self {
        case .closureReturned, .matterReopened: true
        default: false
        }
    }

    /// Whether it may change what a closure is bound to that holds: a slip of the pen is mended, and routine work is reported on.
    fileprivate func mayFollow(_ closure: Closure) -> Bool {
        switch self {
        case .recordCorrected(let correction): correction.isClerical
        case .progressReported(let report):
            report.subject != .matter(closure.matter) || closure.resolution.kind == .routine
        case .evidenceReceived: closure.resolution.kind == .routine
        default: leavesClosuresAlone
        }
    }
}

extension StreamState {
    /// The state as it will be when these events are recorded next.
    func following(_ events: [Event], by act: Act) -> StreamState {
        var state = self
        for event in events {
            let head = StreamHead(stream: head.stream, sequence: state.head.sequence + 1, hash: .zero)
            let recorded = RecordedEvent(
                event, head: head, time: act.time, actor: act.actor.description,
                principal: act.principal?.description, command: act.command.description)
            do throws(LedgerFault) {
                try state.apply(recorded)
            } catch {
                preconditionFailure("a decision does not fit the state that it was made on: \(error)")
            }
        }
        return state
    }
}
