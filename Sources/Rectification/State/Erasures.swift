public import HashChain

/// What stands in one stream for the records whose words were erased.
public struct Erasures: Sendable {
    private var remains: [Int: Event] = [:]

    /// Begins with nothing erased.
    public init() {}

    /// Takes the records of this kind out of a whole stream; others are passed over.
    /// - Throws: ``LedgerFault`` when one of this kind cannot be read.
    public init(_ records: some Sequence<Record>) throws(LedgerFault) {
        for record in records where record.header.kind == Event.Kind.contentErased.rawValue {
            take(try RecordedEvent(record))
        }
    }

    /// Takes the next record of the stream; only one that tells of an erasure says something.
    public mutating func take(_ recorded: RecordedEvent) {
        if case .contentErased(let erasure) = recorded.event { remains[erasure.record] = erasure.remains }
    }

    /// What remains of each erased record, by sequence.
    public var all: [(sequence: Int, event: Event)] {
        remains.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What remains of an erased record; absent when no record tells of its erasure, or of one of another kind.
    public func remains(of sequence: Int, kind: String) -> Event? {
        remains[sequence].flatMap { $0.kind.rawValue == kind ? $0 : nil }
    }

    /// Reads the event of a stored record, or what remains of it.
    /// - Throws: ``LedgerFault`` when its payload cannot be read, or is gone without a record that tells why.
    public func event(of record: Record) throws(LedgerFault) -> RecordedEvent {
        guard record.payload == nil, let remains = remains(of: record.header.sequence, kind: record.header.kind) else {
            return try RecordedEvent(record)
        }
        return RecordedEvent(remains, in: record)
    }
}
