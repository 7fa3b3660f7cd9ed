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
    /// Where else it was found first; absent when all that was looked for stands in the statement.
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
        let isBackward = if case .newerThan = start { true } else { false }
        func isAny(beyond entry: SearchEntry) throws(StoreError) -> Bool {
            let beyond: SearchStart = isBackward ? .olderThan(entry.number) : .newerThan(entry.number)
            return try !entries(matching: text, beyond, limit: 1).isEmpty
        }
        let window = try ListWindow(
            limit: limit, isBackward: isBackward,
            fetch: { limit throws(StoreError) in try entries(matching: text, start, limit: limit) },
            isAnyBehind: start == .newest ? nil : isAny)
        var hits: [SearchHit] = []
        for entry in window.elements { hits.append(try hit(entry, text)) }
        return SearchPage(
            hits: hits, found: CappedCount(try countEntries(matching: text, upTo: CappedCount.cap + 1)),
            coverage: try searchCoverage(),
            newer: window.hasMoreBefore ? hits.first.map { .newerThan($0.entry) } : nil,
            older: window.hasMoreAfter ? hits.last.map { .olderThan($0.entry) } : nil)
    }

    private func hit(_ entry: SearchEntry, _ text: SearchText) throws(StoreError) -> SearchHit {
        let marks = text.places(in: entry.finding.finding.statement)
        let isWhole = text.isFound(in: [entry.finding.finding.statement])
        return SearchHit(
            entry: entry.number, finding: entry.finding, statementMarks: marks,
            passage: isWhole ? nil : try passage(of: text, in: entry.finding))
    }

    /// The piece around the first place beside the statement where something of a text stands.
    private func passage(of text: SearchText, in row: FindingRow) throws(StoreError) -> SearchPassage? {
        for column in FindingTexts.Column.allCases where column != .statement {
            for candidate in try texts(of: row, column) {
                if let passage = SearchPassage(column, candidate, around: text.places(in: candidate)) { return passage }
            }
        }
        return nil
    }
}
