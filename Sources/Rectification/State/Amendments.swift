import HashChain

/// What records of a stream say of earlier ones: which of them no longer count, and what each correction changed.
public struct Amendments: Sendable {
    /// The kinds of records that say something of earlier ones.
    public static let kinds: [Event.Kind] = [.recordCorrected, .recordsTakenBack, .contentErased]

    /// A field of a record, before and after a correction.
    public struct Change: Sendable, Equatable {
        /// The field's name in the payload.
        public let field: String
        /// What it was; absent when the record did not have it.
        public let before: FieldValue?
        /// What it is from then on; absent when the record should not have had it.
        public let after: FieldValue?
    }

    private struct Correction {
        let sequence: Int
        let event: RecordCorrected
    }

    private struct Withdrawal {
        let sequence: Int
        let records: ClosedRange<Int>
    }

    private var corrections: [Correction] = []
    private var withdrawals: [Withdrawal] = []

    /// Takes the records of these kinds out of a whole stream, in order; others are passed over.
    public init(_ records: [RecordedEvent]) {
        for recorded in records {
            let sequence = recorded.head.sequence
            switch recorded.event {
            case .recordCorrected(let event): corrections.append(Correction(sequence: sequence, event: event))
            case .recordsTakenBack(let event) where event.first <= event.last:
                withdrawals.append(Withdrawal(sequence: sequence, records: event.first...event.last))
            default: break
            }
        }
    }

    /// Whether a record was taken back.
    public func isWithdrawn(_ sequence: Int) -> Bool { withdrawals.contains { $0.records.contains(sequence) } }

    /// What a correction changed.
    ///
    /// One that was taken back is answered for, too: it changed something until then.
    /// - Parameters:
    ///   - sequence: The sequence of the correction; without one there, nothing was changed.
    ///   - record: What was recorded first in the record that it mends.
    /// - Returns: Each field that it mended.
    public func changes(by sequence: Int, in record: Event) -> [Change] {
        guard let correction = corrections.first(where: { $0.sequence == sequence })?.event else { return [] }
        let earlier = corrections.prefix { $0.sequence < sequence }.filter { other in
            other.event.record == correction.record
                && !withdrawals.contains { $0.sequence < sequence && $0.records.contains(other.sequence) }
        }
        let mended = earlier.flatMap(\.event.mends)
        return correction.mends.map { mend in
            let last = mended.last { $0.field == mend.field }
            return Change(
                field: mend.field, before: last.map(\.value) ?? record.value(of: mend.field), after: mend.value)
        }
    }
}

extension Event {
    /// The value of a field of the payload; absent where there is none, and where it is nothing that a correction may mend.
    fileprivate func value(of field: String) -> FieldValue? {
        guard let fields = try? PayloadFields(payload), let bytes = fields[field] else { return nil }
        var reader = PayloadReader(bytes)
        return try? FieldValue(from: &reader)
    }
}
