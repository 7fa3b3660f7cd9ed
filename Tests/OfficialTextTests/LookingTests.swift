import Testing

@testable import OfficialText

/// What is found in a text, against going through it place by place.
struct LookingTests {
    /// Few different characters, so that words are there often, and parts of words: of one byte to three, and a zero.
    private static let alphabet = Array("一二是。ab9é\0〇项问")

    private static func text(_ count: Int, _ random: inout SplitMix) -> String {
        String((0..<count).map { _ in alphabet[random.below(alphabet.count)] })
    }

    private static func range(of text: FoldedText, _ random: inout SplitMix) -> Range<Int> {
        let lower = random.below(text.count + 1)
        return lower..<lower + random.below(text.count - lower + 1)
    }

    @Test(arguments: 0..<200)
    func `找到的词与逐处比对的一致`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let text = FoldedText(Array(Self.text(300, &random).utf8))
        let words = (0..<1 + random.below(40)).map { _ in Self.text(1 + random.below(4), &random) }
        let phrases = words.map { Array($0.utf16) }
        let table = PhraseTable(words.enumerated().map { ($1, $0) })
        let ends = PhraseEnds(words.map { Phrase($0) })
        func stands(_ phrase: [UInt16], at place: Int, before end: Int) -> Bool {
            place + phrase.count <= end && Array(text.units[place..<place + phrase.count]) == phrase
        }
        for _ in 0..<30 {
            let range = Self.range(of: text, &random)
            var expected: [(range: Range<Int>, word: Int)] = []
            var place = range.lowerBound
            while place < range.upperBound {
                let longest = phrases.filter { stands($0, at: place, before: range.upperBound) }.max {
                    $0.count < $1.count
                }
                if let longest, let first = phrases.firstIndex(of: longest) {
                    expected.append((place..<place + longest.count, first))
                    place += longest.count
                } else {
                    place += 1
                }
            }
            let found = table.matches(in: text, range)
            #expect(found.map(\.range) == expected.map(\.range))
            #expect(found.map(\.meaning) == expected.map(\.word))
            #expect(table.first(in: text, range)?.range == expected.first?.range)
            let last = phrases.filter {
                $0.count <= range.count && Array(text.units[range].suffix($0.count)) == $0
            }.map(\.count).max()
            #expect(ends.longest(in: text, range) == last)
        }
    }

    @Test(arguments: 0..<100)
    func `找到的字与逐处比对的一致`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let text = FoldedText(Array(Self.text(300, &random).utf8))
        let (one, other) = (Self.text(random.below(6), &random), Self.text(random.below(6), &random))
        let (letters, both) = (LetterSet(one.utf16), LetterSet(one.utf16).union(LetterSet(other.utf16)))
        #expect((0...UInt16.max).filter(both.contains) == Set((one + other).utf16).sorted())
        for _ in 0..<30 {
            let range = Self.range(of: text, &random)
            let places = range.filter { one.utf16.contains(text.units[$0]) }
            #expect(Array(text.places(of: letters, in: range)) == places)
            #expect(text.first(in: range, of: letters) == places.first)
            let unit = Array(String(Self.alphabet).utf16)[random.below(Self.alphabet.count)]
            let standing = range.filter { text.units[$0] == unit }
            #expect(text.places(of: unit, in: range) == standing)
            #expect(text.first(unit, in: range) == standing.first)
            let recurring = range.filter { place in
                (place + 1..<max(place + 1, min(place + 9, range.upperBound))).contains {
                    text.units[$0] == text.units[place]
                }
            }
            #expect(text.recurrences(in: range) == recurring)
            #expect(text.string(range) == String(decoding: text.units[range], as: UTF16.self))
        }
    }

    /// All marks that open something are closed by the mark that they open.
    @Test func `前后标点成对`() {
        for unit in 0...UInt16.max {
            if let closing = Letter.closing(of: unit) { #expect(Letter.opening(of: closing) == unit) }
            if let opening = Letter.opening(of: unit) { #expect(Letter.closing(of: opening) == unit) }
        }
        #expect(Letter.closing(of: Letter.openBracket) == Letter.closeBracket)
        #expect(Letter.closing(of: Letter.closeBracket) == nil)
    }
}
