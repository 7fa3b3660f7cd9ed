import Notices
import Rectification

@testable import Proofing

extension LedgerAccount {
    /// An account that says of every finding of a text what the text says, but for what is changed.
    static func stating(
        _ reading: Reading, raised: Int? = nil, _ change: (inout Finding) -> Void = { _ in }
    ) -> LedgerAccount {
        let findings = reading.findings.enumerated().map { index, read in
            var finding = Finding(place: read.range.lowerBound, position: index + 1)
            finding.status = read.status
            finding.dueOn = read.dueText.map(reading.text).flatMap(SortingDay.of)
            change(&finding)
            return finding
        }
        return LedgerAccount(findings: findings, raised: raised ?? findings.count)
    }
}
