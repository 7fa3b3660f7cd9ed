import Testing

@testable import Resemblance

@Suite struct CorpusTests {
    @Test(arguments: [1, 300, 500, 700, 800, 950, 1_000])
    func `找到的与两两相比找到的相同`(_ thousandths: Int) {
        let least = LeastLikeness(thousandths: thousandths)
        var maker = PassageMaker(seed: UInt64(thousandths))
        var found = 0
        for _ in 0..<400 {
            let passages = maker.corpus()
            let expected = BruteForce.pairs(passages, least)
            var corpus = Corpus(from: least)
            #expect(corpus.add(passages.map { Letters($0) }) == expected, "\(passages)")
            #expect(Corpus.pairs(among: passages.map { Letters($0) }, from: least) == expected, "\(passages)")
            found += expected.count
        }
        #expect(found > 500)
    }

    @Test func `一次加还是分几次加，找到的相同`() {
        var maker = PassageMaker(seed: 7)
        for _ in 0..<500 {
            let passages = maker.corpus().map { Letters($0) }
            var (whole, parts) = (Corpus(from: .acrossLedgers), Corpus(from: .acrossLedgers))
            #expect(whole.add(passages) == passages.flatMap { parts.add($0) })
        }
    }

    @Test func `多的先筛再找，少的两两相比，找到的相同`() {
        var maker = PassageMaker(seed: 10)
        for _ in 0..<40 {
            let passages = (0..<30).flatMap { _ in maker.corpus() }.map { Letters($0) }
            for some in [passages, Array(passages.prefix(200))] {
                var corpus = Corpus(from: .withinDocument)
                #expect(Corpus.pairs(among: some, from: .withinDocument) == corpus.add(some))
            }
        }
    }

    @Test func `与许多段相像的，不再与后面的比`() {
        var maker = PassageMaker(seed: 12)
        for _ in 0..<500 {
            let passages = maker.corpus().map { Letters($0) }
            var corpus = Corpus(from: .withinDocument, crowd: 4)
            #expect(Corpus.pairs(among: passages, from: .withinDocument, crowd: 4) == corpus.add(passages))
        }
        let same = [Letters](repeating: Letters("党组会研究整改"), count: 100)
        #expect(Corpus.pairs(among: same, from: .withinDocument, crowd: 4).count == 6 + 96 * 4)
    }

    @Test func `先后次序不要紧`() {
        var maker = PassageMaker(seed: 8)
        for _ in 0..<500 {
            let passages = maker.corpus()
            let last = passages.count - 1
            var (onward, back) = (Corpus(from: .withinDocument), Corpus(from: .withinDocument))
            let turned = back.add(passages.reversed().map { Letters($0) }).map {
                Corpus.Pair(earlier: last - $0.later, later: last - $0.earlier, likeness: $0.likeness)
            }
            #expect(Set(onward.add(passages.map { Letters($0) })) == Set(turned))
        }
    }

    @Test func `长大以后重新编排，一对也不少`() {
        var random = SeededGenerator(seed: 9)
        let words = (0..<3_000).map { _ in
            String((0..<60).map { _ in Self.letters.randomElement(using: &random) ?? "某" })
        }
        var corpus = Corpus(from: .acrossLedgers)
        #expect(words.flatMap { corpus.add(Letters($0)) }.isEmpty)
        #expect(corpus.count == 3_000)
        let copies = corpus.add(words.reversed().map { Letters("，" + $0 + "。") })
        #expect(copies.map(\.earlier) == (0..<3_000).reversed().map { $0 })
        #expect(copies.allSatisfy { $0.earlier + $0.later == 5_999 && $0.likeness.value == 1 })
    }

    @Test func `很长的和很短的`() {
        let long = (0..<70_000).map { String($0) }.joined()
        var corpus = Corpus(from: .withinDocument)
        let found = corpus.add(["", "党组", "党组会", long, "党组会", "党组", long + "完"].map { Letters($0) })
        #expect(found.map { [$0.earlier, $0.later] } == [[2, 4], [3, 6]])
    }

    private static let letters = Array("党组研究整改到位完成台账单位责任分工督促检查落实问题资金项目")
}
