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
    /// Which columns are filled; the last finding in the order of a column tells it.
    public func filledColumns(of inspection: InspectionID) throws(StoreError) -> FilledColumns {
        let first = try place(of: inspection, by: .position, .forward)
        let row = try first.flatMap { place throws(StoreError) in
            try findingLines(of: inspection, at: [place.position]).first
        }
        return FilledColumns(
            number: row?.finding.finding.number != nil, owner: try isFilled(.owner, of: inspection),
            due: try isFilled(.due, of: inspection))
    }

    private func isFilled(_ key: FindingOrder.Key, of inspection: InspectionID) throws(StoreError) -> Bool {
        guard let last = try place(of: inspection, by: key, .backward) else { return false }
        return last.value != .text("")
    }

    private func place(
        of inspection: InspectionID, by key: FindingOrder.Key, _ direction: FindingWalk.Direction
    ) throws(StoreError) -> FindingPlace? {
        let walk = FindingWalk(FindingFilter(inspection: inspection), FindingOrder(key), found: .moreThan(0))
        return try places(walk.from(nil, direction, limit: 1)).first
    }
}
