import HashChain
import Rectification

extension LedgerWriter {
    /// Takes the next records into the search index, inside the engine's transaction.
    ///
    /// A finding that was touched gets a new entry with its texts as they are now; one that is gone loses its entry. Entries
    /// come in the order in which findings were last touched, however the records are divided: following from the
    /// beginning gives the same answers as following step by step.
    /// - Parameter limit: How many records at most.
    /// - Returns: How far the index is then.
    /// - Throws: ``StoreError``, also when a record cannot be read.
    public func followJournal(limit: Int) throws(StoreError) -> SearchCoverage {
        let before = try searchCoverage()
        let arrived = try events(after: before.followed, limit: limit)
        guard let end = arrived.last?.arrival else { return before }
        var touch = FindingTouch(reader: self)
        for event in arrived { try touch.take(event.recorded) }
        var touched: [TouchedFinding] = []
        for finding in touch.findingsByLastTouch {
            touched.append(TouchedFinding(finding: finding, texts: try texts(of: finding)))
        }
        try enter(touched, followed: end)
        return SearchCoverage(followed: end, last: before.last)
    }
}

/// Which findings records touch: whose searched texts may be others since.
private struct FindingTouch {
    private let reader: any LedgerReader
    private var lastTouch: [FindingID: Int] = [:]
    private var touches = 0
    /// A matter that was recorded just now need not be looked up.
    private var findingOfMatter: [MatterID: FindingID] = [:]
    /// What the actions of a stream served, as far as it was looked through.
    private var services: [StreamName: Services] = [:]

    private struct Services {
        var findings: [ActionID: Set<FindingID>] = [:]
        var next = 1
    }

    init(reader: any LedgerReader) { self.reader = reader }

    var findingsByLastTouch: [FindingID] {
        lastTouch.sorted { $0.value < $1.value }.map(\.key)
    }

    mutating func take(_ recorded: RecordedEvent) throws(StoreError) {
        switch recorded.event {
        case .findingRecorded(let event): touch(event.finding)
        case .matterRecorded(let event):
            findingOfMatter[event.matter] = event.finding
            touch(event.finding)
        case .actionRecorded(let event): for service in event.serves { touch(service.finding) }
        case .actionRevised(let event):
            for finding in try served(by: event.action, before: recorded.head) { touch(finding) }
            for service in event.serves { touch(service.finding) }
        case .progressReported(let event):
            if case .matter(let matter) = event.subject, let finding = try finding(of: matter) { touch(finding) }
        case .recordCorrected(let event): try takeAgain(event.record..<event.record + 1, before: recorded.head)
        case .recordsTakenBack(let event): try takeAgain(event.first..<event.last + 1, before: recorded.head)
        case .contentErased(let event): try takeAgain(event.record..<event.record + 1, before: recorded.head)
        default: break
        }
    }

    /// The findings that an action served by any record before this one, in the order of their ids.
    private mutating func served(by action: ActionID, before head: StreamHead) throws(StoreError) -> [FindingID] {
        var known = services[head.stream] ?? Services()
        while known.next < head.sequence {
            let end = min(known.next + Self.step, head.sequence)
            for recorded in try reader.events(of: head.stream, in: known.next..<end) {
                switch recorded.event {
                case .actionRecorded(let event):
                    known.findings[event.action, default: []].formUnion(event.serves.map(\.finding))
                case .actionRevised(let event):
                    known.findings[event.action, default: []].formUnion(event.serves.map(\.finding))
                default: break
                }
            }
            known.next = end
        }
        services[head.stream] = known
        return (known.findings[action] ?? []).sorted()
    }

    /// What earlier records were about is touched again by a record that speaks of them.
    private mutating func takeAgain(_ sequences: Range<Int>, before head: StreamHead) throws(StoreError) {
        var start = sequences.lowerBound
        while start < min(sequences.upperBound, head.sequence) {
            let end = min(start + Self.step, sequences.upperBound, head.sequence)
            for event in try reader.events(of: head.stream, in: start..<end) { try take(event) }
            start = end
        }
    }

    /// So many records are in memory at a time.
    private static let step = 1_000

    private mutating func touch(_ finding: FindingID) {
        touches += 1
        lastTouch[finding] = touches
    }

    /// Absent when the matter is gone: then a later record took it back, and touches its finding itself.
    private mutating func finding(of matter: MatterID) throws(StoreError) -> FindingID? {
        if let known = findingOfMatter[matter] { return known }
        let row = try reader.rows(RowQuery(.matter).with("id", matter), as: MatterRow.init).first
        findingOfMatter[matter] = row?.matter.finding
        return row?.matter.finding
    }
}
