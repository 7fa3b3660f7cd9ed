/// Knows which pairs of passages resemble each other, without any of the code that is measured: by comparing sorted lists of shingles.
struct ResemblingJudge {
    private let passages: [[UInt64]]
    private let copies: Set<PassagePair>

    init(passages text: [UInt8], copies: Set<PassagePair>) {
        passages = text.split(separator: 0x0A).map(Self.shingles)
        self.copies = copies
    }

    /// The copies that were planted and are still alike.
    var planted: Set<PassagePair> { copies.filter(isPair) }

    /// All pairs of which one is in a sample: copies, and others.
    func all(ofSample count: Int) -> Set<PassagePair> {
        let step = max(1, passages.count / max(1, count / 2))
        let numbers =
            Array(stride(from: step / 2, to: passages.count, by: step)) + copies.map(\.later).sorted().prefix(count / 2)
        return Set(
            numbers.flatMap { number in
                passages.indices.filter { $0 != number }
                    .map { PassagePair(earlier: min($0, number), later: max($0, number)) }
                    .filter(isPair)
            })
    }

    /// The share of the pairs that are there which were found.
    func recall(of found: Set<PassagePair>, in truth: Set<PassagePair>) -> Double {
        Double(truth.intersection(found).count) / Double(truth.count)
    }

    /// The share of the pairs that were found which are there.
    func precision(of found: Set<PassagePair>) -> Double { Double(found.count(where: isPair)) / Double(found.count) }

    private func isPair(_ pair: PassagePair) -> Bool {
        let (one, other) = (passages[pair.earlier], passages[pair.later])
        guard 5 * min(one.count, other.count) >= 4 * max(one.count, other.count) else { return false }
        let shared = Self.shared(one, other)
        return shared * 5 >= (one.count + other.count - shared) * 4
    }

    private static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
        var (first, second, shared) = (0, 0, 0)
        while first < one.count, second < other.count {
            if one[first] == other[second] {
                shared += 1
                first += 1
                second += 1
            } else if one[first] < other[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return shared
    }

    /// Every three letters in a row as one number, sorted, each once.
    private static func shingles(_ text: ArraySlice<UInt8>) -> [UInt64] {
        let letters = String(decoding: text, as: UTF8.self).unicodeScalars
            .filter { !"，。、；：（）《》“”".unicodeScalars.contains($0) }.map { UInt64($0.value) }
        let all = letters.indices.dropLast(2).map { letters[$0] << 42 | letters[$0 + 1] << 21 | letters[$0 + 2] }
            .sorted()
        return all.enumerated().filter { $0.offset == 0 || all[$0.offset - 1] != $0.element }.map(\.element)
    }
}
