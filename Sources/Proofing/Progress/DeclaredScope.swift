import Notices
import OfficialText
import Rectification

/// What a printed status stands for: the clause that it marks, or the clauses of the finding that have no mark of their own.
struct DeclaredScope {
    let finding: ReadFinding
    let status: DeclaredStatus
    /// The printed words of the status.
    let words: Excerpt?
    /// The clauses, in units.
    let clauses: [Range<Int>]

    /// Every scope of a text, in its order.
    static func all(in text: CheckedText) -> [DeclaredScope] {
        text.findings.flatMap { checked in
            let finding = checked.read
            let clauses = zip(finding.progress, checked.progress)
            let marked = clauses.compactMap { clause, units in
                clause.status.map {
                    DeclaredScope(
                        finding: finding, status: $0, words: clause.statusText,
                        clauses: [units])
                }
            }
            guard let status = finding.status, let words = finding.statusText else { return marked }
            let rest = clauses.filter { $0.0.status == nil }.map(\.1)
            return rest.isEmpty
                ? marked : marked + [DeclaredScope(finding: finding, status: status, words: words, clauses: rest)]
        }
    }
}
