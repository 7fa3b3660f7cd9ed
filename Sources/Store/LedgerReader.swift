public import HashChain
public import OfficialText
public import Rectification
public import Resemblance

/// What an engine answers about the ledger as it was at one moment; everything else is asked in terms of it.
public protocol LedgerReader: DeskReader {
    /// The end of a stream; its beginning when it has no record.
    func tip(of stream: StreamName) throws(StoreError) -> StreamTip

    /// The heads of all streams that have a record, by name.
    func heads() throws(StoreError) -> [StreamHead]

    /// Hands over a stream's records by sequence, each where the engine has it.
    /// - Parameters:
    ///   - stream: The stream.
    ///   - body: Takes a record, which holds only until it returns; what it throws ends the reading.
    /// - Throws: What the body throws, or ``StoreError/malformedRecord(_:)``.
    func forEachStoredRecord(
        of stream: StreamName, _ body: (borrowing StoredRecord) throws(StoreError) -> Void
    ) throws(StoreError)

    /// What a stream says up to its end; an engine may remember what it said, as long as the chain shows that it still does.
    func state(of stream: StreamName) throws(StoreError) -> StreamState

    /// The hash that is stored for a record; absent when there is no such record.
    func hash(at place: RecordPlace) throws(StoreError) -> Digest?

    /// The receipt of a command; absent when it was not recorded.
    func receipt(of command: CommandID) throws(StoreError) -> AppendReceipt?

    /// How many commands are kept.
    func commandCount() throws(StoreError) -> Int

    /// Compares what is kept of the commands with the records; absent when all of it fits.
    func firstCommandFault() throws(StoreError) -> CommandFault?

    /// View rows, ordered by key.
    func rows(_ query: RowQuery) throws(StoreError) -> [ViewRow]

    /// How many of the rows there are for each combination of values in `columns`.
    func counts(_ query: RowQuery, by columns: [String]) throws(StoreError) -> [[ViewValue]: Int]

    /// How many findings of an inspection stand under each path of headings with each status.
    func findingCounts(of inspection: InspectionID) throws(StoreError) -> [FindingCount]

    /// Compares what is kept of these counts with the findings; absent when all of it fits, else an inspection where it does not.
    func firstMiscount() throws(StoreError) -> InspectionID?

    /// How many findings a filter lets pass; counting stops at `limit`.
    func count(of filter: FindingFilter, upTo limit: Int) throws(StoreError) -> Int

    /// Places of findings, in the order of the walk.
    func places(_ walk: FindingWalk) throws(StoreError) -> [FindingPlace]

    /// The findings at these positions of an inspection, in the order of the positions.
    func findingLines(of inspection: InspectionID, at positions: [Int]) throws(StoreError) -> [FindingLine]

    /// The different paths of headings above an inspection's findings, each with the first position under it.
    func headingPaths(of inspection: InspectionID, limit: Int) throws(StoreError) -> [PlacedHeadings]

    /// The positions of the findings that a stretch of a document speaks of, in order: those that begin in it or are the last to
    /// begin before it, and those of which an action or a clause begins in it.
    func positions(
        of inspection: InspectionID, in document: DocumentID, _ bytes: Range<Int>
    ) throws(StoreError) -> [Int]

    /// What hangs on the findings of an inspection, counted.
    func workFigures(of inspection: InspectionID) throws(StoreError) -> WorkFigures

    /// Places of inspections beyond this one, the nearest first.
    func inspectionPlaces(
        _ start: InspectionPlace?, isNewer: Bool, limit: Int
    ) throws(StoreError) -> [InspectionPlace]

    /// The records of a stream with these sequences, by sequence.
    func events(of stream: StreamName, in sequences: Range<Int>) throws(StoreError) -> [RecordedEvent]

    /// What stands in a stream for the records whose words were erased.
    func erasures(of stream: StreamName) throws(StoreError) -> Erasures

    /// How far erasing was followed by leaving no trace of the words in what the ledger is kept in.
    func sweepCoverage() throws(StoreError) -> SweepCoverage

    /// The records of a stream that correct others, take them back or tell of their erasure, by sequence.
    func amendments(of stream: StreamName) throws(StoreError) -> [RecordedEvent]

    /// The records of all streams after one, as they arrived.
    func events(after arrival: Int, limit: Int) throws(StoreError) -> [ArrivedEvent]

    /// The texts of the corrective actions that serve a finding, in the order of recording.
    func measures(of finding: FindingID) throws(StoreError) -> [String]

    /// The clauses of the reports on a finding's matters, in the order of recording.
    func clauses(of finding: FindingID) throws(StoreError) -> [String]

    /// How far the search index has followed the journal.
    func searchCoverage() throws(StoreError) -> SearchCoverage

    /// The entries of findings that have a text, the nearest to the start first.
    func entries(matching text: SearchText, _ start: SearchStart, limit: Int) throws(StoreError) -> [SearchEntry]

    /// How many findings have a text; counting stops at `limit`.
    func countEntries(matching text: SearchText, upTo limit: Int) throws(StoreError) -> Int

    /// The passages of a kind that may resemble one, by what they and it are filed under: those that share most come first. All that
    /// resemble it are among them, as far as the index has followed the journal; of a crowd an engine may leave some out.
    func passages(
        near filing: Filing, of kind: FindingPassage.Kind
    ) throws(StoreError) -> [FindingPassage.Place]

    /// The bytes that are kept under their SHA-256; absent when there are none.
    func content(_ digest: Digest) throws(StoreError) -> [UInt8]?

    /// Whether bytes are kept under this SHA-256.
    func hasContent(_ digest: Digest) throws(StoreError) -> Bool

    /// The names of all kept bytes, in their order.
    func contentDigests() throws(StoreError) -> [Digest]

    /// The checkpoints, by number.
    func checkpoints() throws(StoreError) -> [SignedCheckpoint]
}

/// What an engine changes, inside one transaction.
public protocol LedgerWriter: LedgerReader, DeskWriter {
    /// Adds the records of one command, in their order.
    func insert(_ records: [Record], of command: CommandID) throws(StoreError)

    /// Removes the salts and payloads of records, and whatever the engine keeps of words beside the view rows.
    ///
    /// The search index is empty then and follows the journal from its beginning.
    func erase(_ places: [RecordPlace]) throws(StoreError)

    /// Removes the bytes that are kept under their SHA-256; that there were some stays known.
    func eraseContent(_ digest: Digest) throws(StoreError)

    /// Changes view rows.
    func apply(_ changes: [RowChange]) throws(StoreError)

    /// Keeps bytes under their SHA-256, if they are not kept already.
    func keep(_ content: DocumentContent) throws(StoreError)

    /// Adds a checkpoint.
    func insert(_ checkpoint: SignedCheckpoint) throws(StoreError)

    /// Removes every view row.
    func removeAllRows() throws(StoreError)

    /// Gives findings new entries in the search index, in their order; one that has no texts any more loses its entry. Its passages are filed
    /// anew as far as they are others.
    /// - Parameters:
    ///   - findings: Each once.
    ///   - arrival: The last record that the index has followed then.
    /// - Throws: ``StoreError``; the engine then undoes what was done.
    func enter(_ findings: [TouchedFinding], followed arrival: Int) throws(StoreError)

    /// Removes every entry from the search index and all filed passages, so that both follow the journal from its beginning.
    func removeAllEntries() throws(StoreError)
}
