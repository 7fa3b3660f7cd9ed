public import Rectification

/// Which of the columns that not every document has are filled by findings of an inspection.
public struct FilledColumns: Sendable, Hashable {
    /// Whether the first finding has a printed number.
    public let number: Bool
    /// Whether a finding has an owner.
    public let owner: Bool
    /// Whether a finding has a due date.
    public let due: Bool
}

extension LedgerReader {
    /// Which columns are filled; the first or last finding in the order of a column tells it.
    public func filledColumns(of inspection: InspectionID) throws(StoreError) -> FilledColumns {
        let first = try place(of: inspection, by: .position, .forward)
        let row = try first.flatMap { place throws(StoreError) in
            try findingLines(of: inspection, at: [place.position]).first
        }
        let owner = try place(of: inspection, by: .owner, .backward)
        let due = try place(of: inspection, by: .due, .forward)
        return FilledColumns(
            number: row?.finding.finding.number != nil, owner: owner.map { $0.value != .text("") } ?? false,
            due: due.map { $0.value != .text(FindingOrder.withoutDue) } ?? false)
    }

    private func place(
        of inspection: InspectionID, by key: FindingOrder.Key, _ direction: FindingWalk.Direction
    ) throws(StoreError) -> FindingPlace? {
        let walk = FindingWalk(FindingFilter(inspection: inspection), FindingOrder(key), found: .moreThan(0))
        return try places(walk.from(nil, direction, limit: 1)).first
    }
}
