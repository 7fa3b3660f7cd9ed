import Workbench

/// Pairs of passages for people: how alike they are, where both stand, the words, what differs.
enum SimilarText {
    static func lines(of pairs: [SimilarPassages.Pair], fitting columns: Int) -> [String] {
        guard !pairs.isEmpty else { return ["没有相近的段落。"] }
        return pairs.flatMap { lines(of: $0, columns) } + ["共 \(pairs.count) 对。"]
    }

    private static func lines(of pair: SimilarPassages.Pair, _ columns: Int) -> [String] {
        ["\(percent(pair.likeness)) \(place(pair.first)) \(place(pair.second))"]
            + lines(pair.first.words, pair.differences, columns)
    }

    /// The words of the first passage, and what is different in the second.
    static func lines(_ words: String, _ differences: [SimilarPassages.Difference], _ columns: Int) -> [String] {
        DisplayWidth.wrap(words.filter { !$0.isNewline }, to: columns - 2).map { "  " + $0 }
            + differences.flatMap { DisplayWidth.wrap(change($0), to: columns - 2).map { "  " + $0 } }
    }

    /// Rounded down: only what is the same is called so.
    static func percent(_ likeness: Double) -> String { "\(Int(likeness * 100))%" }

    private static func place(_ passage: SimilarPassages.Passage) -> String {
        "\(passage.file):\(passage.line):\(passage.column)"
    }

    private static func change(_ difference: SimilarPassages.Difference) -> String {
        let (first, second) = (
            difference.first.filter { !$0.isNewline }, difference.second.filter { !$0.isNewline }
        )
        if first.isEmpty { return "后一段多：\(second)" }
        return second.isEmpty ? "前一段多：\(first)" : "前一段：\(first)，后一段：\(second)"
    }
}
