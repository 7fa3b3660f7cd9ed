public import Rectification

/// A heading above findings of an inspection, with those above it.
public struct Heading: Sendable, Hashable {
    /// From outer to inner; the last is the heading itself.
    public let path: [String]

    /// How deep it stands, from 1.
    public var level: Int { path.count }

    /// Creates a heading.
    public init(path: [String]) { self.path = path }
}

/// The headings above a finding, and the first position in the document that has them.
public struct PlacedHeadings: Sendable, Hashable {
    /// From outer to inner.
    public let headings: [String]
    /// The position of the first finding under them.
    public let position: Int

    /// Creates a place of headings.
    public init(headings: [String], position: Int) {
        self.headings = headings
        self.position = position
    }
}

extension LedgerReader {
    /// The headings of an inspection in the order of the document, of all levels.
    /// - Parameters:
    ///   - inspection: The inspection.
    ///   - limit: How many different paths are looked at, at most.
    /// - Returns: The headings.
    /// - Throws: ``StoreError`` when a row cannot be read.
    public func headings(of inspection: InspectionID, limit: Int = 500) throws(StoreError) -> [Heading] {
        var seen: Set<Heading> = []
        var headings: [Heading] = []
        for path in try headingPaths(of: inspection, limit: limit).sorted(by: { $0.position < $1.position }) {
            for level in 1...max(path.headings.count, 1) {
                let heading = Heading(path: Array(path.headings.prefix(level)))
                if seen.insert(heading).inserted, !path.headings.isEmpty { headings.append(heading) }
            }
        }
        return headings
    }
}
