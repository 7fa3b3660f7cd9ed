/// A seeded generator (SplitMix64, Steele, Lea and Flood 2014), so that a failure can be run again.
struct SplitMix {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 up to, but not including, a limit above 0.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
