import Notices
import OfficialText

/// A finding as rules see it: its clauses in units of the text, each found once for all rules.
///
/// A reference: every rule goes through all findings, and nobody changes them.
final class CheckedFinding: Sendable {
    let read: ReadFinding
    /// The clauses of its actions, in order.
    let measures: [Range<Int>]
    /// The clauses of its progress, in order.
    let progress: [Range<Int>]

    init(_ read: ReadFinding, in text: FoldedText) {
        self.read = read
        measures = read.measures.map { text.unitRange(of: $0.range) }
        progress = read.progress.map { text.unitRange(of: $0.range) }
    }
}
