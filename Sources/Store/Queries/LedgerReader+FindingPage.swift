public import Rectification

extension LedgerReader {
    /// A page of findings.
    public func findings(_ query: FindingQuery) throws(StoreError) -> FindingPage {
        let found = try count(query)
        let walk = FindingWalk(query.filter, query.order, found: found)
        let places = try places(of: query, walk)
        guard let first = places.first, let last = places.last else {
            return FindingPage(lines: [], found: found, previous: nil, next: nil)
        }
        return FindingPage(
            lines: try findingLines(of: query.filter.inspection, at: places.map(\.position)), found: found,
            previous: try self.places(walk.from(first, .backward, limit: 1)).isEmpty ? nil : first,
            next: try self.places(walk.from(last, .forward, limit: 1)).isEmpty ? nil : last)
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

    /// In the order of the query, also where they are gathered backwards.
    private func places(of query: FindingQuery, _ walk: FindingWalk) throws(StoreError) -> [FindingPlace] {
        let limit = max(query.limit, 0)
        switch query.start {
        case .first: return try places(walk.from(nil, .forward, limit: limit))
        case .after(let place): return try places(walk.from(place, .forward, limit: limit))
        case .before(let place): return try places(walk.from(place, .backward, limit: limit)).reversed()
        case .around(let position):
            guard limit > 1, let place = try place(of: position, query) else {
                return try places(walk.from(nil, .forward, limit: limit))
            }
            let before = try places(walk.from(place, .backward, limit: limit / 2))
            // From the one before the first, so that the finding itself is on the page only if the filter lets it pass.
            guard let first = before.last else { return try places(walk.from(nil, .forward, limit: limit)) }
            return [first] + (try places(walk.from(first, .forward, limit: limit - 1)))
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
