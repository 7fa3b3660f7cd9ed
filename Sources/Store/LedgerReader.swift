public import HashChain
public import Rectification

/// What an engine answers about the ledger as it was at one moment; everything else is asked in terms of it.
public protocol LedgerReader {
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

    /// How many rows of a table there are for each combination of values in `columns`.
    func counts(of table: ViewTable, by columns: [String]) throws(StoreError) -> [[ViewValue]: Int]

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
public protocol LedgerWriter: LedgerReader {
    /// Adds the records of one command, in their order.
    func insert(_ records: [Record], of command: CommandID) throws(StoreError)

    /// Changes view rows.
    func apply(_ changes: [RowChange]) throws(StoreError)

    /// Keeps bytes under their SHA-256, if they are not kept already.
    func keep(_ content: DocumentContent) throws(StoreError)

    /// Adds a checkpoint.
    func insert(_ checkpoint: SignedCheckpoint) throws(StoreError)

    /// Removes every view row.
    func removeAllRows() throws(StoreError)
}
