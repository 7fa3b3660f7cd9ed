/// Passages among which those that resemble each other are found, whenever more are added.
///
/// Nothing is estimated: every pair that reaches the bound is found, once, and its likeness is exact. Two passages that
/// reach the bound share one of their rarest shingles, of which each is filed under as many as it takes (prefix
/// filtering, Chaudhuri, Ganti and Kaushik 2006); what is met there is compared by size, by sketch, then by letters.
/// Adding costs in proportion to what is added, but for the times when the corpus has doubled and is filed anew.
public struct Corpus: Sendable {
    /// Two passages that resemble each other, by their numbers in the order of adding.
    public struct Pair: Sendable, Hashable {
        /// The one that was added first.
        public let earlier: Int
        /// The other.
        public let later: Int
        /// How alike they are.
        public let likeness: Likeness
    }

    private let least: LeastLikeness
    private let crowd: Int
    private var units: [UInt16] = []
    private var starts: [Int] = [0]
    private var counts: [Int32] = []
    private var sketches: [Sketch] = []
    private var rarity = Rarity()
    private var postings = Postings(expecting: 0)
    /// How many passages there may be before all are filed anew.
    private var room = 0

    // What is used again for each passage.
    private var table = ShingleTable()
    private var rarest: [UInt64] = []
    private var search = Postings.Search()
    private var lastMet: [UInt32] = []
    private var met: [UInt32] = []

    /// Creates an empty corpus.
    /// - Parameters:
    ///   - least: How alike passages are that it finds.
    ///   - crowd: A passage that resembles so many before it is not held against later ones, and of passages with common
    ///     words only those added last are looked at, seven times so many for each shingle. So where everything
    ///     resembles everything, work stays in proportion to the passages; without it, all pairs are found.
    public init(from least: LeastLikeness, crowd: Int = .max) {
        self.least = least
        self.crowd = crowd
    }

    /// Every pair among some passages, in the order of the later one.
    ///
    /// Where they are few, each is held against each; of many, those that can resemble none are put aside before.
    /// - Parameters:
    ///   - passages: The passages, which get numbers in their order.
    ///   - least: How alike passages are that it finds.
    ///   - crowd: As for a corpus that grows.
    /// - Returns: The pairs.
    public static func pairs(
        among passages: [Letters], from least: LeastLikeness, crowd: Int = .max
    ) -> [Pair] {
        if let few = FewPassages(passages) { return few.pairs(from: least, crowd: crowd) }
        let candidates = Sieve.candidates(among: passages, from: least)
        var corpus = Corpus(from: least, crowd: crowd)
        return corpus.add(candidates.lazy.map { passages[$0] }).map {
            Pair(earlier: candidates[$0.earlier], later: candidates[$0.later], likeness: $0.likeness)
        }
    }

    /// How many passages there are.
    public var count: Int { starts.count - 1 }

    /// Adds a passage.
    /// - Returns: Those before it that resemble it, in their order.
    public mutating func add(_ passage: Letters) -> [Pair] { add(CollectionOfOne(passage)) }

    /// Adds passages; they get the next numbers, in order.
    /// - Returns: Every pair of which one or both are new, in the order of the later one.
    public mutating func add(_ passages: some Sequence<Letters>) -> [Pair] {
        let first = count
        for passage in passages {
            units.append(contentsOf: passage.units)
            starts.append(units.count)
        }
        precondition(count < UInt32.max, "a corpus has fewer than four thousand million passages")
        lastMet.append(contentsOf: repeatElement(0, count: count - first))
        if count > room { fileAnew(before: first) }
        var pairs: [Pair] = []
        for number in first..<count { take(number, &pairs) }
        return pairs
    }

    /// Finds what resembles a passage among those before it, and files it.
    private mutating func take(_ number: Int, _ pairs: inout [Pair]) {
        prepare(number)
        counts.append(Int32(table.shingles.count))
        sketches.append(Sketch(oddOf: table.shingles))
        meet(number)
        let before = pairs.count
        for earlier in met { compare(number, with: Int(earlier), &pairs) }
        if pairs.count - before < crowd { file(number) }
    }

    /// Makes ready the shingles of a passage, and the rarest of them.
    private mutating func prepare(_ number: Int) {
        table.take(units, starts[number]..<starts[number + 1])
        let count = table.shingles.count
        rarity.rarest(count == 0 ? 0 : count - least.leastShared(of: count) + 1, of: table.shingles, into: &rarest)
    }

    /// Collects what is filed under the rarest shingles and may resemble the passage.
    private mutating func meet(_ number: Int) {
        met.removeAll(keepingCapacity: true)
        prepareSearch()
        postings.find(under: rarest, &search, depth: crowd)
        let (round, sketch) = (UInt32(number) + 1, sketches[number])
        let most = least.mostDifferent(from: table.shingles.count)
        for earlier in search.found where lastMet[Int(earlier)] != round {
            lastMet[Int(earlier)] = round
            if !sketch.differs(from: sketches[Int(earlier)], inMoreThan: most) { met.append(earlier) }
        }
        met.sort()
    }

    private mutating func prepareSearch() {
        let count = table.shingles.count
        let fewest = least.leastShared(of: count)
        search.prepare(leading: least.leading(of: count), rarest.indices) { [least] rank in
            let most = max(fewest, least.mostShingles(besides: count, without: rank))
            return Postings.WantedSizes(own: count, others: fewest...most)
        }
    }

    private mutating func compare(_ number: Int, with earlier: Int, _ pairs: inout [Pair]) {
        let most = least.mostDifferent(ofTogether: table.shingles.count + Int(counts[earlier]))
        guard !sketches[number].differs(from: sketches[earlier], inMoreThan: most) else { return }
        let shared = table.shared(with: units, starts[earlier]..<starts[earlier + 1])
        let likeness = Likeness(shared: shared, total: table.shingles.count + Int(counts[earlier]) - shared)
        if least.admits(likeness) { pairs.append(Pair(earlier: earlier, later: number, likeness: likeness)) }
    }

    private mutating func file(_ number: Int) {
        let count = table.shingles.count
        let leading = least.leading(of: count)
        for (rank, shingle) in rarest.enumerated() {
            let sizes = Postings.Sizes(own: count, largestOther: least.mostShingles(besides: count, without: rank))
            postings.file(UInt32(number), sizes, under: shingle, leading: rank < leading)
        }
    }

    /// Learns anew what is rare, and files what was filed before.
    private mutating func fileAnew(before first: Int) {
        room = max(256, 2 * count)
        learn()
        postings = Postings(expecting: units.count - least.leastShared(of: units.count) + count)
        for number in 0..<first {
            prepare(number)
            file(number)
        }
    }

    /// Learns what is rare from at most 100,000 passages, evenly spread.
    private mutating func learn() {
        let step = count / 100_000 + 1
        rarity = Rarity(learningFrom: units.count / step)
        for number in stride(from: 0, to: count, by: step) {
            rarity.learn(units, starts[number]..<starts[number + 1])
        }
    }
}
