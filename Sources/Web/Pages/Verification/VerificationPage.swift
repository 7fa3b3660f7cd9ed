import Rectification
import Store
import Workbench

/// What a verification of the ledger found.
struct VerificationPage: Page {
    static let template = Template.verification

    struct Part: Equatable, Sendable {
        let part: String
        let partWhat: String
        let examined: Int
        let isSound: Bool
        let failure: String?
    }

    struct Stream: Equatable, Sendable {
        let stream: String
        let covered: Int
        let last: Int
    }

    let title: String
    let inspection: InspectionFrame?
    let checkedAt: String
    let isWhole: Bool
    let conclusion: String
    let coverage: String
    let parts: [Part]
    let hasBrokenStreams: Bool
    let streams: [Stream]
    let publicKey: String?
    let keyOrigin: String?
    let backHref: String

    init(_ check: CheckedLedger, in header: InspectionHeader, _ words: Catalogue) {
        let verification = check.verification
        title = words("verification.title")
        let id = header.inspection.inspection.inspection
        backHref = Address.journal(id)
        let journal = InspectionFrame.Crumb(words("frame.journal"), words.language, href: backHref)
        inspection = InspectionFrame(header, below: journal, title: title, words)
        checkedAt = words(
            "verification.checkedAt",
            ["time": WallTime(check.time).description, "seconds": "\(Self.tenths(check.duration))"])
        isWhole = verification.isWhole
        parts = verification.findings.map { Part($0, words) }
        streams = verification.streams.filter { $0.covered < $0.last }
            .map { Stream(stream: $0.stream, covered: $0.covered, last: $0.last) }
        hasBrokenStreams = !streams.isEmpty
        let records = verification.streams.reduce(0) { $0 + $1.last }
        conclusion =
            isWhole
            ? words("verification.whole")
            : words("verification.broken", ["count": "\(parts.count { !$0.isSound })"])
        coverage =
            isWhole
            ? words(
                "verification.coverageWhole",
                ["streams": "\(verification.streams.count)", "records": "\(records)"])
            : words("verification.coverageBroken")
        publicKey = verification.publicKey
        keyOrigin = verification.publicKey.map { _ in
            words(verification.keyOrigin == .copy ? "verification.keyFromCopy" : "verification.keyFromLedger")
        }
    }

    /// Seconds with one decimal.
    private static func tenths(_ duration: Duration) -> String {
        let tenths = (duration.microseconds + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension VerificationPage.Part {
    fileprivate init(_ finding: Verification.Finding, _ words: Catalogue) {
        part = words("part.\(finding.part.rawValue)")
        partWhat = words("partWhat.\(finding.part.rawValue)")
        examined = finding.examined
        isSound = finding.failure == nil
        failure = finding.failure
    }
}
