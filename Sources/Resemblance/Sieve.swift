/// Tells which of some passages can resemble another of them at all.
///
/// Two passes over their shingles, without comparing anything: a passage of which too few shingles stand in any other
/// passage resembles none. Nothing that does is lost, for shingles that fall together here count as shared.
struct Sieve {
    // For the last bits of a shingle, the last passage that had it, from 1; the highest bit says that several have.
    private var places: [UInt32]
    private static let shared: UInt32 = 1 << 31

    /// The numbers of those that can reach a bound with another.
    static func candidates(among passages: [Letters], from least: LeastLikeness) -> [Int] {
        var sieve = Sieve(expecting: passages.reduce(0) { $0 + $1.units.count })
        let counts = passages.enumerated().map { sieve.take($1, number: UInt32($0) + 1) }
        return passages.indices.filter { sieve.countShared(passages[$0]) >= least.leastShared(of: counts[$0]) }
    }

    private init(expecting count: Int) {
        var room = 1_024
        while room < 2 * count, room < 1 << 22 { room *= 2 }
        places = [UInt32](repeating: 0, count: room)
    }

    /// - Returns: How many different shingles the passage has at least.
    private mutating func take(_ passage: Letters, number: UInt32) -> Int {
        var count = 0
        let mask = places.count - 1
        places.withUnsafeMutableBufferPointer { places in
            passage.units.forEachShingle(in: passage.units.indices) { shingle in
                let place = Int(truncatingIfNeeded: shingle) & mask
                let last = places[place]
                guard last & ~Self.shared != number else { return }
                places[place] = last == 0 ? number : number | Self.shared
                count += 1
            }
        }
        return count
    }

    /// How many of its shingles other passages may have, repeated ones each time.
    private func countShared(_ passage: Letters) -> Int {
        var count = 0
        let mask = places.count - 1
        places.withUnsafeBufferPointer { places in
            passage.units.forEachShingle(in: passage.units.indices) { shingle in
                count += Int(places[Int(truncatingIfNeeded: shingle) & mask] >> 31)
            }
        }
        return count
    }
}
