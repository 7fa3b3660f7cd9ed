/// A question that cannot be asked, because something in it was not written by this program.
public enum QueryFailure: Error, Sendable, Hashable {
    /// A place in a list that no list has.
    case malformedPlace(String)
    /// A place in a list of another order.
    case placeOfAnotherOrder(String)
}

extension QueryFailure: CustomStringConvertible {
    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        switch self {
        case .malformedPlace(let text): "翻页位置“\(text.prefix(40))”不合规定，请从第一页看起。"
        case .placeOfAnotherOrder(let text): "翻页位置“\(text.prefix(40))”属于另一种排序，请从第一页看起。"
        }
    }
}
