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
        self.init(stated) {
            figures.count(of: $0)
        } findings: {
            figures.statuses[$0] ?? 0
        }
    }

    /// Puts what is counted in the inspection's total beside what is stated.
    public init(_ stated: StatedTotalRow, in tally: LedgerTally) {
        self.init(stated) {
            tally.count(of: $0).total
        } findings: {
            tally.count(of: .findings).statuses[$0] ?? 0
        }
    }

    private init(
        _ stated: StatedTotalRow, count: (CountingBase) -> Int, findings: (DeclaredStatus) -> Int
    ) {
        self.stated = stated
        func counted(_ bases: CountingBase...) -> [Counted] { bases.map { Counted(base: $0, count: count($0)) } }
        func counted(_ status: DeclaredStatus) -> [Counted] { [Counted(base: .findings, count: findings(status))] }
        self.counted =
            switch stated.total.base {
            case .findings: counted(.findings)
            case .measures: counted(.actions, .passages)
            case .completed: counted(.completed)
            case .substantiallyCompleted: counted(.substantiallyCompleted)
            case .partiallyCompleted: counted(.partiallyCompleted)
            case .inProgress: counted(.inProgress)
            case .ongoing: counted(.ongoing)
            case .aspects, .policies: []
            }
    }
}
