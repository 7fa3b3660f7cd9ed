extension StreamState {
    /// Refuses when a thing was changed since somebody looked at it.
    /// - Parameters:
    ///   - item: The thing.
    ///   - basedOn: The sequence of the last record that the person saw of it.
    /// - Throws: ``Refusal/changedSince(_:)`` with both versions.
    func requireUnchanged(_ item: Item, since basedOn: Int) throws(Refusal) {
        let versions = versions(of: item)
        guard let current = versions.last, current.sequence > basedOn else { return }
        throw .changedSince(ItemConflict(seen: versions.last { $0.sequence <= basedOn }, current: current))
    }
}
