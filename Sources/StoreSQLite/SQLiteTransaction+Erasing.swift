import GRDB
import HashChain
import Rectification
import Store

extension SQLiteTransaction {
    /// Beside the rows, words stand in the search index and as the headings of counts of nothing.
    func erase(_ places: [RecordPlace]) throws(StoreError) {
        let removal = try statement("UPDATE record SET salt = NULL, payload = NULL WHERE stream = ? AND sequence = ?")
        for place in places {
            try removal.run { bindings in
                bindings.bind(place.stream.description)
                bindings.bind(place.sequence)
            }
        }
        try statement("DELETE FROM finding_count WHERE findings = 0").run { _ in }
        try removeAllEntries()
    }

    func eraseContent(_ digest: Digest) throws(StoreError) {
        try statement("UPDATE document_content SET bytes = NULL WHERE digest = ?").run { $0.bind(digest.bytes) }
    }

    /// Makes the file anew without the pages that are free, and empties the log; not inside a transaction.
    ///
    /// SQLite only marks as free what a row or an index entry took up; the words would stay in the file until something else
    /// is written there. What was swept is noted last: whoever is interrupted begins again.
    func sweep() throws(StoreError) {
        let coverage = try sweepCoverage()
        guard !coverage.isComplete else { return }
        try statement("VACUUM").run { _ in }
        let isBusy = try first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) }
        guard isBusy == 0 else { throw .busy }
        try statement("UPDATE erasing SET swept = ?").run { $0.bind(coverage.last) }
    }
}
