/// Finds marks of secrecy in a text or in a name.
struct SecrecyScanner {
    private let text: FoldedText

    init(_ text: FoldedText) { self.text = text }

    /// The marks of a text, line by line.
    func marksInText() -> [SecrecyMark] {
        var marks: [SecrecyMark] = []
        var start = 0
        var hasWord = false
        var index = 0
        while let place = text.first(in: index..<text.count, of: Self.stops) {
            if Self.breaks.contains(text.units[place]) {
                if hasWord { marks += self.marks(inLine: start..<place) }
                start = place + 1
                hasWord = false
            } else {
                hasWord = true
            }
            index = place + 1
        }
        if hasWord { marks += self.marks(inLine: start..<text.count) }
        return marks
    }

    /// The marks of a name: what stands between separators, or has a star.
    func marksInName() -> [SecrecyMark] {
        let name = 0..<text.count
        return marks(in: name) { word in
            let isApart = isSeparator(word.range.lowerBound - 1) && (word.hasStar || isSeparator(word.range.upperBound))
            return isApart || hasLabel(word, in: name)
        }
    }

    // MARK: Lines

    private func marks(inLine line: Range<Int>) -> [SecrecyMark] {
        let line = undecorated(line)
        let alone = wordsAlone(in: line)
        if !alone.isEmpty { return alone.map(mark) }
        return marks(in: line) { word in
            hasLabel(word, in: line) || standsOut(word, in: line) || isInBrackets(word, in: line)
        }
    }

    /// A line without white space and a heading's or a quotation's signs at its ends: `# 机密★1年`, `**机密**`.
    private func undecorated(_ line: Range<Int>) -> Range<Int> {
        let line = text.trimmed(line) { Letter.isBlank($0) || Self.decorations.contains($0) }
        guard text.has("**", at: line.lowerBound, before: line.upperBound), text.ends(line, with: Phrase("**")) else {
            return line
        }
        return text.trimmed(line) { Letter.isBlank($0) || $0 == Self.asterisk }
    }

    /// The marks of a line that holds nothing else but what is printed beside one: a copy's number, the urgency.
    ///
    /// Several bare words (绝密 机密 秘密) are a choice, and no mark.
    private func wordsAlone(in line: Range<Int>) -> [SecrecyWord] {
        var words: [SecrecyWord] = []
        var place = line.lowerBound
        while place < line.upperBound {
            if let word = word(at: place, in: line), isBlankOrEnd(word.range.upperBound, in: line) {
                words.append(word)
                place = word.range.upperBound
            } else if let end = endOfCompanion(at: place, in: line) {
                place = end
            } else {
                return []
            }
            place = text.afterBlanks(place, before: line.upperBound)
        }
        return words.count == 1 || words.allSatisfy(\.hasStar) ? words : []
    }

    private func endOfCompanion(at place: Int, in line: Range<Int>) -> Int? {
        if let phrase = Self.companions.longest(in: text, at: place, before: line.upperBound) {
            return phrase.range.upperBound
        }
        var end = place
        while end < line.upperBound, Letter.isDigit(text.units[end]) { end += 1 }
        // A shorter number is that of an item in a list.
        return end - place >= 3 ? end : nil
    }

    // MARK: What makes a word a mark

    /// Whether a word has a star and stands apart, or begins the line with it.
    private func standsOut(_ word: SecrecyWord, in line: Range<Int>) -> Bool {
        let start = word.range.lowerBound
        guard word.hasStar else { return false }
        return start == line.lowerBound
            || Letter.isBlank(text.units[start - 1]) && isBlankOrEnd(word.range.upperBound, in: line)
    }

    /// Whether a word follows 密级： or the like, and the words go on after a stop at the earliest.
    private func hasLabel(_ word: SecrecyWord, in line: Range<Int>) -> Bool {
        var place = text.beforeBlanks(word.range.lowerBound, from: line.lowerBound)
        if let copula = copula(before: place, in: line) { place = text.beforeBlanks(copula, from: line.lowerBound) }
        guard place < word.range.lowerBound, text.ends(line.lowerBound..<place, with: Self.labels) else { return false }
        return word.hasStar || endsStatement(word.range.upperBound, in: line)
    }

    /// The place of what ties a level to its label, the colon of 密级：机密 and 密级：【机密】.
    private func copula(before place: Int, in line: Range<Int>) -> Int? {
        func unit(before place: Int) -> UInt16? { place > line.lowerBound ? text.units[place - 1] : nil }
        guard let last = unit(before: place) else { return nil }
        if Self.copulas.contains(last) { return place - 1 }
        guard Self.brackets.contains(last), case let outside = text.beforeBlanks(place - 1, from: line.lowerBound),
            let previous = unit(before: outside), Self.copulas.contains(previous)
        else { return nil }
        return outside - 1
    }

    /// Whether a statement about one level ends at a place; 密级：绝密 机密 秘密 leaves a choice.
    private func endsStatement(_ place: Int, in line: Range<Int>) -> Bool {
        guard place < line.upperBound else { return true }
        if Self.closings.contains(text.units[place]) { return true }
        guard Letter.isBlank(text.units[place]) else { return false }
        return word(at: text.afterBlanks(place, before: line.upperBound), in: line) == nil
    }

    /// Whether a word is all there is in brackets, at the beginning or the end of a line, or anywhere with a star.
    private func isInBrackets(_ word: SecrecyWord, in line: Range<Int>) -> Bool {
        let before = text.beforeBlanks(word.range.lowerBound, from: line.lowerBound) - 1
        guard before >= line.lowerBound, Self.brackets.contains(text.units[before]),
            let closing = Letter.closing(of: text.units[before]),
            let end = endOfBrackets(closing, after: word, in: line)
        else { return false }
        return word.hasStar || before == line.lowerBound || end + 1 == line.upperBound
    }

    /// Where the brackets around a word close; between a star and them there may be a condition.
    private func endOfBrackets(_ closing: UInt16, after word: SecrecyWord, in line: Range<Int>) -> Int? {
        let place = text.afterBlanks(word.range.upperBound, before: line.upperBound)
        let limit = min(line.upperBound, place + (word.hasStar && !word.hasPeriod ? Self.longestCondition : 1))
        return (place..<limit).first { text.units[$0] == closing }
    }

    // MARK: Places

    private func marks(in range: Range<Int>, _ isMark: (SecrecyWord) -> Bool) -> [SecrecyMark] {
        var marks: [SecrecyMark] = []
        var index = range.lowerBound
        while let place = text.first(in: index..<range.upperBound, of: Self.initials) {
            index = place + 1
            guard let word = word(at: place, in: range), isMark(word) else { continue }
            marks.append(mark(word))
            index = word.range.upperBound
        }
        return marks
    }

    private func word(at place: Int, in range: Range<Int>) -> SecrecyWord? {
        SecrecyWord(in: text, at: place, before: range.upperBound)
    }

    private func mark(_ word: SecrecyWord) -> SecrecyMark {
        SecrecyMark(level: word.level, range: text.byteRange(word.range))
    }

    private func isBlankOrEnd(_ place: Int, in range: Range<Int>) -> Bool {
        place >= range.upperBound || Letter.isBlank(text.units[place])
    }

    private func isSeparator(_ place: Int) -> Bool {
        !text.units.indices.contains(place) || Letter.isBlank(text.units[place])
            || Self.separators.contains(text.units[place])
    }
}

extension SecrecyScanner {
    /// A condition or a day at which secrecy ends has at most so many characters.
    private static let longestCondition = 24
    private static let breaks: [UInt16] = [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029]
    private static let initials = LetterSet(SecrecyWord.initials)
    private static let stops = LetterSet(SecrecyWord.initials + breaks)
    private static let asterisk: UInt16 = 0x2A
    private static let decorations: LetterSet = "#>_=~|`"
    private static let separators: LetterSet = "-_—–~.,;:+=#@&!()[]{}【】〔〕〖〗·•'\"“”/\\|"
    private static let brackets: LetterSet = "([{【〔〖"
    private static let closings: LetterSet = ")]}】〕〗。；，;,."
    private static let copulas: LetterSet = ":|为是"
    private static let labels = PhraseEnds("密级 保密级别 保密等级 秘密等级 涉密等级 涉密级别 密级标志 密级标识 保密期限")
    private static let companions = PhraseSet("特急 加急 特提 平急 急件 特 急 加 平 份号 编号 第 号 № No. NO. :")
}
