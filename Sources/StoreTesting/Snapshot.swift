public import HashChain
public import Rectification
public import Store

/// Everything a ledger holds, to be compared with what another one holds or with itself at another time.
public struct Snapshot: Sendable, Equatable {
    /// Every record, stream by stream.
    public let records: [Record]
    /// Every view row, table by table.
    public let rows: [ViewRow]
    /// The names of all kept bytes.
    public let contents: [Digest]
    /// Every checkpoint.
    public let checkpoints: [SignedCheckpoint]
    /// Every draft.
    public let drafts: [Draft]
    /// What each draft said, draft by draft.
    public let draftVersions: [DraftVersion]

    /// Reads everything at one moment.
    public static func of(_ store: any LedgerStore) async throws -> Snapshot {
        try await store.read { reader throws(StoreError) in
            var records: [Record] = []
            for head in try reader.heads() {
                try reader.forEachRecord(of: head.stream) { records.append($0) }
            }
            var rows: [ViewRow] = []
            for table in ViewTable.allCases { rows += try reader.rows(RowQuery(table)) }
            let drafts = try reader.drafts()
            var versions: [DraftVersion] = []
            for draft in drafts { versions += try reader.versions(of: draft.id) }
            return Snapshot(
                records: records, rows: rows, contents: try reader.contentDigests(),
                checkpoints: try reader.checkpoints(), drafts: drafts, draftVersions: versions)
        }
    }
}
