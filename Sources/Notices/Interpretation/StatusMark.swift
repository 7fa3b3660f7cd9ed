import OfficialText
import Rectification

/// A printed word of status, with its place in units.
struct StatusMark {
    let status: DeclaredStatus
    /// The printed words without bracket, label, 的问题 and stop.
    let words: Range<Int>
    /// All of the mark, brackets and stop included.
    let range: Range<Int>
}

/// Finds marks of status: in brackets, after a label, as a sentence of its own, in a heading.
struct StatusMarks {
    let text: FoldedText

    /// A status in brackets that closes a range, before or after its stop, as in `…到位。(已完成)`.
    func closing(_ range: Range<Int>) -> StatusMark? {
        guard mayClose(range) else { return nil }
        var end = text.endWithoutSpace(range)
        while end > range.lowerBound, Letter.endsSentence(text.units[end - 1]) || isPause(text.units[end - 1]) {
            end -= 1
        }
        end = text.endWithoutSpace(range.lowerBound..<end)
        guard end > range.lowerBound, let open = opening(of: end - 1, from: range.lowerBound),
            let mark = pure((open + 1)..<(end - 1))
        else { return nil }
        return StatusMark(status: mark.status, words: mark.words, range: open..<range.upperBound)
    }

    /// A status in brackets that is all of a range.
    func bracketed(_ range: Range<Int>) -> StatusMark? {
        guard let first = range.first, Self.openings.contains(text.units[first]), let mark = closing(range),
            mark.range.lowerBound == first
        else { return nil }
        return mark
    }

    /// A status in brackets that opens a range: 【已完成】一是….
    func opening(_ range: Range<Int>) -> StatusMark? {
        guard let first = range.first, Self.openings.contains(text.units[first]),
            let close = range.prefix(Self.longest).first(where: {
                Self.opening(of: text.units[$0]) == text.units[first]
            }),
            let mark = bracketed(first..<close + 1)
        else { return nil }
        return mark
    }

    /// Whether the last character that is no stop, pause or space is a bracket: seldom is it one.
    private func mayClose(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, case let unit = text.units[end - 1] {
            guard Letter.endsSentence(unit) || isPause(unit) || text.isSpace(at: end - 1) else {
                return Self.opening(of: unit) != nil
            }
            end -= 1
        }
        return false
    }

    /// The words of a label 完成情况: the status words of its first sentence, the least complete of them.
    ///
    /// Absent when the text is narrative rather than a mark.
    func labelled(_ range: Range<Int>) -> StatusMark? {
        let sentence = range.lowerBound..<(text.endOfFirstSentence(in: range) ?? range.upperBound)
        let content = trimStops(sentence)
        if let mark = pure(content) { return StatusMark(status: mark.status, words: mark.words, range: range) }
        guard content.count <= 40, let status = least(in: content) else { return nil }
        return StatusMark(status: status, words: content, range: range)
    }

    /// Whether a range begins as such a sentence does: most do not, and need not be read to their end.
    func mayBeSentence(_ range: Range<Int>) -> Bool {
        let content = trimStops(text.trimmed(trimStops(range)))
        return StatusWords.beginnings.longest(in: text, at: content.lowerBound, before: content.upperBound) != nil
    }

    /// A sentence that says nothing but 该问题 and a status word.
    func sentence(_ range: Range<Int>) -> StatusMark? {
        var content = trimStops(range)
        guard content.count <= Self.longestSentence else { return nil }
        if let opener = Self.openers.first(where: { text.has($0, at: content.lowerBound, before: content.upperBound) })
        {
            content = trimStops((content.lowerBound + opener.count)..<content.upperBound)
        }
        if let subject = StatusWords.subjects.longest(in: text, at: content.lowerBound, before: content.upperBound) {
            guard let mark = pure(subject.range.upperBound..<content.upperBound) else { return nil }
            return StatusMark(status: mark.status, words: mark.words, range: range)
        }
        guard let mark = pure(content), content.count >= 3 else { return nil }
        return StatusMark(status: mark.status, words: mark.words, range: range)
    }

    /// The status that a heading gives to the findings below it: 已整改完成的问题(16个).
    func heading(_ range: Range<Int>) -> StatusMark? {
        var content = trimStops(range)
        if let close = content.isEmpty ? nil : text.units[content.upperBound - 1], close == Letter.closeBracket,
            let open = opening(of: content.upperBound - 1, from: content.lowerBound), open > content.lowerBound
        {
            content = text.trimmed(content.lowerBound..<open)
        }
        if let tail = Self.headingTails.first(where: { text.ends(content, with: $0) }) {
            content = text.trimmed(content.lowerBound..<(content.upperBound - tail.count))
        }
        guard let mark = pure(content) else { return nil }
        return StatusMark(status: mark.status, words: mark.words, range: range)
    }

    private static let openers: [Phrase] = [.now, .asOfNow, .current]
    private static let headingTails: [Phrase] = [
        "的具体问题", "的反馈问题", "的问题整改情况", "的整改问题", "的问题", "具体问题", "问题", "的整改事项", "的事项", "的整改任务", "的任务", "情况", "类",
    ]

    /// A range that is status words and what joins them, nothing else.
    private func pure(_ range: Range<Int>) -> (status: DeclaredStatus, words: Range<Int>)? {
        let content = trimStops(text.trimmed(range))
        guard !content.isEmpty, content.count <= 40 else { return nil }
        var index = content.lowerBound
        var found: DeclaredStatus?
        while index < content.upperBound {
            if let match = StatusWords.words.longest(in: text, at: index, before: content.upperBound) {
                found = min(found ?? match.meaning, match.meaning)
                index = match.range.upperBound
            } else if let joint = StatusWords.connectives.longest(in: text, at: index, before: content.upperBound) {
                index = joint.range.upperBound
            } else if Letter.isBlank(text.units[index]) {
                index += 1
            } else {
                return nil
            }
        }
        return found.map { ($0, content) }
    }

    /// The least complete of the status words in a range.
    private func least(in range: Range<Int>) -> DeclaredStatus? {
        StatusWords.words.matches(in: text, range).map(\.meaning).min()
    }

    private func trimStops(_ range: Range<Int>) -> Range<Int> {
        text.trimmed(range) { Letter.endsSentence($0) || isPause($0) || Letter.isBlank($0) || $0 == Letter.colon }
    }

    private func isPause(_ unit: UInt16) -> Bool {
        unit == Letter.semicolon || unit == Letter.comma || unit == Letter.dot || unit == Letter.enumerationComma
    }

    /// The bracket that `close` closes: round, square or lenticular, at most 42 units back.
    private func opening(of close: Int, from lower: Int) -> Int? {
        guard let wanted = Self.opening(of: text.units[close]) else { return nil }
        var index = close - 1
        while index >= lower, close - index < Self.longest {
            if text.units[index] == wanted { return index }
            index -= 1
        }
        return nil
    }

    private static let longest = 42
    // An opener, a subject and the longest row of status words.
    private static let longestSentence = 60
    private static let openings: LetterSet = [Letter.openBracket, Letter.openLens, 0x5B, 0x3014]

    private static func opening(of close: UInt16) -> UInt16? {
        switch close {
        case Letter.closeBracket: Letter.openBracket
        case Letter.closeLens: Letter.openLens
        case 0x5D: 0x5B
        case 0x3015: 0x3014
        default: nil
        }
    }
}
