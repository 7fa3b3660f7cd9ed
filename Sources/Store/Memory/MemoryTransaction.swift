import HashChain
import Rectification

/// Everything that a ledger in memory holds.
struct MemoryContents: Sendable {
    var records: [StreamName: [Record]] = [:]
    /// The places of all records as they arrived.
    var arrivals: [RecordPlace] = []
    var receipts: [CommandID: AppendReceipt] = [:]
    var rows: [ViewTable: [ViewKey: ViewRow]] = [:]
    var documents: [Digest: [UInt8]] = [:]
    var checkpoints: [SignedCheckpoint] = []
    var search = MemorySearchIndex()
    var drafts: [DraftID: Draft] = [:]
    var draftVersions: [DraftID: [Int: DraftVersion]] = [:]
}

/// Works on a copy of the contents, which its owner takes back or drops.
final class MemoryTransaction: LedgerWriter {
    var contents: MemoryContents

    init(_ contents: MemoryContents) {
        self.contents = contents
    }

    func tip(of stream: StreamName) -> StreamTip {
        guard let last = contents.records[stream]?.last else { return StreamTip(.beginning(of: stream), time: 0) }
        return StreamTip(last.head, time: last.header.time)
    }

    func heads() -> [StreamHead] {
        contents.records.keys.sorted().map { tip(of: $0).head }
    }

    func forEachStoredRecord(
        of stream: StreamName, _ body: (borrowing StoredRecord) throws(StoreError) -> Void
    ) throws(StoreError) {
        for record in contents.records[stream] ?? [] { try record.withStored(body) }
    }

    func hash(at place: RecordPlace) -> Digest? {
        let records = contents.records[place.stream] ?? []
        return records.indices.contains(place.sequence - 1) ? records[place.sequence - 1].hash : nil
    }

    func receipt(of command: CommandID) -> AppendReceipt? { contents.receipts[command] }

    func commandCount() -> Int { contents.receipts.count }

    /// Records and receipts are kept together, and nobody gets at them otherwise.
    func firstCommandFault() -> CommandFault? { nil }

    func rows(_ query: RowQuery) -> [ViewRow] {
        let columns = query.table.columns.map(\.name)
        let conditions = query.conditions.map { (columns.firstIndex(of: $0.column) ?? 0, $0.value) }
        let rows = (contents.rows[query.table] ?? [:]).values
            .filter { row in conditions.allSatisfy { row.values[$0.0] == $0.1 } }
            .filter { row in query.after.map { $0 < row.key } ?? true }
            .sorted { $0.key < $1.key }
        return Array(rows.prefix(query.limit ?? rows.count))
    }

    func counts(_ query: RowQuery, by columns: [String]) -> [[ViewValue]: Int] {
        let names = query.table.columns.map(\.name)
        let indexes = columns.compactMap { names.firstIndex(of: $0) }
        return rows(query).reduce(into: [:]) { counts, row in
            counts[indexes.map { row.values[$0] }, default: 0] += 1
        }
    }

    func content(_ digest: Digest) -> [UInt8]? { contents.documents[digest] }
    func hasContent(_ digest: Digest) -> Bool { contents.documents[digest] != nil }
    func contentDigests() -> [Digest] { contents.documents.keys.sorted() }
    func checkpoints() -> [SignedCheckpoint] { contents.checkpoints }

    func insert(_ records: [Record], of command: CommandID) {
        for record in records {
            contents.records[record.header.stream, default: []].append(record)
            contents.arrivals.append(RecordPlace(stream: record.header.stream, sequence: record.header.sequence))
        }
        let known = contents.receipts[command]?.extents ?? []
        let new = AppendReceipt(command: command, records: records).extents
        contents.receipts[command] = AppendReceipt(command: command, extents: known + new)
    }

    func apply(_ changes: [RowChange]) {
        for change in changes {
            switch change {
            case .put(let row): contents.rows[row.table, default: [:]][row.key] = row
            case .remove(let key): contents.rows[key.table]?[key] = nil
            }
        }
    }

    func keep(_ content: DocumentContent) {
        if contents.documents[content.digest] == nil { contents.documents[content.digest] = content.bytes }
    }

    func erase(_ places: [RecordPlace]) {
        for place in places {
            contents.records[place.stream]?[place.sequence - 1].salt = nil
            contents.records[place.stream]?[place.sequence - 1].payload = nil
        }
        removeAllEntries()
    }

    func eraseContent(_ digest: Digest) { contents.documents[digest] = nil }

    func insert(_ checkpoint: SignedCheckpoint) { contents.checkpoints.append(checkpoint) }
    func removeAllRows() { contents.rows = [:] }
}
