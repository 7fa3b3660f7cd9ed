import Workbench

/// Pairs of passages as the JSON object of docs/commands.md.
struct SimilarJSON: Encodable {
    private struct Passage: Encodable {
        let file: String
        let range: [Int]
        let text: String

        init(_ passage: SimilarPassages.Passage) {
            file = passage.file
            range = [passage.range.lowerBound, passage.range.upperBound]
            text = passage.words
        }
    }

    /// What one passage has in the place of words of the other.
    struct Difference: Encodable {
        let first: String
        let second: String

        init(_ difference: SimilarPassages.Difference) { (first, second) = (difference.first, difference.second) }
    }

    private struct Pair: Encodable {
        let first: Passage
        let second: Passage
        let likeness: Double
        let differences: [Difference]

        init(_ pair: SimilarPassages.Pair) {
            first = Passage(pair.first)
            second = Passage(pair.second)
            likeness = SimilarJSON.rounded(pair.likeness)
            differences = pair.differences.map { Difference($0) }
        }
    }

    private let pairs: [Pair]

    init(_ pairs: [SimilarPassages.Pair]) { self.pairs = pairs.map(Pair.init) }

    /// A likeness with as many digits as anybody needs.
    static func rounded(_ likeness: Double) -> Double { (likeness * 10_000).rounded() / 10_000 }
}
