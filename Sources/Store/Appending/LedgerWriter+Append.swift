public import HashChain
import Rectification

extension LedgerWriter {
    /// Records a prepared append, inside the engine's transaction and a savepoint of its own.
    /// - Returns: Its receipt, or the first one when the command was recorded before.
    /// - Throws: ``StoreError``; the engine then undoes what was done since the savepoint.
    public func append(_ prepared: PreparedAppend) throws(StoreError) -> AppendReceipt {
        if let receipt = try receipt(of: prepared.command) { return receipt }
        for expected in prepared.expected {
            let found = try tip(of: expected.stream).head
            guard found == expected else { throw .movedHead(expected: expected, found: found) }
        }
        for content in prepared.contents { try keep(content) }
        for digest in prepared.required {
            guard try hasContent(digest) else { throw .missingContent(digest) }
        }
        try insert(prepared.records, of: prepared.command)
        try apply(prepared.changes)
        try apply(prepared.desk)
        try erase(prepared.erased)
        try append(prepared.foreign)
        return AppendReceipt(command: prepared.command, records: prepared.records)
    }

    /// Erases records, the drafts that may hold their words, and the bytes that they named; those that another document names
    /// stay for it, also when its record was taken back.
    func erase(_ erased: [ErasedRecord]) throws(StoreError) {
        guard !erased.isEmpty else { return }
        for draft in try drafts(near: erased) { try removeDraft(draft.id) }
        try erase(erased.map(\.place))
        let released = erased.flatMap(\.remains.namedContents)
        guard !released.isEmpty else { return }
        let named = try Set(recorded(.documentRecorded).flatMap(\.namedContents))
        for digest in Set(released).subtracting(named) { try eraseContent(digest) }
    }

    /// Adds a checkpoint that follows the last one.
    public func append(_ signed: SignedCheckpoint) throws(StoreError) {
        let last = try checkpoints().last?.checkpoint
        let checkpoint = signed.checkpoint
        guard checkpoint.number == (last?.number ?? 0) + 1, checkpoint.previous == last?.digest ?? .zero else {
            throw .movedCheckpoint(expected: checkpoint.number - 1, found: last?.number ?? 0)
        }
        try insert(signed)
    }

    /// Makes every view row anew, inside the engine's transaction.
    public func rebuildViews(order: [StreamName]?) throws(StoreError) {
        try removeAllRows()
        let named = try heads().map(\.stream)
        for stream in order ?? named {
            try apply(try foldedState(of: stream).rows.map { .put($0) })
        }
    }
}
