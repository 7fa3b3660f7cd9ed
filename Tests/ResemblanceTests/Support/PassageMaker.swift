@testable import Resemblance

/// Small passages of few letters, many of them edited copies of others: the harder to tell apart, the better.
struct PassageMaker {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func corpus() -> [String] {
        let letters = Array("党组研究整改到位完成台账0123456789").prefix(Int.random(in: 2...18, using: &random))
        let longest = Int.random(in: 4...120, using: &random)
        var passages: [String] = []
        for _ in 0..<Int.random(in: 1...24, using: &random) {
            if let copied = passages.randomElement(using: &random), Bool.random(using: &random) {
                passages.append(edited(copied, letters))
            } else {
                passages.append(words(Int.random(in: 0...longest, using: &random), letters))
            }
        }
        return passages
    }

    private mutating func words(_ count: Int, _ letters: ArraySlice<Character>) -> String {
        String((0..<count).compactMap { _ in letters.randomElement(using: &random) })
    }

    private mutating func edited(_ passage: String, _ letters: ArraySlice<Character>) -> String {
        var copy = Array(passage)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let place = Int.random(in: 0...copy.count, using: &random)
            let end = min(copy.count, place + Int.random(in: 0...3, using: &random))
            copy.replaceSubrange(place..<end, with: words(Int.random(in: 0...3, using: &random), letters))
        }
        return String(copy)
    }
}

/// What is to be found, told by comparing every passage with every other one.
enum BruteForce {
    static func pairs(_ passages: [String], _ least: LeastLikeness) -> [Corpus.Pair] {
        let sets = passages.map(shingles)
        return sets.indices.flatMap { later in
            (0..<later).compactMap { earlier in
                let likeness = Likeness(
                    shared: sets[earlier].intersection(sets[later]).count,
                    total: sets[earlier].union(sets[later]).count)
                let share = likeness.total == 0 ? 0 : 1_000 * likeness.shared / likeness.total
                return likeness.shared > 0 && share >= least.thousandths
                    ? Corpus.Pair(earlier: earlier, later: later, likeness: likeness) : nil
            }
        }
    }

    static func shingles(_ passage: String) -> Set<String> {
        let letters = Array(passage)
        return Set(letters.indices.dropLast(2).map { String(letters[$0..<$0 + 3]) })
    }
}
