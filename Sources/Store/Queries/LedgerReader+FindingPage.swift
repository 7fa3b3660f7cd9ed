public import Rectification

extension LedgerReader {
    /// A page of findings.
    public func findings(_ query: FindingQuery) throws(StoreError) -> FindingPage {
        let found = try count(query)
        let walk = FindingWalk(query.filter, query.order, found: found)
        let (start, direction) = try start(of: query, walk)
        func isAny(beyond place: FindingPlace) throws(StoreError) -> Bool {
            try !places(walk.from(place, direction.opposite, limit: 1)).isEmpty
        }
        let window = try ListWindow(
            limit: query.limit, isBackward: direction == .backward,
            fetch: { limit throws(StoreError) in try places(walk.from(start, direction, limit: limit)) },
            isAnyBehind: start == nil ? nil : isAny)
        let shown = window.elements
        return FindingPage(
            lines: try findingLines(of: query.filter.inspection, at: shown.map(\.position)), found: found,
            previous: window.hasMoreBefore ? shown.first : nil, next: window.hasMoreAfter ? shown.last : nil)
    }

    /// The positions of the findings before and after this one among those that the query wants, in its order.
    public func neighbours(
        of position: Int, in query: FindingQuery
    ) throws(StoreError) -> (previous: Int?, next: Int?) {
        guard let place = try place(of: position, query) else { return (nil, nil) }
        let walk = FindingWalk(query.filter, query.order, found: try count(query))
        return (
            try places(walk.from(place, .backward, limit: 1)).first?.position,
            try places(walk.from(place, .forward, limit: 1)).first?.position
        )
    }

    /// Every finding of an inspection, by position.
    public func findings(of inspection: InspectionID) throws(StoreError) -> [FindingRow] {
        try rows(RowQuery(.finding).with("inspection", inspection), as: FindingRow.init)
            .sorted { $0.finding.position < $1.finding.position }
    }

    private func count(_ query: FindingQuery) throws(StoreError) -> CappedCount {
        let limit = min(max(query.countingLimit, 0), .max - 1)
        return CappedCount(try count(of: query.filter, upTo: limit + 1), cap: limit)
    }

    /// The place that a page begins or ends at; absent for the beginning of the list.
    private func start(
        of query: FindingQuery, _ walk: FindingWalk
    ) throws(StoreError) -> (FindingPlace?, FindingWalk.Direction) {
        switch query.start {
        case .first: return (nil, .forward)
        case .after(let place): return (place, .forward)
        case .before(let place): return (place, .backward)
        case .around(let position):
            guard let place = try place(of: position, query) else { return (nil, .forward) }
            let half = max(query.limit, 0) / 2
            let before = try places(walk.from(place, .backward, limit: half + 1))
            return (before.count > half ? before.last : nil, .forward)
        }
    }

    private func place(of position: Int, _ query: FindingQuery) throws(StoreError) -> FindingPlace? {
        let row = RowQuery(.finding).with("inspection", query.filter.inspection).with("position", .integer(position))
        return try rows(row, as: FindingRow.init).first.map { FindingPlace(of: $0, by: query.order.key) }
    }
}

/// Which places are wanted of an engine: those of a filter, from a place on, in one direction.
public struct FindingWalk: Sendable, Hashable {
    /// Which way it goes.
    public enum Direction: Sendable, Hashable {
        case forward, backward

        var opposite: Direction { self == .forward ? .backward : .forward }
    }

    /// Which findings are wanted.
    public let filter: FindingFilter
    /// In which order they stand.
    public let order: FindingOrder
    /// How many the filter lets pass: of few, all are gathered and put in order; of many, the order is followed and each is asked
    /// whether the filter lets it pass.
    public let found: CappedCount
    /// Only those beyond this place.
    public private(set) var start: FindingPlace?
    /// Which way it goes.
    public private(set) var direction = Direction.forward
    /// How many are wanted.
    public private(set) var limit = 0

    init(_ filter: FindingFilter, _ order: FindingOrder, found: CappedCount) {
        self.filter = filter
        self.order = order
        self.found = found
    }

    func from(_ start: FindingPlace?, _ direction: Direction, limit: Int) -> FindingWalk {
        var walk = self
        (walk.start, walk.direction, walk.limit) = (start, direction, limit)
        return walk
    }

    /// Whether places come from small to large.
    public var isAscending: Bool { (direction == .forward) != order.isDescending }
}
