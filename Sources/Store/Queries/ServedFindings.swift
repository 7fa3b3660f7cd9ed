public import Rectification

extension LedgerReader {
    /// The findings that an action serves, by position.
    public func findings(servedBy action: ActionID) throws(StoreError) -> [FindingRow] {
        var findings: [FindingRow] = []
        for service in try services(of: action) {
            findings += try rows(RowQuery(.finding).with("id", service.finding), as: FindingRow.init)
        }
        return findings.sorted { $0.finding.position < $1.finding.position }
    }
}
