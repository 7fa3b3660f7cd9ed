/// A piece of a list that is asked for from one place on, and whether there is more of the list on either side.
struct ListWindow<Element> {
    /// In the order of the list.
    let elements: [Element]
    let hasMoreBefore: Bool
    let hasMoreAfter: Bool

    /// Takes a piece of the list.
    /// - Parameters:
    ///   - limit: How many elements at most.
    ///   - isBackward: Whether the piece ends at the place and does not begin there.
    ///   - fetch: Gives so many elements, the nearest to the place first.
    ///   - isAnyBehind: Whether there are elements on the other side of this one; absent where the list begins.
    /// - Throws: What the two functions throw.
    init(
        limit: Int, isBackward: Bool, fetch: (Int) throws(StoreError) -> [Element],
        isAnyBehind: ((Element) throws(StoreError) -> Bool)?
    ) throws(StoreError) {
        let limit = min(max(limit, 0), .max - 1)
        // One more than is wanted tells whether the list goes on.
        let fetched = try fetch(limit + 1)
        let kept = fetched.prefix(limit)
        let isMoreBeyond = fetched.count > limit
        var isMoreBehind = false
        if let nearest = kept.first, let isAnyBehind { isMoreBehind = try isAnyBehind(nearest) }
        elements = isBackward ? kept.reversed() : Array(kept)
        (hasMoreBefore, hasMoreAfter) = isBackward ? (isMoreBeyond, isMoreBehind) : (isMoreBehind, isMoreBeyond)
    }
}
