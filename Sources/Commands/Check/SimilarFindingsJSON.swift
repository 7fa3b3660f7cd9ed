import Rectification
import Store
import Workbench

/// Pairs of passages of the ledger as the JSON object of docs/commands.md.
struct SimilarFindingsJSON: Encodable {
    private struct Passage: Encodable {
        let finding: Int
        let inspection: String
        let kind: String
        let organization: String?
        let text: String

        init(_ passage: SimilarFindings.Passage) {
            (finding, inspection) = (passage.position, passage.inspection.description)
            (kind, organization, text) = (passage.kind.rawValue, passage.organization, passage.words)
        }
    }

    private struct Pair: Encodable {
        let first: Passage
        let second: Passage
        let likeness: Double
        let differences: [SimilarJSON.Difference]

        init(_ pair: SimilarFindings.Pair) {
            (first, second) = (Passage(pair.first), Passage(pair.second))
            likeness = SimilarJSON.rounded(pair.likeness)
            differences = pair.differences.map { .init($0) }
        }
    }

    private let pairs: [Pair]

    init(_ pairs: [SimilarFindings.Pair]) { self.pairs = pairs.map(Pair.init) }
}
