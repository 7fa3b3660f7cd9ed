import HashChain
public import Rectification

/// A request with its records chained and its view rows made: all that can be done before the store's one writer is needed.
public struct PreparedAppend: Sendable {
    /// The command's id.
    public let command: CommandID
    let expected: [StreamHead]
    let records: [Record]
    let changes: [RowChange]
    let contents: [DocumentContent]
    /// What the recorded documents name: it must be kept with them or before them.
    let required: [Digest]
    /// The records whose words are erased.
    let erased: [ErasedRecord]
    let foreign: [ForeignStream]
    let desk: [DeskChange]

    /// Chains the events to the heads that were looked at.
    /// - Parameters:
    ///   - request: What to record.
    ///   - random: Random bytes for the salts of the payloads.
    /// - Throws: ``StoreError/fault(_:)`` when the events do not fit the states they are to follow.
    public init(_ request: AppendRequest, salts random: RandomSource) throws(StoreError) {
        let count = request.decision.continuations.reduce(0) { $0 + $1.events.count }
        var sealer = Sealer(act: request.act, salts: random.bytes(count * Record.saltLength))
        for continuation in request.decision.continuations { try sealer.seal(continuation) }
        command = request.act.command
        expected = request.decision.continuations.map(\.state.head)
        records = sealer.records
        changes = sealer.changes
        contents = request.contents
        required = request.decision.continuations.flatMap { $0.events.flatMap(\.namedContents) }
        erased = request.decision.continuations.flatMap(\.erasures)
        foreign = request.foreign
        desk = request.desk
    }
}

/// Makes records and rows of one command's events.
private struct Sealer {
    let act: Act
    let actor: String
    let principal: String?
    let command: String
    let salts: [UInt8]
    var records: [Record] = []
    var changes: [RowChange] = []

    init(act: Act, salts: [UInt8]) {
        self.act = act
        actor = act.actor.description
        principal = act.principal?.description
        command = act.command.description
        self.salts = salts
        records.reserveCapacity(salts.count / Record.saltLength)
    }

    mutating func seal(_ continuation: Decision.Continuation) throws(StoreError) {
        var state = continuation.state
        var change = StateChange()
        // A clock that was set back must not make a record older than the one it follows.
        let time = max(act.time, state.time)
        for event in continuation.events {
            let record = Record(
                after: state.head, time: time, actor: actor, principal: principal, command: command,
                kind: event.kind.rawValue, kindVersion: event.kind.version, salt: nextSalt, payload: event.payload)
            do throws(LedgerFault) {
                try state.apply(RecordedEvent(event, in: record), to: &change)
            } catch {
                throw .fault(error)
            }
            records.append(record)
        }
        changes += state.rowChanges(change)
    }

    private var nextSalt: [UInt8] {
        let start = records.count * Record.saltLength
        return Array(salts[start..<start + Record.saltLength])
    }
}

extension Decision.Continuation {
    /// The records of the stream whose words the events erase, and what remains of them.
    fileprivate var erasures: [ErasedRecord] {
        events.compactMap { event in
            guard case .contentErased(let erasure) = event else { return nil }
            return ErasedRecord(
                place: RecordPlace(stream: state.head.stream, sequence: erasure.record), remains: erasure.remains)
        }
    }
}

extension Event {
    /// The bytes that this event says are kept.
    var namedContents: [Digest] {
        guard case .documentRecorded(let document) = self else { return [] }
        return [document.source.digest, document.text.digest]
    }
}
