import OfficialText

/// Finds the names of persons, where what stands around them says that they are names.
struct NameScanner {
    let text: CheckedText
    let contacts: ContactPlaces
    /// Where the last name ended and what it was: 张某某、李某某 are of one kind.
    private var last: (end: Int, kind: PersonalDatum.Kind)?
    /// What is known of the present sentence.
    private var sentence = 0..<0
    private var isSensitive: Bool?

    init(text: CheckedText, contacts: ContactPlaces) {
        self.text = text
        self.contacts = contacts
    }

    /// The name that begins at a place of a line.
    mutating func name(at start: Int, in line: Range<Int>) -> PersonalDatum? {
        let surname = PersonName.surname(in: text, at: start, before: line.upperBound)
        guard surname > 0, !PersonName.isWord(in: text, at: start, before: line.upperBound) else { return nil }
        for given in [2, 1] {
            let range = start..<start + surname + given
            guard range.upperBound <= line.upperBound,
                PersonName.isGiven(in: text, start + surname..<range.upperBound)
            else { continue }
            guard let kind = kind(of: range, in: line, isLong: given == 2) else { continue }
            guard !contacts.contain(range) else { return nil }
            last = (range.upperBound, kind)
            return PersonalDatum(
                kind: kind, range: range, masked: PersonName.masked(in: text, range, surname: surname))
        }
        return nil
    }

    private mutating func kind(of range: Range<Int>, in line: Range<Int>, isLong: Bool) -> PersonalDatum.Kind? {
        let before = line.lowerBound..<range.lowerBound
        let mayEnd = NameCues.mayFollow(text.unit(range.upperBound))
        let cue = withoutMarks(before)
        if text.text.ends(cue, with: NameCues.privately), mayEnd || isLong { return privately(range, in: line) }
        let isStaff = text.text.ends(cue, with: NameCues.staff) || isListed(range.lowerBound)
        let isOfficial = text.text.ends(cue, with: NameCues.official)
        let isApart = isStaff || isOfficial || mayBegin(range.lowerBound, before)
        guard isApart else { return nil }
        if begins(after: range, in: line, with: NameCues.illnesses) { return .patient }
        if begins(after: range, in: line, with: NameCues.fates), isLong || !isBare(range, before) {
            // What somebody in office does is no fate: 局长王建国违法 is, 局长王建国信访 is not.
            if !isOfficial || isSensitive(around: range, in: line) { return privately(range, in: line) }
        }
        if isOfficial, begins(after: range, in: line, with: NameCues.turns), isSensitive(around: range, in: line) {
            return privately(range, in: line)
        }
        if isOfficial { return mayEnd || isNeutral(range, in: line) ? .official : nil }
        if isStaff || isNeutral(range, in: line) {
            guard mayEnd || isLong || isNeutral(range, in: line) else { return nil }
            let isPrivate = isSensitive(around: range, in: line) || isStaff && speaksOfPay(range, in: line)
            return isPrivate ? privately(range, in: line) : .official
        }
        if let last, follows(last.end, range), mayEnd { return last.kind }
        if isPaid(range, in: line) { return .name }
        guard isLong, mayEnd, isSensitive(around: range, in: line) else { return nil }
        return privately(range, in: line)
    }

    /// 清退编外人员2名（王建国、李红）: in a bracket behind so many persons.
    private func isListed(_ start: Int) -> Bool {
        text.unit(start - 1) == Letter.openBracket && Self.persons.contains(text.unit(start - 2))
            && (Letter.isDigit(text.unit(start - 3)) || Numeral.digit(text.unit(start - 3)) != nil)
    }

    /// A name of two characters needs more than that nothing stands before it.
    private func isBare(_ range: Range<Int>, _ before: Range<Int>) -> Bool {
        !text.text.ends(before, with: NameCues.staff) && !text.text.ends(before, with: NameCues.official)
            && !before.isEmpty && Letter.isIdeograph(text.unit(range.lowerBound - 1))
    }

    private mutating func privately(_ range: Range<Int>, in line: Range<Int>) -> PersonalDatum.Kind {
        let after = text.window(after: range, 16, in: line)
        return begins(after: range, in: line, with: NameCues.illnesses)
            || text.text.contains(NameCues.disease, in: clause(after)) ? .patient : .name
    }

    /// Up to the end of the sentence.
    private func clause(_ range: Range<Int>) -> Range<Int> {
        let end = range.first { Letter.endsSentence(text.unit($0)) || text.unit($0) == Letter.semicolon }
        return range.lowerBound..<(end ?? range.upperBound)
    }

    /// 责任人：王建国, 当事人（王建国）: without the marks that stand between.
    private func withoutMarks(_ before: Range<Int>) -> Range<Int> {
        var end = before.upperBound
        while end > before.lowerBound, Self.marks.contains(text.unit(end - 1)) { end -= 1 }
        return before.lowerBound..<end
    }

    private func mayBegin(_ place: Int, _ before: Range<Int>) -> Bool {
        !Letter.isIdeograph(text.unit(place - 1)) || before.isEmpty || text.text.ends(before, with: NameCues.boundaries)
    }

    private func begins(after range: Range<Int>, in line: Range<Int>, with words: PhraseSet) -> Bool {
        let place = has(Self.comrade, at: range.upperBound, line) ? range.upperBound + 2 : range.upperBound
        return words.longest(in: text.text, at: place, before: line.upperBound) != nil
    }

    private func isNeutral(_ range: Range<Int>, in line: Range<Int>) -> Bool {
        NameCues.neutral.longest(in: text.text, at: range.upperBound, before: line.upperBound) != nil
    }

    private func has(_ phrase: Phrase, at place: Int, _ line: Range<Int>) -> Bool {
        text.text.has(phrase, at: place, before: line.upperBound)
    }

    /// 、李建国 after 王建国.
    private func follows(_ end: Int, _ range: Range<Int>) -> Bool {
        range.lowerBound - end == 1 && Self.joins.contains(text.unit(end))
    }

    /// 李建国500元.
    private func isPaid(_ range: Range<Int>, in line: Range<Int>) -> Bool {
        var place = text.afterBlanks(range.upperBound)
        if text.unit(place) == Letter.colon { place += 1 }
        let figures = place
        while place < line.upperBound, Self.isFigure(text.unit(place)) { place += 1 }
        return place > figures && (text.unit(place) == Self.yuan || text.unit(place + 1) == Self.yuan)
    }

    private static func isFigure(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || unit == Letter.dot || unit == Letter.comma
    }

    /// Whether the sentence around a name says what makes the name private; looked at once for each sentence.
    private mutating func isSensitive(around range: Range<Int>, in line: Range<Int>) -> Bool {
        if sentence.contains(range.lowerBound), let isSensitive { return isSensitive }
        let ends = { (index: Int) in Letter.endsSentence(text.unit(index)) || text.unit(index) == Letter.semicolon }
        // Who walks forward has read what came before; who looks back reads its sentence again.
        let read = sentence.upperBound <= range.lowerBound ? sentence.upperBound : line.lowerBound
        let start = max(line.lowerBound, read)
        let lower = (start..<range.lowerBound).last(where: ends).map { $0 + 1 } ?? start
        let upper = (range.upperBound..<line.upperBound).first(where: ends) ?? line.upperBound
        sentence = lower..<upper
        let found = text.text.contains(NameCues.sensitive, in: sentence)
        isSensitive = found
        return found
    }

    /// Whether pay or benefits are spoken of shortly after a name.
    private func speaksOfPay(_ range: Range<Int>, in line: Range<Int>) -> Bool {
        text.text.contains(NameCues.pay, in: clause(text.window(after: range, 20, in: line)))
    }

    private static let persons: LetterSet = "名人"
    private static let comrade: Phrase = "同志"
    private static let marks: LetterSet = [Letter.colon, Letter.space, Letter.openBracket, Letter.openQuote]
    private static let joins = ("、和与及" as LetterSet).union([Letter.comma])
    private static let yuan: UInt16 = 0x5143
}
