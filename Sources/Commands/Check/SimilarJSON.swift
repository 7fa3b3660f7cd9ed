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

    private struct Difference: Encodable {
        let first: String
        let second: String
    }

    private struct Pair: Encodable {
        let first: Passage
        let second: Passage
        let likeness: Double
        let differences: [Difference]

        init(_ pair: SimilarPassages.Pair) {
            first = Passage(pair.first)
            second = Passage(pair.second)
            likeness = (pair.likeness * 10_000).rounded() / 10_000
            differences = pair.differences.map { Difference(first: $0.first, second: $0.second) }
        }
    }

    private let pairs: [Pair]

    init(_ pairs: [SimilarPassages.Pair]) { self.pairs = pairs.map(Pair.init) }
}
