import Rectification
import Store

/// The assignments of one action.
struct AssignmentGroup: Equatable, Sendable {
    let groupID: String
    let groupOrdinal: Int
    let groupHref: String
    let groupCount: String
    let assignments: [AssignmentLine]

    /// The assignments of a finding's actions, action by action; of one that has none nothing is said.
    static func all(in detail: FindingDetail, _ words: Catalogue) -> [AssignmentGroup] {
        detail.actions.enumerated().compactMap { AssignmentGroup($1, at: $0 + 1, detail.names, words) }
    }

    private init?(_ action: FindingDetail.Action, at ordinal: Int, _ names: OfficeNames, _ words: Catalogue) {
        guard !action.assignments.isEmpty else { return nil }
        groupID = "assignments-\(ordinal)"
        groupOrdinal = ordinal
        groupHref = "#action-\(ordinal)"
        let (count, ended) = (action.assignments.count, action.assignments.count { $0.ended != nil })
        groupCount =
            ended == 0
            ? words("finding.assignmentCount", ["count": "\(count)"])
            : words("finding.assignmentCountEnded", ["count": "\(count)", "ended": "\(ended)"])
        assignments = action.assignments.map { AssignmentLine($0, of: action.action, NamedOffice(names, words), words) }
    }
}

/// One unit's share of an action.
struct AssignmentLine: Equatable, Sendable {
    let unit: String
    let share: String?
    let responsible: String?
    let assignmentDue: Answer?
    /// Whether the action's own day holds.
    let isDueAsAction: Bool
    let isEnded: Bool
    let ended: String?

    fileprivate init(_ row: AssignmentRow, of action: ActionRow, _ office: NamedOffice, _ words: Catalogue) {
        let given = row.assignment
        unit = office.name(of: given.unit)
        share = given.share
        responsible = given.responsible.map(office.name)
        assignmentDue = Answer(given.due, words)
        isDueAsAction = given.due == nil && action.due != nil
        isEnded = row.ended != nil
        ended = row.ended
    }
}
