public import OfficialText
public import Rectification

/// A finding in which something was found.
public struct SearchHit: Sendable, Equatable {
    /// The number of its entry in the index.
    public let entry: Int
    /// The finding itself.
    public let finding: FindingRow
    /// The places of what was looked for in the statement, in bytes.
    public let statementMarks: [Range<Int>]
    /// Where else it was found first; absent when it stands in the statement alone.
    public let passage: SearchPassage?
}

/// A page of what was found, the newest first.
public struct SearchPage: Sendable, Equatable {
    /// The newest first.
    public let hits: [SearchHit]
    /// How many there are.
    public let found: CappedCount
    /// How far the index has followed the journal: what was recorded later is not found.
    public let coverage: SearchCoverage
    /// What to begin with, to get the page of newer hits; absent on the first.
    public let newer: SearchStart?
    /// What to begin with, to get the page of older hits; absent on the last.
    public let older: SearchStart?
}

extension LedgerReader {
    /// Looks for a text in all findings.
    public func search(
        _ text: SearchText, _ start: SearchStart = .newest, limit: Int = 50
    ) throws(StoreError) -> SearchPage {
        let entries = try entries(matching: text, start, limit: max(limit, 0))
        var hits: [SearchHit] = []
        for entry in entries {
            if let hit = try hit(entry, text) { hits.append(hit) }
        }
        var (newer, older): (SearchStart?, SearchStart?)
        if let first = entries.first?.number, let last = entries.last?.number {
            newer = try self.entries(matching: text, .newerThan(first), limit: 1).isEmpty ? nil : .newerThan(first)
            older = try self.entries(matching: text, .olderThan(last), limit: 1).isEmpty ? nil : .olderThan(last)
        }
        return SearchPage(
            hits: hits, found: CappedCount(try countEntries(matching: text, upTo: CappedCount.cap + 1)),
            coverage: try searchCoverage(), newer: newer, older: older)
    }

    private func hit(_ entry: SearchEntry, _ text: SearchText) throws(StoreError) -> SearchHit? {
        guard let row = try rows(RowQuery(.finding).with("id", entry.finding), as: FindingRow.init).first,
            let texts = try texts(of: entry.finding)
        else { return nil }
        return SearchHit(
            entry: entry.number, finding: row, statementMarks: text.places(in: row.finding.statement),
            passage: texts.passage(of: text))
    }
}
