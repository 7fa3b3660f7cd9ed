import Testing

@testable import Resemblance

@Suite struct FilingTests {
    @Test func `每一对相近的都能从归档的地方找到`() {
        var maker = PassageMaker(seed: 21)
        var (found, met) = (0, 0)
        for _ in 0..<1_500 {
            let passages = maker.corpus()
            let filings = passages.map { Filing(Letters($0)) }
            let candidates = Self.pairs(of: filings)
            let expected = BruteForce.pairs(passages, .acrossLedgers)
            let exact = candidates.filter {
                LeastLikeness.acrossLedgers.admits(Likeness(Letters(passages[$0.0]), Letters(passages[$0.1])))
            }
            #expect(exact.map { [$0.0, $0.1] } == expected.map { [$0.earlier, $0.later] }, "\(passages)")
            (found, met) = (found + expected.count, met + candidates.count)
        }
        #expect(found > 2_000)
        // Were all that share anything to be compared, it would be many times as many.
        #expect(met < 4 * found)
    }

    @Test func `少的在前，常用字在后`() throws {
        let filing = Filing(Letters("党组会整改鳜鳙鲢鳟鲈整改党组会"))
        #expect(filing.size == BruteForce.shingles("党组会整改鳜鳙鲢鳟鲈整改党组会").count)
        let rare = Filing(Letters("鳜鳙鲢鳟鲈")).shingles
        #expect(rare.count == 1)
        #expect(filing.shingles.contains(try #require(rare.first)))
        #expect(!filing.shingles.contains(try #require(Filing(Letters("党组会")).shingles.first)))
    }

    /// What is in a file today must be found by every later release: neither the numbers nor their order may change.
    ///
    /// They were reckoned by another program.
    @Test func `归档的地方永远不变`() {
        #expect(
            Filing(Letters("组织三个科室逐本核对台账，补登设备46台")).shingles
                == [229_058_912_184_863, 35_729_286_423_914, 213_889_209_105_635, 274_708_730_142_576])
    }

    @Test func `太短的不归档`() {
        #expect(Filing(Letters("整改")) == Filing(Letters("")))
        #expect(Filing(Letters("整改")).shingles.isEmpty && Filing(Letters("整改")).size == 0)
    }

    /// Two that are filed under enough of the same, by the sizes that both may have.
    private static func pairs(of filings: [Filing]) -> [(Int, Int)] {
        filings.indices.flatMap { later in
            (0..<later).filter { earlier in
                let (one, other) = (filings[later], filings[earlier])
                return one.partnerSizes.contains(other.size)
                    && Set(one.shingles).intersection(other.shingles).count >= one.leastCommon(withOneOf: other.size)
            }.map { ($0, later) }
        }
    }
}
