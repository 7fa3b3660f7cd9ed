import OfficialText
import Rectification

/// A search index that looks at every text.
struct MemorySearchIndex: Sendable {
    private var numbers: [FindingID: Int] = [:]
    private var texts: [FindingID: FindingTexts] = [:]
    private var last = 0
    var followed = 0

    mutating func enter(_ finding: FindingID, _ texts: FindingTexts?) {
        last += texts == nil ? 0 : 1
        numbers[finding] = texts == nil ? nil : last
        self.texts[finding] = texts
    }

    /// Absent when nothing of the finding is found, or the finding is not in the index.
    func entry(of finding: FindingID, with text: SearchText) -> Int? {
        guard let texts = texts[finding], texts.contain(text) else { return nil }
        return numbers[finding]
    }

    /// The newest first.
    func entries(with text: SearchText) -> [SearchEntry] {
        numbers.keys.compactMap { finding in
            entry(of: finding, with: text).map { SearchEntry(number: $0, finding: finding) }
        }.sorted { $0.number > $1.number }
    }
}

extension FindingTexts {
    fileprivate func contain(_ text: SearchText) -> Bool { text.isFound(in: Column.allCases.flatMap { self[$0] }) }
}

extension MemoryTransaction {
    func events(after arrival: Int, limit: Int) throws(StoreError) -> [ArrivedEvent] {
        var events: [ArrivedEvent] = []
        for (index, place) in contents.arrivals.enumerated().dropFirst(arrival).prefix(limit) {
            for event in try self.events(of: place.stream, in: place.sequence..<place.sequence + 1) {
                events.append(ArrivedEvent(arrival: index + 1, recorded: event))
            }
        }
        return events
    }

    func texts(of finding: FindingID) throws(StoreError) -> FindingTexts? {
        guard let row = try rows(RowQuery(.finding).with("id", finding), as: FindingRow.init).first,
            let detail = try self.finding(of: row.inspection, at: row.finding.position)
        else { return nil }
        let clauses = detail.matters.flatMap { $0.reports.flatMap { $0.report.clauses.map(\.text) } }
        return FindingTexts(row, measures: detail.actions.map(\.action.text), progress: clauses)
    }

    func searchCoverage() -> SearchCoverage {
        SearchCoverage(followed: contents.search.followed, last: contents.arrivals.count)
    }

    func entries(matching text: SearchText, _ start: SearchStart, limit: Int) -> [SearchEntry] {
        let entries = contents.search.entries(with: text)
        return switch start {
        case .newest: Array(entries.prefix(limit))
        case .olderThan(let number): Array(entries.drop { $0.number >= number }.prefix(limit))
        case .newerThan(let number): Array(entries.prefix { $0.number > number }.suffix(limit))
        }
    }

    func countEntries(matching text: SearchText, upTo limit: Int) -> Int {
        min(contents.search.entries(with: text).count, limit)
    }

    func enter(_ finding: FindingID, _ texts: FindingTexts?) { contents.search.enter(finding, texts) }
    func setFollowed(_ arrival: Int) { contents.search.followed = arrival }
    func removeAllEntries() { contents.search = MemorySearchIndex() }
}
