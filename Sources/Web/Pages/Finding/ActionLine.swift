import Rectification
import Store
import Workbench

/// A corrective action of a finding.
struct ActionLine: Equatable, Sendable {
    /// Another finding that the action serves.
    struct Other: Equatable, Sendable {
        let otherPosition: Int
        let otherStatement: String?
        /// Absent where its page may not be shown.
        let otherHref: String?

        init(_ other: ShowFinding.Served, of inspection: InspectionID) {
            otherPosition = other.position
            otherStatement = other.statement
            otherHref = other.statement.map { _ in Address.finding(other.position, of: inspection) }
        }
    }

    let actionOrdinal: Int
    let action: String
    let isWithdrawn: Bool
    let withdrawn: String?
    let change: String?
    let actionTerm: String?
    let actionDue: Answer?
    let assignedHref: String?
    let assigned: String?
    let isShared: Bool
    let others: [Other]
    let actionHref: String?

    /// The actions of a finding, in the order of recording.
    static func all(on page: ShowFinding.Page, _ words: Catalogue) -> [ActionLine] {
        page.detail.actions.enumerated().map { ActionLine($1, at: $0 + 1, on: page, words) }
    }

    private init(_ action: FindingDetail.Action, at ordinal: Int, on page: ShowFinding.Page, _ words: Catalogue) {
        let row = action.action
        actionOrdinal = ordinal
        self.action = row.text
        isWithdrawn = row.withdrawn != nil
        withdrawn = row.withdrawn
        change = action.change
        actionTerm = row.term.map { words("term.\($0.rawValue)") }
        actionDue = Answer(row.due, words)
        let count = action.assignments.count { $0.ended == nil }
        assigned = action.assignments.isEmpty ? nil : words("finding.assigned", ["count": "\(count)"])
        assignedHref = assigned.map { _ in "#assignments-\(ordinal)" }
        others = (page.sharing[row.action] ?? []).map { Other($0, of: row.inspection) }
        isShared = !others.isEmpty
        actionHref = page.href(of: row.range, in: row.document)
    }
}

extension ShowFinding.Page {
    /// Where a passage stands in a document that may be shown.
    func href(of range: Range<Int>?, in document: DocumentID?) -> String? {
        guard let range, let row = document.flatMap({ documents[$0] }) else { return nil }
        return Address.place(range.lowerBound, in: row.document, of: row.inspection)
    }
}
