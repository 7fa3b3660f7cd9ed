/// What records changed in a state: which things are to be shown anew, and which rows may be gone.
public struct StateChange: Sendable {
    /// In the order they were first touched.
    private(set) var touched: [Item] = []
    /// Rows that stood before for what was mended or taken back.
    private(set) var stale: [ViewKey] = []
    private var seen: Set<Item> = []
    private let isAsked: Bool

    /// Begins with nothing changed.
    public init() { self.init(isAsked: true) }

    private init(isAsked: Bool) { self.isAsked = isAsked }

    /// For whoever only wants the state: nothing is noted, which would cost about as much as following the records does.
    static var unasked: StateChange { StateChange(isAsked: false) }

    mutating func touch(_ item: Item) {
        if isAsked, seen.insert(item).inserted { touched.append(item) }
    }

    /// Notes rows that may be gone.
    mutating func outdate(_ keys: @autoclosure () -> [ViewKey]) {
        if isAsked { stale += keys() }
    }
}
