import HashChain
public import Rectification
public import Store

/// The use case behind `log` and the journal's page: what was recorded about an inspection, in order.
public struct ShowLog: Sendable {
    /// One record.
    public struct Line: Sendable {
        /// Its place in the inspection's stream, from 1.
        public let sequence: Int
        /// Milliseconds since 1970 UTC.
        public let time: Int64
        /// The name of who recorded it, else the id.
        public let actor: String
        /// The id of the command that it came from.
        public let command: String
        /// What happened; where words were erased, what remains of it.
        public let event: Event
        /// The record's hash, in hexadecimal.
        public let hash: String
        /// Whether it was taken back.
        public let isWithdrawn: Bool
        /// What it corrects; absent of any other kind of record.
        public let correction: Correction?
    }

    /// What a correction mends.
    public struct Correction: Sendable {
        /// What was recorded first.
        public let event: Event
        /// Each field that it changed.
        public let changes: [Amendments.Change]
    }

    /// A page of records.
    public struct Page: Sendable {
        /// In the order that was asked for.
        public let lines: [Line]
        /// The sequence of the last record there is.
        public let last: Int
        /// What is said of the inspection; absent when its opening was taken back.
        public let header: InspectionHeader?
        /// The hash of the last record, in hexadecimal.
        public let lastHash: String
        /// How secret the most secret thing is that the records speak of.
        public let secrecy: Secrecy
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// Every record of the inspection whose id begins so.
    public func lines(of prefix: String) async throws -> [Line] {
        try await sight.read(prefix) { reader, id in
            try reader.lines(try reader.events(of: .inspection(id)), of: .inspection(id))
        }
    }

    /// A page of the records of an inspection; the others are not looked at.
    /// - Parameters:
    ///   - inspection: The inspection.
    ///   - start: The sequence of the first record on the page; absent, the first of the order.
    ///   - newestFirst: Whether the newest come first.
    ///   - limit: How many at most.
    /// - Returns: The page.
    /// - Throws: ``LookupFailure`` when nothing was ever recorded about it, ``StoreError`` when it cannot be read.
    public func page(
        of inspection: InspectionID, from start: Int? = nil, newestFirst: Bool = false, limit: Int = 50
    ) async throws -> Page {
        try await sight.read { reader in
            try reader.requireRecords(of: inspection)
            let stream = StreamName.inspection(inspection)
            let page = try reader.records(JournalQuery(stream, start: start, newestFirst: newestFirst, limit: limit))
            return Page(
                lines: try reader.lines(page.records, of: stream), last: page.last,
                header: try reader.header(of: inspection), lastHash: try reader.tip(of: stream).head.hash.hex,
                secrecy: try reader.documents(of: inspection).compactMap(\.secrecy)
                    .reduce(reader.marks(of: inspection).max() ?? .internal, max))
        }
    }
}

extension LedgerReader {
    fileprivate func lines(
        _ records: [RecordedEvent], of stream: StreamName
    ) throws(StoreError) -> [ShowLog.Line] {
        let people = Dictionary(
            try people().map { ($0.person.person.description, $0.person.name) }
        ) { first, _ in first }
        let amendments = Amendments(try amendments(of: stream))
        return try records.map { recorded throws(StoreError) in
            let sequence = recorded.head.sequence
            return ShowLog.Line(
                sequence: sequence, time: recorded.time, actor: people[recorded.actor] ?? recorded.actor,
                command: recorded.command, event: recorded.event, hash: recorded.head.hash.hex,
                isWithdrawn: amendments.isWithdrawn(sequence),
                correction: try correction(by: recorded, of: stream, amendments))
        }
    }

    private func correction(
        by recorded: RecordedEvent, of stream: StreamName, _ amendments: Amendments
    ) throws(StoreError) -> ShowLog.Correction? {
        guard case .recordCorrected(let correction) = recorded.event,
            let event = try events(of: stream, in: correction.record..<correction.record + 1).first?.event
        else { return nil }
        return ShowLog.Correction(
            event: event, changes: amendments.changes(by: recorded.head.sequence, in: event))
    }
}
