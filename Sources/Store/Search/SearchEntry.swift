public import Rectification

/// A finding's entry in the search index: a number that grows with every change, so that the largest is the newest.
public struct SearchEntry: Sendable, Equatable {
    /// The entry's number, from 1; until the index is emptied no number is used again.
    public let number: Int
    /// The finding.
    public let finding: FindingRow

    /// Creates an entry.
    public init(number: Int, finding: FindingRow) {
        self.number = number
        self.finding = finding
    }
}

/// A finding whose entry in the search index is not what the journal says any more.
public struct TouchedFinding: Sendable {
    /// The finding.
    public let finding: FindingID
    /// Its texts as they are now; absent when it is gone.
    public let texts: FindingTexts?
}

/// How far the search index has followed the journal, in records as they arrived.
public struct SearchCoverage: Sendable, Hashable {
    /// The last record that is in the index.
    public let followed: Int
    /// The last record of the journal.
    public let last: Int

    /// Whether nothing is missing.
    public var isComplete: Bool { followed >= last }

    /// Creates a coverage.
    public init(followed: Int, last: Int) {
        self.followed = followed
        self.last = last
    }
}

/// An event and its place among all records of the ledger.
public struct ArrivedEvent: Sendable {
    /// The place, from 1.
    public let arrival: Int
    /// The event.
    public let recorded: RecordedEvent

    /// Creates an arrived event.
    public init(arrival: Int, recorded: RecordedEvent) {
        self.arrival = arrival
        self.recorded = recorded
    }
}

/// Where a page of search results begins.
public enum SearchStart: Sendable, Hashable {
    /// At the newest entry.
    case newest
    /// At the newest of those older than this entry.
    case olderThan(Int)
    /// So that it ends with the oldest of those newer than this entry.
    case newerThan(Int)
}
