import OfficialText
import Rectification
import Resemblance

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

    /// The places of passages that are filed under enough of the same shingles.
    func passages(near filing: Filing, of kind: FindingPassage.Kind) -> [FindingPassage.Place] {
        let shingles = Set(filing.shingles)
        var near: [(common: Int, place: FindingPassage.Place)] = []
        for (finding, texts) in texts {
            for passage in texts.passages where passage.kind == kind {
                let other = Filing(passage.letters)
                let common = shingles.intersection(other.shingles).count
                guard filing.partnerSizes.contains(other.size), common >= filing.leastCommon(withOneOf: other.size)
                else { continue }
                near.append((common, .init(finding: finding, kind: kind, number: passage.number)))
            }
        }
        return near.sorted { ($1.common, $0.place) < ($0.common, $1.place) }.map(\.place)
    }

    /// Absent when nothing of the finding is found, or the finding is not in the index.
    func entry(of finding: FindingID, with text: SearchText) -> Int? {
        guard let texts = texts[finding], texts.contain(text) else { return nil }
        return numbers[finding]
    }

    /// The numbers of the findings with a text, the newest first.
    func numbers(with text: SearchText) -> [(number: Int, finding: FindingID)] {
        numbers.keys.compactMap { finding in entry(of: finding, with: text).map { ($0, finding) } }
            .sorted { $0.number > $1.number }
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

    func measures(of finding: FindingID) throws(StoreError) -> [String] {
        try detail(of: finding)?.actions.map(\.action.text) ?? []
    }

    func clauses(of finding: FindingID) throws(StoreError) -> [String] {
        try detail(of: finding)?.matters.flatMap { $0.reports.flatMap { $0.report.clauses.map(\.text) } } ?? []
    }

    private func detail(of finding: FindingID) throws(StoreError) -> FindingDetail? {
        let row = try rows(RowQuery(.finding).with("id", finding), as: FindingRow.init).first
        return try row.flatMap { row throws(StoreError) in
            try self.finding(of: row.inspection, at: row.finding.position)
        }
    }

    func searchCoverage() -> SearchCoverage {
        SearchCoverage(followed: contents.search.followed, last: contents.arrivals.count)
    }

    func entries(
        matching text: SearchText, _ start: SearchStart, limit: Int
    ) throws(StoreError) -> [SearchEntry] {
        let numbers = contents.search.numbers(with: text)
        let wanted: [(number: Int, finding: FindingID)] =
            switch start {
            case .newest: numbers
            case .olderThan(let number): numbers.filter { $0.number < number }
            case .newerThan(let number): numbers.filter { $0.number > number }.reversed()
            }
        var entries: [SearchEntry] = []
        for (number, finding) in wanted.prefix(limit) {
            let row = try rows(RowQuery(.finding).with("id", finding), as: FindingRow.init).first
            if let row { entries.append(SearchEntry(number: number, finding: row)) }
        }
        return entries
    }

    func passages(near filing: Filing, of kind: FindingPassage.Kind) -> [FindingPassage.Place] {
        contents.search.passages(near: filing, of: kind)
    }

    func countEntries(matching text: SearchText, upTo limit: Int) -> Int {
        min(contents.search.numbers(with: text).count, limit)
    }

    func enter(_ findings: [TouchedFinding], followed arrival: Int) {
        for touched in findings { contents.search.enter(touched.finding, touched.texts) }
        contents.search.followed = arrival
    }

    func removeAllEntries() { contents.search = MemorySearchIndex() }
}
