public import Rectification

/// A total that a document states beside what is counted of the same thing.
public struct StatedTotal: Sendable, Equatable {
    /// A number of ours and what it counts.
    public struct Counted: Sendable, Equatable {
        /// What is counted.
        public let base: CountingBase
        /// How many there are.
        public let count: Int
    }

    /// What the document states.
    public let stated: StatedTotalRow
    /// What is counted of it, in each way that the document may have meant; empty where the ledger has nothing to count.
    public let counted: [Counted]

    /// Whether something is counted, and no way of counting it gives what is stated.
    public var isDifferent: Bool { !counted.isEmpty && !counted.contains { $0.count == stated.total.value } }

    /// Puts what is counted beside what is stated.
    public init(_ stated: StatedTotalRow, in figures: InspectionFigures) {
        self.stated = stated
        counted =
            switch stated.total.base {
            case .findings: [.init(base: .findings, count: figures.count(of: .findings))]
            case .measures: [CountingBase.actions, .passages].map { .init(base: $0, count: figures.count(of: $0)) }
            case .completed: [.findings(.completed, in: figures)]
            case .substantiallyCompleted: [.findings(.substantiallyCompleted, in: figures)]
            case .partiallyCompleted: [.findings(.partiallyCompleted, in: figures)]
            case .inProgress: [.findings(.inProgress, in: figures)]
            case .ongoing: [.findings(.ongoing, in: figures)]
            case .aspects, .policies: []
            }
    }
}

extension StatedTotal.Counted {
    fileprivate static func findings(_ status: DeclaredStatus, in figures: InspectionFigures) -> Self {
        Self(base: .findings, count: figures.statuses[status] ?? 0)
    }
}
