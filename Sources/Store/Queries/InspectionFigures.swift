public import Rectification

/// What is counted in an inspection.
public struct InspectionFigures: Sendable, Equatable {
    /// How many findings stand under an outermost heading.
    public struct UnderHeading: Sendable, Equatable {
        /// The heading; absent for findings without one.
        public let heading: String?
        /// How many have each status; `nil` stands for those without one.
        public let statuses: [DeclaredStatus?: Int]

        /// How many there are.
        public var count: Int { statuses.values.reduce(0, +) }
    }

    /// In the order of the document, findings without a heading last.
    public let headings: [UnderHeading]
    /// What is counted beside the findings.
    public let work: WorkFigures

    /// How many findings have each status; `nil` stands for those without one.
    public var statuses: [DeclaredStatus?: Int] {
        headings.reduce(into: [:]) { all, heading in all.merge(heading.statuses, uniquingKeysWith: +) }
    }

    /// How many there are of what is counted.
    public func count(of base: CountingBase) -> Int {
        switch base {
        case .findings: headings.reduce(0) { $0 + $1.count }
        case .matters: work.matters
        case .actions: work.actions
        case .assignments: work.assignments
        case .passages: work.passages
        case .clauses: work.clauses
        }
    }
}

/// What hangs on the findings of an inspection, counted.
public struct WorkFigures: Sendable, Equatable {
    /// How many matters are worked on: one that was divided is not counted beside its parts.
    public let matters: Int
    /// How many corrective actions there are, without those that were withdrawn.
    public let actions: Int
    /// How many shares of these actions units have, without those that ended.
    public let assignments: Int
    /// How many findings have corrective actions.
    public let passages: Int
    /// How many clauses the reports on progress have, on whatever they are.
    public let clauses: Int

    /// Creates figures.
    public init(matters: Int, actions: Int, assignments: Int, passages: Int, clauses: Int) {
        self.matters = matters
        self.actions = actions
        self.assignments = assignments
        self.passages = passages
        self.clauses = clauses
    }
}

extension LedgerReader {
    /// What is counted in an inspection.
    public func figures(of inspection: InspectionID) throws(StoreError) -> InspectionFigures {
        var statuses: [String?: [DeclaredStatus?: Int]] = [:]
        for counted in try findingCounts(of: inspection) {
            statuses[counted.headings.first, default: [:]][counted.status, default: 0] += counted.count
        }
        let order = try headings(of: inspection, limit: .max).filter { $0.level == 1 }.map(\.path[0])
        return InspectionFigures(
            headings: (order.map { Optional($0) } + [nil]).compactMap { heading in
                statuses[heading].map { .init(heading: heading, statuses: $0) }
            },
            work: try workFigures(of: inspection))
    }
}
