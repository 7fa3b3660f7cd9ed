/// What an engine answers of the desk: drafts that people work on, beside the journal and never in it.
///
/// Unlike everything else in a ledger they are changed and removed; no view is made of them, and no bundle carries them.
public protocol DeskReader {
    /// The draft with this id.
    func draft(_ id: DraftID) throws(StoreError) -> Draft?

    /// Every draft, in the order of their ids.
    func drafts() throws(StoreError) -> [Draft]

    /// What a draft said, from its first version to its last.
    func versions(of draft: DraftID) throws(StoreError) -> [DraftVersion]
}

/// What an engine changes of the desk, inside one transaction.
public protocol DeskWriter: DeskReader {
    /// Keeps a draft, in place of what was kept of it.
    func put(_ draft: Draft) throws(StoreError)

    /// Keeps a version of a draft, in place of one with its number.
    func put(_ version: DraftVersion, of draft: DraftID) throws(StoreError)

    /// Removes a draft with all that it ever said.
    func removeDraft(_ id: DraftID) throws(StoreError)
}
