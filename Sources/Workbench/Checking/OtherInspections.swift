import HashChain
import OfficialText
import Proofing
import Rectification
import Resemblance
import Store

/// What of an inspection's findings nearly equals findings of other inspections, as far as rules remark on it.
struct OtherInspections {
    private let reader: any LedgerReader
    private let state: StreamState
    /// What the ledger already says is an earlier finding again.
    private let linked: Set<FindingID>
    private var lookAlikes: LookAlikes
    private var known: [InspectionID: (row: InspectionRow, organization: String?)] = [:]

    /// An inspection of more findings is not compared with others.
    static let most = 500

    /// With the titles of documents counted, copies are still half alike: else only the frame around the titles is the same.
    private static let leastWithTitles = LeastLikeness(thousandths: 500)

    /// Prepares to compare an inspection's findings with what the viewer may know of.
    init(beside state: StreamState, in reader: any LedgerReader, for viewer: Viewer) {
        self.reader = reader
        self.state = state
        linked = Set(state.entries(Recurrence.self).map(\.linked.finding))
        let own = state.head.stream.inspection
        lookAlikes = LookAlikes(reader) { $0.inspection != own && viewer.mayKnow($0.secrecy ?? .internal) }
    }

    /// Says of a finding what it nearly equals.
    mutating func compare(_ id: FindingID, _ finding: inout LedgerAccount.Finding) throws(StoreError) {
        guard let own = state.inspection else { return }
        for alike in try lookAlikes.of(id, Set(FindingPassage.Kind.allCases)) {
            guard let (inspection, organization) = try named(alike.finding.inspection) else { continue }
            let opened = inspection.inspection
            let isSame = opened.organization == own.organization
            let other = LedgerAccount.Other(
                inspection: inspection.title(of: organization), position: alike.finding.finding.position,
                statement: alike.finding.finding.statement)
            if alike.own.kind == .statement {
                let isEarlier = isSame && Self.isOne(opened.day, before: own.day)
                if isEarlier, !linked.contains(id) { finding.resembling.append(other) }
            } else if !(isSame && opened.day == own.day), try isCopy(alike, of: id) {
                let kind: LedgerAccount.Copy.Kind = alike.own.kind == .measure ? .measure : .progress
                finding.copies.append(
                    .init(kind: kind, letters: alike.own.letters, other: other, words: alike.other.words))
            }
        }
    }

    private static func isOne(_ day: CivilDate?, before other: CivilDate?) -> Bool {
        if let day, let other { day < other } else { false }
    }

    private mutating func named(_ id: InspectionID) throws(StoreError) -> (InspectionRow, String?)? {
        if let known = known[id] { return known }
        let named = try reader.named(id)
        known[id] = named.map { ($0.0, $0.organization) }
        return known[id]
    }

    /// One action that stands at two findings as it is, and what is said of it, is no copy; but where findings have several actions and all
    /// of them are the same, nobody shared an action.
    private func isCopy(_ alike: LookAlike, of finding: FindingID) throws(StoreError) -> Bool {
        let (one, other) = (Letters(alike.own.words), Letters(alike.other.words))
        guard Self.leastWithTitles.admits(Likeness(one, other)) else { return false }
        guard one == other else { return true }
        let own = Set(try reader.measures(of: finding).map { Letters($0).units })
        let others = Set(try reader.measures(of: alike.finding.finding.finding).map { Letters($0).units })
        if own.count > 1, own == others { return true }
        return alike.own.kind == .progress && own.isDisjoint(with: others)
    }
}

extension InspectionRow {
    /// How an inspection is called in a sentence: 东岭县水务局2024年巡察.
    fileprivate func title(of organization: String?) -> String {
        let year = inspection.day.map { "\($0.year)年" } ?? ""
        return (organization ?? "未写明单位") + year + (inspection.form?.rawValue ?? "检查")
    }
}

extension InspectionOpened {
    /// The day that it goes by.
    fileprivate var day: CivilDate? { feedbackOn ?? endedOn ?? startedOn }
}
