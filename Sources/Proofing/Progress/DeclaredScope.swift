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
        text.reading.findings.flatMap { finding in
            let marked = finding.progress.compactMap { clause in
                clause.status.map {
                    DeclaredScope(
                        finding: finding, status: $0, words: clause.statusText,
                        clauses: [text.text.unitRange(of: clause.range)])
                }
            }
            guard let status = finding.status, let words = finding.statusText else { return marked }
            let rest = finding.progress.filter { $0.status == nil }.map { text.text.unitRange(of: $0.range) }
            return rest.isEmpty
                ? marked : marked + [DeclaredScope(finding: finding, status: status, words: words, clauses: rest)]
        }
    }
}
