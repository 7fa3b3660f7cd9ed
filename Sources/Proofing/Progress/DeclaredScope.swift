import Notices
import OfficialText
import Rectification

/// What a printed status stands for: the clause that it marks, or the clauses of the finding that have no mark of their own.
struct DeclaredScope: Sendable {
    let status: DeclaredStatus
    /// The printed words of the status.
    let words: Excerpt?
    /// The clauses, in units.
    let clauses: [Range<Int>]

    /// Every scope of a finding, in its order.
    static func all(of checked: CheckedFinding) -> [DeclaredScope] {
        let finding = checked.read
        let clauses = zip(finding.progress, checked.progress)
        let marked = clauses.compactMap { clause, units in
            clause.status.map {
                DeclaredScope(status: $0, words: clause.statusText, clauses: [units])
            }
        }
        guard let status = finding.status, let words = finding.statusText else { return marked }
        let rest = clauses.filter { $0.0.status == nil }.map(\.1)
        return rest.isEmpty ? marked : marked + [DeclaredScope(status: status, words: words, clauses: rest)]
    }
}
