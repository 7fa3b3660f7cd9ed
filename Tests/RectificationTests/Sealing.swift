import HashChain

@testable import Rectification

/// Applies decided events to the state they continue, as a store does.
enum Sealing {
    static func apply(_ continuation: Decision.Continuation, act: Act) throws -> StreamState {
        var state = continuation.state
        _ = try apply(continuation.events, to: &state, act: act)
        return state
    }

    @discardableResult
    static func apply(_ events: [Event], to state: inout StreamState, act: Act) throws -> [RowChange] {
        var change = StateChange()
        for event in events {
            let record = Record(
                after: state.head, time: act.time, actor: act.actor.description, command: act.command.description,
                kind: event.kind.rawValue, kindVersion: event.kind.version,
                salt: [UInt8](repeating: 1, count: Record.saltLength), payload: event.payload)
            try state.apply(RecordedEvent(record), to: &change)
        }
        return state.rowChanges(change)
    }
}

extension Act {
    /// An act whose ids come in order; each has another command.
    static func sample(seed: UInt64 = 5, actor: PersonID? = nil) -> Act {
        let random = RandomSource.counting(from: seed << 32)
        return Act(command: random.identifier(), actor: actor ?? random.identifier(), time: 1_000, random: random)
    }
}

extension RandomSource {
    /// Ids that count up: not random, and never twice.
    static func counting(from start: UInt64) -> RandomSource {
        let counter = Counter(start)
        return RandomSource { count in
            withUnsafeBytes(of: counter.next().bigEndian) { [UInt8](repeating: 0, count: count - 8) + Array($0) }
        }
    }
}
