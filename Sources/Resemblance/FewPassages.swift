/// Passages so few and so short that each is held against all before it, by sketch, then by letters.
///
/// That is what most documents have; to index them would take longer.
struct FewPassages {
    private let passages: [Letters]
    private let sketches: [Sketch]

    /// So many passages are few.
    private static let most = 256
    /// The sketch of a longer one has too many bits to tell it from others.
    private static let longest = 256

    /// Takes passages, if they are few and short.
    init?(_ passages: [Letters]) {
        guard passages.count <= Self.most, passages.allSatisfy({ $0.units.count <= Self.longest }) else { return nil }
        self.passages = passages
        sketches = passages.map { Sketch(anyOf: $0) }
    }

    /// Every pair, in the order of the later one.
    /// - Parameters:
    ///   - least: How alike passages are that it finds.
    ///   - crowd: A passage that resembles so many before it is not held against later ones.
    /// - Returns: The pairs.
    func pairs(from least: LeastLikeness, crowd: Int) -> [Corpus.Pair] {
        var table = ShingleTable()
        var pairs: [Corpus.Pair] = []
        var held: [Int] = []
        for (later, passage) in passages.enumerated() {
            let before = pairs.count
            let most = least.mostDifferent(from: passage.units.count)
            for earlier in held where !sketches[later].differs(from: sketches[earlier], inMoreThan: most) {
                let likeness = table.likeness(passages[earlier], passage)
                if least.admits(likeness) {
                    pairs.append(Corpus.Pair(earlier: earlier, later: later, likeness: likeness))
                }
            }
            if pairs.count - before < crowd { held.append(later) }
        }
        return pairs
    }
}
