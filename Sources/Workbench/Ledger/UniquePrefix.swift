import Rectification

/// The beginning of an id, enough to tell it from the others.
struct UniquePrefix {
    private let text: String

    init(_ text: String) { self.text = text.lowercased() }

    /// The one id that begins so.
    /// - Throws: What `failure` makes of the ids that begin so, or of all when none does.
    func find<Kind>(
        in ids: [Identifier<Kind>], failure: ([String]) -> LookupFailure
    ) throws(LookupFailure) -> Identifier<Kind> {
        let texts = ids.map(\.description)
        let hits = texts.indices.filter { !text.isEmpty && texts[$0].hasPrefix(text) }
        guard hits.count == 1 else { throw failure(hits.isEmpty ? texts : hits.map { texts[$0] }) }
        return ids[hits[0]]
    }
}
