/// What a mark of secrecy is made of: the level's word, and then, each only if it is there, 级, a star and the period.
///
/// People put blanks between the characters and type other stars.
struct SecrecyWord {
    let level: SecrecyMark.Level
    /// The units it takes.
    let range: Range<Int>
    let hasStar: Bool
    /// Whether it says for how long.
    let hasPeriod: Bool

    /// The characters that one can begin with.
    static let initials = words.map { $0.characters[0] }

    /// Reads what stands at a place.
    init?(in text: FoldedText, at start: Int, before end: Int) {
        guard let word = Self.word(in: text, at: start, before: end) else { return nil }
        var place = word.end
        if let next = text.after(Self.grade, at: place, before: end) { place = next }
        let star = Self.stars.lazy.compactMap { text.after($0, at: place, before: end) }.first
        // Without a star, 机密 20年 is a line of a rule's table; only 机密20年 is taken for a mark.
        let afterStar = star.map { text.afterBlanks($0, before: end) }
        let period = Self.period(in: text, at: afterStar ?? word.end, before: end)
        level = word.level
        range = start..<(period ?? star ?? place)
        hasStar = star != nil
        hasPeriod = period != nil
    }

    private static func word(
        in text: FoldedText, at start: Int, before end: Int
    ) -> (level: SecrecyMark.Level, end: Int)? {
        for (characters, level) in words where start < end && text.units[start] == characters[0] {
            var place: Int? = start + 1
            for character in characters.dropFirst() {
                place = place.flatMap { text.after(character, at: $0, before: end) }
            }
            if let place { return (level, place) }
        }
        return nil
    }

    /// Where a period ends that begins at a place: 1年, 十年, 6个月, 长期, 2030年12月31日.
    private static func period(in text: FoldedText, at start: Int, before end: Int) -> Int? {
        if let phrase = forever.longest(in: text, at: start, before: end) { return phrase.range.upperBound }
        if let date = PrintedDate(in: text, at: start, before: end), date.year != nil { return date.range.upperBound }
        guard let number = Numeral(in: text, at: start, before: end) else { return nil }
        let unit = text.afterBlanks(number.range.upperBound, before: end)
        return units.longest(in: text, at: unit, before: end)?.range.upperBound
    }

    private static let words: [(characters: [UInt16], level: SecrecyMark.Level)] = [
        (Array("工作秘密".utf16), .workSecret), (Array("秘密".utf16), .secret), (Array("机密".utf16), .highlySecret),
        (Array("绝密".utf16), .topSecret), (Array("絕密".utf16), .topSecret),
    ]
    private static let grade: UInt16 = 0x7EA7
    /// ★, ☆, ⭐, and the asterisk.
    private static let stars: [UInt16] = [0x2605, 0x2606, 0x2B50, 0x2A]
    private static let forever = PhraseSet("长期 永久")
    private static let units = PhraseSet("年 个月 月 天 日")
}

extension FoldedText {
    /// The first place from one on, within a range's end, that is no blank.
    func afterBlanks(_ start: Int, before end: Int) -> Int {
        var place = start
        while place < end, Letter.isBlank(units[place]) { place += 1 }
        return place
    }

    /// The place before which, down to a range's begin, there are only blanks.
    func beforeBlanks(_ end: Int, from start: Int) -> Int {
        var place = end
        while place > start, Letter.isBlank(units[place - 1]) { place -= 1 }
        return place
    }

    /// The place after a unit that stands at a place or after the blanks there.
    fileprivate func after(_ unit: UInt16, at start: Int, before end: Int) -> Int? {
        let place = afterBlanks(start, before: end)
        return place < end && units[place] == unit ? place + 1 : nil
    }
}
