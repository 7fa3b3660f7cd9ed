import HashChain
public import Rectification

/// What is said of an inspection wherever a part of it is shown.
public struct InspectionHeader: Sendable, Equatable {
    /// The inspection.
    public let inspection: InspectionRow
    /// The inspected organisation's name.
    public let organization: String?
    /// How many findings there are.
    public let findings: CappedCount
    /// How many records.
    public let records: Int
    /// When the last of them was made, in milliseconds since 1970 UTC.
    public let lastTime: Int64
}

extension LedgerReader {
    /// What is said of the inspection with this id; absent where there is none.
    public func header(of id: InspectionID) throws(StoreError) -> InspectionHeader? {
        guard let (row, organization) = try named(id) else { return nil }
        let tip = try tip(of: .inspection(id))
        let findings = try count(of: FindingFilter(inspection: id), upTo: CappedCount.cap + 1)
        return InspectionHeader(
            inspection: row, organization: organization, findings: CappedCount(findings), records: tip.head.sequence,
            lastTime: tip.time)
    }
}
