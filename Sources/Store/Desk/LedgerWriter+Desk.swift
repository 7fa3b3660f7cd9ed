import HashChain
import Rectification

extension LedgerWriter {
    /// Changes drafts, inside the engine's transaction.
    /// - Throws: ``StoreError/movedDraft(_:)`` where one is not what was looked at; the engine then undoes what was done.
    public func apply(_ changes: [DeskChange]) throws(StoreError) {
        for change in changes { try apply(change) }
    }

    private func apply(_ change: DeskChange) throws(StoreError) {
        guard let id = (change.after ?? change.before)?.id else { return }
        let found = try draft(id)
        guard found == change.before || (found == nil && change.after == nil) else { throw .movedDraft(id) }
        guard let after = change.after else { return try removeDraft(id) }
        try put(after)
        guard let text = change.text else { return }
        try put(
            DraftVersion(number: after.version, text: text, savedBy: after.savedBy, savedAt: after.savedAt), of: id)
    }
}

extension LedgerReader {
    /// The drafts that may hold the words of these records, in the order of their ids.
    ///
    /// That is what became the record, what is about the thing that it recorded or belongs to that, and what is about a thing
    /// that it speaks of.
    public func drafts(near erased: [ErasedRecord]) throws(StoreError) -> [Draft] {
        let drafts = try drafts()
        guard !drafts.isEmpty else { return [] }
        let recorded = Set(erased.compactMap(\.remains.item))
        let touched = recorded.union(erased.flatMap(\.remains.namedItems))
        var commands: Set<String> = []
        for place in erased.map(\.place) {
            commands.formUnion(
                try events(of: place.stream, in: place.sequence..<place.sequence + 1).map(\.command))
        }
        return drafts.filter { draft in
            commands.contains(draft.given?.command.description ?? "") || !recorded.isDisjoint(with: draft.items)
                || draft.items.first.map(touched.contains) == true
        }
    }
}
