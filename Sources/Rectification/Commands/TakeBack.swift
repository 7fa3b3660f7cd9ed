import HashChain

/// Takes back what one command recorded, while nothing builds on it.
public struct TakeBack: Sendable {
    /// The command to take back.
    public var command: CommandID
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(command: CommandID, why: String? = nil) {
        self.command = command
        self.why = why
    }

    /// Decides what is recorded in the streams that the command had recorded in; refuses what is another's, taken back already,
    /// or built on.
    ///
    /// That an organisation or a person is known stays: it is no claim about an inspection, and others may use it already.
    /// So does a setting: whoever wants the old value sets it again; and an erasure, because what it erased is gone.
    public func decide(
        seeing states: [StreamState], authority: Authority, act: Act
    ) throws(Refusal) -> Decision {
        let runs = states.compactMap { state in state.run(of: command.description).map { (state, $0) } }
        guard let (_, run) = runs.first else { throw .noSuchCommand(command.description) }
        guard run.actor == act.actor.description else { throw .notYours(command.description) }
        try authority.require(.takeBack, at: location(of: runs.map(\.0)), being: [.ownEntry])
        guard !runs.contains(where: { $0.1.isTakenBack }) else { throw .takenBackAlready(command.description) }
        var continuations: [Decision.Continuation] = []
        for (state, run) in runs {
            guard let range = state.claims(of: run) else { continue }
            if let builder = state.builder(on: range) { throw .builtOn(command.description, by: builder) }
            let event = RecordsTakenBack(command: command, first: range.lowerBound, last: range.upperBound, why: why)
            continuations.append(.init(of: state, with: [.recordsTakenBack(event)]))
        }
        guard !continuations.isEmpty else { throw .nothingToTakeBack(command.description) }
        return try Decision(continuations).keepingClosures(by: act)
    }

    /// The inspection that it had to do with, else the organisation, else the installation.
    private func location(of states: [StreamState]) -> LedgerLocation {
        let organization = states.lazy.compactMap(\.head.stream.organization).first
        for state in states {
            guard let inspection = state.head.stream.inspection else { continue }
            if let of = state.inspection?.organization ?? organization { return .inspection(inspection, of: of) }
        }
        return organization.map { .organization($0) } ?? .installation
    }
}

extension StreamState {
    /// The records of a run that can be taken back; absent when there is none.
    fileprivate func claims(of run: Run) -> ClosedRange<Int>? {
        let sequences = (run.first...run.last).filter { sequence in
            switch item(at: sequence) {
            case nil, .person, .listing, .organization: false
            case .step?: item(at: sequence).flatMap(event)?.stays != true
            default: true
            }
        }
        guard let first = sequences.first, let last = sequences.last else { return nil }
        return first...last
    }

    /// The first later record that names or changes what these records did, and still stands.
    fileprivate func builder(on range: ClosedRange<Int>) -> RecordPlace? {
        let built = Set(range.compactMap(item(at:)))
        let steps = Set(range.compactMap(item(at:)).compactMap(step))
        let frees = range.compactMap(item(at:)).compactMap(event).contains(where: \.freesContent)
        let confirmed = Set(range.compactMap(item(at:)).compactMap(event).compactMap(\.confirmedDecision))
        let later = items.flatMap { item in
            (entry(of: item)?.versions ?? []).filter { version in
                guard version.sequence > range.upperBound else { return false }
                if frees, !version.event.leavesClosuresAlone { return true }
                if version.event.erasingDecision.map(confirmed.contains) == true { return true }
                return built.contains(item) || version.event.namedItems.contains(where: built.contains)
                    || step(item).map(steps.contains) == true
            }
        }
        return later.map(\.sequence).min().map { RecordPlace(stream: head.stream, sequence: $0) }
    }

    /// A step by its kind and what it was taken with: a later one of the same replaces what it did.
    private func step(_ item: Item) -> Step? {
        guard case .step = item, let event = event(of: item) else { return nil }
        return event.namedItems.first.map { Step(kind: event.kind, item: $0) }
    }

    private struct Step: Hashable {
        let kind: Event.Kind
        let item: Item
    }
}

extension Event {
    /// Whether it is not taken back with the rest of its command.
    fileprivate var stays: Bool { kind == .settingChanged || kind == .contentErased || kind == .bundleImported }

    /// The decision that counts since; absent of any other kind of event.
    fileprivate var confirmedDecision: DecisionID? {
        if case .decisionCompared(let compared) = self { compared.decision } else { nil }
    }

    /// The decision that an erasure rests on; absent of any other kind of event.
    fileprivate var erasingDecision: DecisionID? {
        if case .contentErased(let erasure) = self { erasure.decision } else { nil }
    }
}
