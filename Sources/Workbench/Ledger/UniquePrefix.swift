import Rectification

/// The beginning of an id, enough to tell it from the others.
struct UniquePrefix {
    private let text: String

    init(_ text: String) { self.text = text.lowercased() }

    /// The one id that begins so.
    /// - Throws: What `failure` makes of the ids that there are.
    func find<Kind>(
        in ids: [Identifier<Kind>], failure: (Candidates) -> LookupFailure
    ) throws(LookupFailure) -> Identifier<Kind> {
        let hits = text.isEmpty ? [] : ids.filter { $0.description.hasPrefix(text) }
        if let hit = hits.first, hits.count == 1 { return hit }
        throw failure(hits.isEmpty ? .none(ids.map(\.description)) : .several(hits.map(\.description)))
    }
}
