public import Rectification

/// Which findings are wanted, in which order, and which of them first.
public struct FindingQuery: Sendable, Hashable {
    /// Where a page begins.
    public enum Start: Sendable, Hashable {
        /// At the first one.
        case first
        /// After this place.
        case after(FindingPlace)
        /// So that it ends before this place.
        case before(FindingPlace)
        /// So that the finding at this position is on it, with as many before it as after it.
        case around(position: Int)
    }

    /// Which are wanted.
    public var filter: FindingFilter
    /// In which order.
    public var order: FindingOrder
    /// Where the page begins.
    public var start: Start
    /// How many are wanted at most.
    public var limit: Int
    /// So far the findings that the filter lets pass are counted.
    public var countingLimit = CappedCount.cap

    /// Creates a query.
    public init(_ filter: FindingFilter, order: FindingOrder = .asPrinted, start: Start = .first, limit: Int = 50) {
        self.filter = filter
        self.order = order
        self.start = start
        self.limit = limit
    }

    /// Where the page begins, as two texts of an address say it.
    /// - Throws: ``QueryFailure`` when a text is no place in this order.
    public static func start(
        after: String?, before: String?, in order: FindingOrder
    ) throws(QueryFailure) -> Start {
        if let after { return .after(try place(after, in: order)) }
        if let before { return .before(try place(before, in: order)) }
        return .first
    }

    private static func place(_ text: String, in order: FindingOrder) throws(QueryFailure) -> FindingPlace {
        let place = try FindingPlace(text)
        guard place.key == order.key else { throw .placeOfAnotherOrder(text) }
        return place
    }
}

/// A finding as a row of a table shows it.
public struct FindingLine: Sendable, Equatable {
    /// The finding itself.
    public let finding: FindingRow
    /// How many corrective actions serve it.
    public let measures: Int
    /// The text of the first of them.
    public let firstMeasure: String?

    /// Creates a line.
    public init(finding: FindingRow, measures: Int, firstMeasure: String?) {
        self.finding = finding
        self.measures = measures
        self.firstMeasure = firstMeasure
    }
}

/// How many there are, counted only so far.
public enum CappedCount: Sendable, Hashable {
    /// Exactly so many.
    case exactly(Int)
    /// More than so many.
    case moreThan(Int)

    /// So far things are counted.
    public static let cap = 10_000

    /// Takes a count that stopped one beyond the cap.
    public init(_ count: Int, cap: Int = Self.cap) {
        self = count > cap ? .moreThan(cap) : .exactly(count)
    }
}

/// A page of findings.
public struct FindingPage: Sendable, Equatable {
    /// In the order that was asked for.
    public let lines: [FindingLine]
    /// How many findings the filter lets pass.
    public let found: CappedCount
    /// What to ask for before, to get the page before this; absent on the first.
    public let previous: FindingPlace?
    /// What to ask for after, to get the page after this; absent on the last.
    public let next: FindingPlace?

    /// A page of which nobody asked for anything.
    public static let empty = FindingPage(lines: [], found: .exactly(0), previous: nil, next: nil)
}
