import HashChain

/// Erases the words of records that may not be kept; it cannot be taken back.
///
/// Whoever names a record, or a correction of it, means the thing that it recorded: the record and all its corrections lose
/// their words together, those too that were taken back.
public struct EraseContent: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .eraseContent }

    /// A record with words, and what will remain of it.
    public struct Carrier: Sendable {
        /// The record.
        public let recorded: RecordedEvent
        /// Its event with the words blanked.
        public let remains: Event
    }

    /// The inspection.
    public var inspection: InspectionID
    /// The sequences of the records that are named.
    public var records: [Int]
    /// Why their words may not be kept.
    public var ground: String
    /// The decision on paper.
    public var decision: DecisionID

    /// Creates the command.
    public init(inspection: InspectionID, records: [Int], ground: String, decision: DecisionID) {
        self.inspection = inspection
        self.records = records
        self.ground = ground
        self.decision = decision
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded: one erasure for each record, all or none.
    ///
    /// Looks for the records among ``Sight/records``, where all corrections of the stream must be as well.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try ground.requireWords("抹去的理由")
        guard sight.state.decision(decision) != nil else { throw .closing(.noSuchDecision) }
        let standing = sight.state.standing(of: decision)
        guard standing == .confirmed else { throw .erasing(.unconfirmed(standing)) }
        return sight.recording(
            try Self.carriers(of: records, seeing: sight).map { carrier in
                .contentErased(
                    ContentErased(
                        record: carrier.recorded.head.sequence, ground: ground, decision: decision,
                        remains: carrier.remains))
            })
    }

    /// The records that lose their words when these are named, in their order.
    /// - Throws: ``ErasingRefusal`` for one that is not there, has no words, or lost them before.
    public static func carriers(of named: [Int], seeing sight: Sight) throws(Refusal) -> [Carrier] {
        guard !named.isEmpty else { throw .erasing(.nothingNamed) }
        let events = Dictionary(sight.records.map { ($0.head.sequence, $0) }) { first, _ in first }
        var carriers: [Int: Carrier] = [:]
        for sequence in named {
            guard let recorded = events[sequence] else { throw .erasing(.noSuchRecord(sequence)) }
            guard !sight.state.isErased(sequence) else { throw .erasing(.erasedAlready(sequence)) }
            let first = recorded.event.mendedRecord ?? sequence
            for recorded in events.values where recorded.isOf(first) && !sight.state.isErased(recorded.head.sequence) {
                let remains = try? recorded.event.blanked(mending: events[first]?.event.kind)
                carriers[recorded.head.sequence] = remains.map { Carrier(recorded: recorded, remains: $0) }
            }
            guard carriers[sequence] != nil else { throw .erasing(.noWords(sequence, recorded.event.kind)) }
        }
        return carriers.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension RecordedEvent {
    /// Whether it is the first record of a thing, or a correction of it.
    fileprivate func isOf(_ first: Int) -> Bool { head.sequence == first || event.mendedRecord == first }
}

extension Event {
    /// The record that a correction mends; absent of any other kind of event.
    public var mendedRecord: Int? {
        if case .recordCorrected(let correction) = self { correction.record } else { nil }
    }
}
