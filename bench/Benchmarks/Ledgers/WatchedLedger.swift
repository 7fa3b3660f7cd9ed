import HashChain
import OfficialText
import Rectification
import Resemblance
import Store
import Synchronization

/// A ledger that passes every question on and notes when views are first asked for: what comes before is the journal's.
final class WatchedLedger: LedgerStore {
    private let ledger: any LedgerStore
    private let firstView = Mutex<Double?>(nil)

    init(_ ledger: any LedgerStore) { self.ledger = ledger }

    /// The time at which a row of the views was first asked for.
    var timeOfFirstView: Double? { firstView.withLock { $0 } }

    fileprivate func noteView() {
        firstView.withLock { $0 = $0 ?? Stopwatch.wallTime }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value {
        try await ledger.read { try body(WatchedReader(reader: $0, ledger: self)) }
    }

    func append(_ request: AppendRequest) async throws(StoreError) -> AppendReceipt { try await ledger.append(request) }

    func append(_ checkpoint: SignedCheckpoint) async throws(StoreError) { try await ledger.append(checkpoint) }

    func change(_ desk: [DeskChange]) async throws(StoreError) { try await ledger.change(desk) }

    func rebuildViews(order: [StreamName]?) async throws(StoreError) { try await ledger.rebuildViews(order: order) }

    func followJournal(limit: Int) async throws(StoreError) -> SearchCoverage {
        try await ledger.followJournal(limit: limit)
    }

    func sweepErased() async throws(StoreError) { try await ledger.sweepErased() }

    func clearSearchIndex() async throws(StoreError) { try await ledger.clearSearchIndex() }

    func close() throws(StoreError) { try ledger.close() }
}

private struct WatchedReader: LedgerReader {
    let reader: any LedgerReader
    let ledger: WatchedLedger

    func rows(_ query: RowQuery) throws(StoreError) -> [ViewRow] {
        ledger.noteView()
        return try reader.rows(query)
    }

    func counts(_ query: RowQuery, by columns: [String]) throws(StoreError) -> [[ViewValue]: Int] {
        ledger.noteView()
        return try reader.counts(query, by: columns)
    }

    func findingCounts(of inspection: InspectionID) throws(StoreError) -> [FindingCount] {
        ledger.noteView()
        return try reader.findingCounts(of: inspection)
    }

    func firstMiscount() throws(StoreError) -> InspectionID? {
        ledger.noteView()
        return try reader.firstMiscount()
    }

    func count(of filter: FindingFilter, upTo limit: Int) throws(StoreError) -> Int {
        try reader.count(of: filter, upTo: limit)
    }

    func erasures(of stream: StreamName) throws(StoreError) -> Erasures { try reader.erasures(of: stream) }

    func sweepCoverage() throws(StoreError) -> SweepCoverage { try reader.sweepCoverage() }

    func amendments(of stream: StreamName) throws(StoreError) -> [RecordedEvent] {
        try reader.amendments(of: stream)
    }

    func places(_ walk: FindingWalk) throws(StoreError) -> [FindingPlace] { try reader.places(walk) }

    func findingLines(of inspection: InspectionID, at positions: [Int]) throws(StoreError) -> [FindingLine] {
        try reader.findingLines(of: inspection, at: positions)
    }

    func positions(
        of inspection: InspectionID, in document: DocumentID, _ bytes: Range<Int>
    ) throws(StoreError) -> [Int] {
        try reader.positions(of: inspection, in: document, bytes)
    }

    func headingPaths(of inspection: InspectionID, limit: Int) throws(StoreError) -> [PlacedHeadings] {
        try reader.headingPaths(of: inspection, limit: limit)
    }

    func workFigures(of inspection: InspectionID) throws(StoreError) -> WorkFigures {
        try reader.workFigures(of: inspection)
    }

    func inspectionPlaces(
        _ start: InspectionPlace?, isNewer: Bool, limit: Int
    ) throws(StoreError) -> [InspectionPlace] {
        try reader.inspectionPlaces(start, isNewer: isNewer, limit: limit)
    }

    func events(of stream: StreamName, in sequences: Range<Int>) throws(StoreError) -> [RecordedEvent] {
        try reader.events(of: stream, in: sequences)
    }

    func events(after arrival: Int, limit: Int) throws(StoreError) -> [ArrivedEvent] {
        try reader.events(after: arrival, limit: limit)
    }

    func measures(of finding: FindingID) throws(StoreError) -> [String] { try reader.measures(of: finding) }

    func clauses(of finding: FindingID) throws(StoreError) -> [String] { try reader.clauses(of: finding) }

    func searchCoverage() throws(StoreError) -> SearchCoverage { try reader.searchCoverage() }

    func entries(matching text: SearchText, _ start: SearchStart, limit: Int) throws(StoreError) -> [SearchEntry] {
        try reader.entries(matching: text, start, limit: limit)
    }

    func countEntries(matching text: SearchText, upTo limit: Int) throws(StoreError) -> Int {
        try reader.countEntries(matching: text, upTo: limit)
    }

    func passages(
        near filing: Filing, of kind: FindingPassage.Kind
    ) throws(StoreError) -> [FindingPassage.Place] {
        try reader.passages(near: filing, of: kind)
    }

    func tip(of stream: StreamName) throws(StoreError) -> StreamTip { try reader.tip(of: stream) }

    func heads() throws(StoreError) -> [StreamHead] { try reader.heads() }

    func forEachStoredRecord(
        of stream: StreamName, _ body: (borrowing StoredRecord) throws(StoreError) -> Void
    ) throws(StoreError) {
        try reader.forEachStoredRecord(of: stream, body)
    }

    func hash(at place: RecordPlace) throws(StoreError) -> Digest? { try reader.hash(at: place) }

    func receipt(of command: CommandID) throws(StoreError) -> AppendReceipt? { try reader.receipt(of: command) }

    func commandCount() throws(StoreError) -> Int { try reader.commandCount() }

    func firstCommandFault() throws(StoreError) -> CommandFault? { try reader.firstCommandFault() }

    func content(_ digest: Digest) throws(StoreError) -> [UInt8]? { try reader.content(digest) }

    func hasContent(_ digest: Digest) throws(StoreError) -> Bool { try reader.hasContent(digest) }

    func contentDigests() throws(StoreError) -> [Digest] { try reader.contentDigests() }

    func checkpoints() throws(StoreError) -> [SignedCheckpoint] { try reader.checkpoints() }

    func draft(_ id: DraftID) throws(StoreError) -> Draft? { try reader.draft(id) }

    func drafts() throws(StoreError) -> [Draft] { try reader.drafts() }

    func versions(of draft: DraftID) throws(StoreError) -> [DraftVersion] { try reader.versions(of: draft) }
}
