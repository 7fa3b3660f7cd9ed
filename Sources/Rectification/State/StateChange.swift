/// What records changed in a state: which things are to be shown anew, and which rows may be gone.
public struct StateChange: Sendable {
    /// In the order they were first touched.
    private(set) var touched: [Item] = []
    /// Rows that stood before for what was mended or taken back.
    var stale: [ViewKey] = []
    private var seen: Set<Item> = []

    /// Begins with nothing changed.
    public init() {}

    mutating func touch(_ item: Item) {
        if seen.insert(item).inserted { touched.append(item) }
    }
}
