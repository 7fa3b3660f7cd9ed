public import Rectification

extension LedgerReader {
    /// The levels that findings of an inspection are marked with.
    /// - Parameters:
    ///   - inspection: The inspection.
    ///   - document: Only those that were read from this document; absent, all.
    /// - Returns: Each level that occurs.
    /// - Throws: ``StoreError``.
    public func marks(
        of inspection: InspectionID, in document: DocumentID? = nil
    ) throws(StoreError) -> Set<Secrecy> {
        var query = RowQuery(.finding).with("inspection", inspection)
        if let document { query = query.with("document", document) }
        let levels = try counts(query, by: ["secrecy"]).keys.compactMap { values -> Secrecy? in
            guard case .text(let level) = values[0] else { return nil }
            return Secrecy(rawValue: level)
        }
        return Set(levels)
    }

    /// How secret a document is: as it is marked, or a finding that was read from it.
    public func secrecy(of document: DocumentRow) throws(StoreError) -> Secrecy {
        try marks(of: document.inspection, in: document.document.document)
            .reduce(document.secrecy ?? .internal, max)
    }
}
