public import HashChain

/// Mends a mistake in an earlier record; the record stays, and what is shown is what should have been.
public struct CorrectRecord: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .correctRecord }

    /// The stream of the record.
    public var stream: StreamName
    /// The sequence of the record with the mistake.
    public var record: Int
    /// The sequence of the thing's version that the person looked at: of the record, of its last correction, or of the row.
    public var basedOn: Int
    /// The reason, in the person's words.
    public var why: String
    /// What should have stood in the record.
    public var mends: [RecordCorrected.Mend]
    /// Whether it mends a slip of the pen and nothing that was decided on.
    public var isClerical: Bool

    /// Creates the command.
    public init(
        stream: StreamName, record: Int, basedOn: Int, why: String, mends: [RecordCorrected.Mend],
        isClerical: Bool = false
    ) {
        self.isClerical = isClerical
        self.stream = stream
        self.record = record
        self.basedOn = basedOn
        self.why = why
        self.mends = mends
    }

    /// The inspection or organisation of the stream, else the installation.
    public var target: CommandTarget {
        stream.inspection.map { .inspection($0) } ?? stream.organization.map { .organization($0) } ?? .installation
    }

    /// Decides what is recorded.
    /// - Throws: ``Refusal`` when the record cannot be mended so, or the thing changed since it was looked at.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let state = sight.state
        guard let item = state.item(at: record), let entry = state.entry(of: item), let current = entry.versions.last
        else {
            throw .noSuchRecord(RecordPlace(stream: stream, sequence: record))
        }
        guard !state.isErased(item) else { throw .erasing(.erasedAlready(record)) }
        guard why.contains(where: { !$0.isWhitespace }) else { throw .noReason }
        try requireMendable(current.event.kind)
        guard current.sequence <= basedOn else { throw .changedSince(conflict(in: entry, current: current)) }
        guard let mended = try? current.event.mended(by: mends), mended != current.event else {
            throw .unfitMend(mends.map(\.field))
        }
        let correction = RecordCorrected(
            record: entry.versions[0].sequence, why: why, mends: mends, isClerical: isClerical)
        return Decision([.init(of: state, with: [.recordCorrected(correction)])])
    }

    private func requireMendable(_ kind: Event.Kind) throws(Refusal) {
        let fields = kind.mendableFields
        for mend in mends where !fields.contains(mend.field) {
            throw .notMendable(field: mend.field, kind: kind)
        }
    }

    private func conflict(in entry: StreamState.Entry, current: StreamState.Version) -> ItemConflict {
        let seen = entry.versions.last { $0.sequence <= basedOn }
        return ItemConflict(
            seen: seen.map { .init(sequence: $0.sequence, event: $0.event) },
            current: .init(sequence: current.sequence, event: current.event))
    }
}

/// A thing that changed between being looked at and being changed: both versions.
public struct ItemConflict: Sendable, Equatable {
    /// A thing as it was from one record on.
    public struct Version: Sendable, Equatable {
        /// The record that made it so.
        public let sequence: Int
        /// What it was.
        public let event: Event
    }

    /// What the person looked at; absent when the thing was not there.
    public let seen: Version?
    /// What is there now.
    public let current: Version
}
