import HashChain
public import Rectification
public import Store

/// The use case behind `log`: what was recorded about an inspection, in order.
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
        /// What happened.
        public let event: Event
        /// The record's hash, in hexadecimal.
        public let hash: String
    }

    private let store: any LedgerStore

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore) { self.store = store }

    /// Every record of the inspection whose id begins so.
    public func lines(of prefix: String) async throws -> [Line] {
        try await store.read(prefix) { reader, id in
            let people = Dictionary(
                try reader.people().map { ($0.person.person.description, $0.person.name) }
            ) { first, _ in first }
            return try reader.events(of: .inspection(id)).map { recorded in
                Line(
                    sequence: recorded.head.sequence, time: recorded.time,
                    actor: people[recorded.actor] ?? recorded.actor, command: recorded.command,
                    event: recorded.event, hash: recorded.head.hash.hex)
            }
        }
    }
}
