import Rectification
import Store

/// A part of a finding that is worked on by itself.
struct MatterLine: Equatable, Sendable {
    let matterLabel: String
    let matter: String?
    let matterStatus: StatusMark?
    let isRetired: Bool

    /// The parts of a finding that was divided, those that were divided themselves too; none of one that never was.
    static func all(of detail: FindingDetail, _ words: Catalogue) -> [MatterLine] {
        let matters = detail.matters.map(\.matter)
        guard matters.count(where: { !$0.isRetired }) > 1 else { return [] }
        return matters.map { MatterLine($0, of: detail.finding.finding.position, words) }
    }

    private init(_ row: MatterRow, of position: Int, _ words: Catalogue) {
        matterLabel = row.matter.label ?? "\(position)"
        matter = row.matter.text
        isRetired = row.isRetired
        matterStatus = row.isRetired ? nil : StatusMark(row.status, words)
    }
}
