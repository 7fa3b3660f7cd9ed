/// Which passages are filed under which shingles.
///
/// Shingles are thrown into bins. A bin has two chains of blocks, the one for passages of which the shingle is among the
/// very rarest, the other for the rest. A block is eight words, one line of the processor's cache: the first says which
/// block follows and how many entries there are, the others are entries: a passage, its size, the greatest size of
/// one that it may be like when this is the rarest shingle they share, and a few bits of the shingle, for a bin holds several.
struct Postings {
    private var heads: [Heads]
    private var words: [UInt64] = [0, 0, 0, 0, 0, 0, 0, 0]
    private let shift: UInt64

    fileprivate static let room = 7

    /// Prepares bins for so many entries, of which no more will come in the end than twice as many.
    init(expecting count: Int) {
        var bits = 8
        while bits < 26, 1 << (bits + 3) < count { bits += 1 }
        heads = [Heads](repeating: Heads(), count: 1 << bits)
        shift = UInt64(Shingle.bits - bits)
    }

    /// Files a passage under one of its shingles, which is among the very rarest or not.
    mutating func file(_ passage: UInt32, _ sizes: Sizes, under shingle: UInt64, leading: Bool) {
        let bin = Int(shingle >> shift)
        var block = Int(leading ? heads[bin].leading : heads[bin].following)
        var entries = Int(words[8 * block] >> 32)
        if block == 0 || entries == Self.room {
            let next = UInt64(block)
            block = words.count / 8
            entries = 0
            words.append(next)
            for _ in 0..<Self.room { words.append(0) }
            if leading { heads[bin].leading = UInt32(block) } else { heads[bin].following = UInt32(block) }
        }
        words[8 * block + 1 + entries] =
            Self.tag(shingle) << 56 | sizes.largestOther << 44 | sizes.own << 32 | UInt64(passage)
        words[8 * block] += 1 << 32
    }

    /// Finds what is filed under the shingles of a passage and can be like it, and a few others, some of it more than once.
    ///
    /// What lies far apart in memory is fetched in loops of its own, many pieces at a time: waiting for one after the other would
    /// take most of the time.
    /// Of each chain so many blocks are looked at as `depth` says, the newest first.
    func find(under shingles: [UInt64], _ search: inout Search, depth: Int) {
        fetchHeads(under: shingles, &search)
        search.found.removeAll(keepingCapacity: true)
        var blocks = 0
        while !search.visits.isEmpty, blocks < depth {
            blocks += 1
            for index in search.visits.indices {
                search.visits[index].head = words[8 * Int(search.visits[index].block)]
            }
            search.look(into: words)
            search.goOn()
        }
        search.visits.removeAll(keepingCapacity: true)
    }

    private func fetchHeads(under shingles: [UInt64], _ search: inout Search) {
        search.heads.removeAll(keepingCapacity: true)
        for shingle in shingles { search.heads.append(heads[Int(shingle >> shift)]) }
        for (rank, shingle) in shingles.enumerated() {
            let (head, tag) = (search.heads[rank], Self.tag(shingle))
            search.visit(head.leading, rank, tag)
            // Two that are alike share a shingle that is among the very rarest of one of them at least.
            if rank < search.leading { search.visit(head.following, rank, tag) }
        }
    }

    private static func tag(_ shingle: UInt64) -> UInt64 { shingle & 0xFF }

    /// The greatest size that an entry can state; it also stands for all above.
    fileprivate static let most: UInt64 = 0xFFF

    private static func clipped(_ size: Int) -> UInt64 { min(UInt64(max(size, 0)), most) }

    fileprivate struct Heads {
        var leading: UInt32 = 0
        var following: UInt32 = 0
    }

    /// How many shingles a filed passage has, and how many one can have that meets it under the shingle.
    struct Sizes {
        fileprivate let own: UInt64
        fileprivate let largestOther: UInt64

        init(own: Int, largestOther: Int) { (self.own, self.largestOther) = (clipped(own), clipped(largestOther)) }
    }

    /// How many shingles a passage has, and what sizes it can be like.
    struct WantedSizes {
        fileprivate let own: UInt64
        fileprivate let least: UInt64
        fileprivate let span: UInt64

        @inline(__always)
        fileprivate func admits(_ entry: UInt64, tagged tag: UInt64) -> Bool {
            let isFitting = (entry >> 32 & Postings.most) &- least <= span
            let isReached = entry >> 44 & Postings.most >= own
            return entry >> 56 == tag && isFitting && isReached
        }

        init(own: Int, others: ClosedRange<Int>) {
            self.own = clipped(own)
            least = clipped(others.lowerBound)
            span = clipped(others.upperBound) - least
        }
    }

    /// A search under the shingles of one passage; used for one after another.
    struct Search {
        fileprivate struct Visit {
            var block: UInt32
            let rank: Int
            let tag: UInt64
            var head: UInt64
        }

        /// The passages that were found.
        fileprivate(set) var found: [UInt32] = []
        fileprivate var heads: [Heads] = []
        fileprivate var visits: [Visit] = []
        fileprivate var sizes: [WantedSizes] = []
        fileprivate var leading = 0

        /// Prepares for a passage of which so many shingles are among the very rarest, with the sizes for each of the rarest.
        mutating func prepare(leading: Int, _ ranks: Range<Int>, _ size: (Int) -> WantedSizes) {
            self.leading = leading
            sizes.removeAll(keepingCapacity: true)
            for rank in ranks { sizes.append(size(rank)) }
        }

        fileprivate mutating func visit(_ block: UInt32, _ rank: Int, _ tag: UInt64) {
            if block != 0 { visits.append(Visit(block: block, rank: rank, tag: tag, head: 0)) }
        }

        /// Takes from the blocks what can be like the passage.
        ///
        /// Every entry is written down and the next one over it, unless it counts: the processor cannot foresee which do.
        fileprivate mutating func look(into words: [UInt64]) {
            var count = found.count
            found.append(contentsOf: repeatElement(0, count: visits.count * Postings.room))
            found.withUnsafeMutableBufferPointer { found in
                words.withUnsafeBufferPointer { words in
                    for visit in visits {
                        let (start, wanted) = (8 * Int(visit.block) + 1, sizes[visit.rank])
                        for entry in words[start..<start + Int(visit.head >> 32)] {
                            found[count] = UInt32(truncatingIfNeeded: entry)
                            count += wanted.admits(entry, tagged: visit.tag) ? 1 : 0
                        }
                    }
                }
            }
            found.removeLast(found.count - count)
        }

        /// Goes on to the next block of every chain that has one.
        fileprivate mutating func goOn() {
            var kept = 0
            for index in visits.indices {
                let next = UInt32(truncatingIfNeeded: visits[index].head)
                guard next != 0 else { continue }
                visits[kept] = visits[index]
                visits[kept].block = next
                kept += 1
            }
            visits.removeLast(visits.count - kept)
        }
    }
}
