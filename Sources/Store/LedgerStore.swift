public import HashChain

/// A ledger that is kept somewhere: one append-only journal, the views of it, and the documents it names.
///
/// Nothing in the journal can be changed, and nothing removed but words that a record says are erased; ``rebuildViews(order:)``
/// makes the views anew from it. Drafts lie beside it, on the desk.
public protocol LedgerStore: Sendable {
    /// Reads at one moment: whatever the body asks for belongs together.
    /// - Throws: What the body throws, or ``StoreError``.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value

    /// Records what a command decided: all of it or nothing.
    ///
    /// A command id that was recorded before gives the first receipt and records nothing.
    /// - Throws: ``StoreError/movedHead(expected:found:)`` when a stream went on since the decision looked at it.
    func append(_ request: AppendRequest) async throws(StoreError) -> AppendReceipt

    /// Keeps a checkpoint.
    /// - Throws: ``StoreError/movedCheckpoint(expected:found:)`` unless it follows the last one.
    func append(_ checkpoint: SignedCheckpoint) async throws(StoreError)

    /// Changes drafts, all of them or none.
    /// - Throws: ``StoreError/movedDraft(_:)`` where one is not what somebody looked at any more.
    func change(_ desk: [DeskChange]) async throws(StoreError)

    /// Makes every view row anew from the journal, all or none.
    /// - Parameter order: The streams in the order to take them, which changes nothing in the outcome; absent, by name.
    /// - Throws: ``StoreError``, also when a record does not fit what was recorded before it.
    func rebuildViews(order: [StreamName]?) async throws(StoreError)

    /// Leaves no trace of erased words in what the ledger is kept in: neither in pages that are free nor in a log.
    ///
    /// When nothing was erased since the last time, it does nothing. An interrupted one is done again by the next.
    /// - Throws: ``StoreError``, also when somebody else uses the ledger all the while; what was erased stays erased.
    func sweepErased() async throws(StoreError)

    /// Takes the next records into the search index, in a transaction of its own.
    /// - Parameter limit: How many records at most.
    /// - Returns: How far the index is then.
    /// - Throws: ``StoreError/readOnly`` when the ledger cannot be written; it then answers from what is indexed.
    func followJournal(limit: Int) async throws(StoreError) -> SearchCoverage

    /// Empties the search index; following the journal makes it anew.
    func clearSearchIndex() async throws(StoreError)

    /// Lets go of what the ledger is kept in, whole; nothing can be asked of it afterwards.
    /// - Throws: ``StoreError`` when it could not be put in order; nothing that was recorded is lost.
    func close() throws(StoreError)
}

extension LedgerStore {
    /// Looks, decides and records; when a stream went on in between, looks and decides again, at most five times.
    /// - Parameters:
    ///   - look: Reads what the decision needs, at one moment.
    ///   - decide: Decides on it; a refusal ends it.
    /// - Returns: What was recorded.
    /// - Throws: What `decide` throws, or ``StoreError``.
    public func record<Sight: Sendable>(
        seeing look: @escaping @Sendable (any LedgerReader) throws -> Sight,
        deciding decide: (Sight) throws -> AppendRequest
    ) async throws -> AppendReceipt {
        for _ in 1..<AppendRequest.attempts {
            let request = try decide(try await read(look))
            do throws(StoreError) {
                return try await append(request)
            } catch {
                guard error.isMovedHead else { throw error }
            }
        }
        return try await append(try decide(try await read(look)))
    }
}
