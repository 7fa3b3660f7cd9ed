import Testing

@testable import Notices

struct FirstPlacesTests {
    /// Fingerprints may be good, crowd into one slot, or be the same for different things.
    @Test(arguments: [UInt64.max, 0xFFFF_FFFF_0000_0000, 0x0000_0003_0000_0003, 0])
    func `与字典记下的第一处一致`(mask: UInt64) {
        var random = SplitMix(mask)
        for count in [1, 5, 60, 400] {
            let things = (0..<count).map { _ in random.below(min(count, 40)) }
            var places = FirstPlaces(count: count)
            var first: [Int: Int] = [:]
            for (order, thing) in things.enumerated() {
                var print = SplitMix(UInt64(thing))
                let found = places.first(like: print.next() & mask, order: order) { things[$0] == thing }
                #expect(found == first[thing])
                if first[thing] == nil { first[thing] = order }
            }
        }
    }

    @Test func `挤在一处的太多就不再找`() {
        var places = FirstPlaces(count: 1000)
        var asked = 0
        for order in 0..<1000 {
            let found = places.first(like: 7, order: order) { _ in
                asked += 1
                return false
            }
            #expect(found == nil)
        }
        #expect(asked <= 1000 * 64)
    }
}

struct FingerprintsTests {
    @Test(arguments: 0..<20)
    func `两段相同当且仅当逐个相同`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let things = (0..<200).map { _ in UInt64(random.below(2)) &* 0xA5A5_1234_5678_9ABD &+ 1 }
        let prints = Fingerprints(things)
        for _ in 0..<2000 {
            let earlier = random.below(200)
            let later = earlier + random.below(200 - earlier)
            let count = random.below(min(12, 200 - later) + 1)
            let areEqual = things[earlier..<(earlier + count)] == things[later..<(later + count)]
            #expect(prints.areEqual(earlier, later, count: count) == areEqual)
        }
        #expect((0..<200).map { prints[$0] } == things)
    }
}
