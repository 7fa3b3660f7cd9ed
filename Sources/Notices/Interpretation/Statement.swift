import OfficialText

/// The statement of a finding cut from its line: title, mark, and what follows in the same paragraph.
struct Statement {
    /// The words without frame, outer quotes and stop, in units.
    let title: Range<Int>
    /// All of the first sentence, its stop included.
    let sentence: Range<Int>
    /// What follows the sentence in the paragraph, trimmed.
    let rest: Range<Int>
    /// A status in brackets after the title.
    let mark: StatusMark?
    /// Whether the sentence has the frame 关于…问题.
    let isFramed: Bool
    /// Whether the sentence names a fault.
    let isFault: Bool

    /// Cuts the text after a number or label.
    init(in text: borrowing FoldedText, _ body: Range<Int>) {
        let stop = text.endOfFirstSentence(in: body) ?? body.upperBound
        let end = Self.colonAfterFrame(in: text, body, before: stop).map { $0 + 1 } ?? stop
        // A clause mark in the first sentence opens the answer: 关于X问题,一是…
        let whole = body.lowerBound..<end
        let marks = StatusMarks(text: copy text)
        let closing = marks.closing(whole)
        let after = text.trimmed(end..<body.upperBound)
        // …不平衡。【已完成】
        let following = closing == nil ? marks.opening(after) : nil
        mark = closing ?? following
        sentence = body.lowerBound..<(following?.range.upperBound ?? end)
        rest = following.map { text.trimmed($0.range.upperBound..<after.upperBound) } ?? after
        let core = Self.withoutStops(text, closing.map { whole.lowerBound..<$0.range.lowerBound } ?? whole)
        let cut = Self.withoutFrame(text, core)
        let words = Self.withoutQuotes(text, cut ?? core)
        isFramed = cut != nil && text.begins(core, with: Self.openers)
        isFault = Self.namesFault(text, words)
        title = words
    }

    /// Whether neither its words nor its frame speak of a fault.
    var mayBeDeed: Bool { !isFault && !isFramed }

    /// Whether it says what was done rather than what was wrong.
    func isDeed(in text: FoldedText) -> Bool { mayBeDeed && text.contains(Vocabulary.deeds, in: title) }

    private static let frames: [String] = {
        let tails = [
            "整改进展情况", "整改落实情况", "整改完成情况", "整改工作情况", "整改情况", "整改进展", "整改落实", "整改", "落实情况", "进展情况", "落实", "情况",
        ]
        let withTail = tails.flatMap { ["方面的问题的" + $0, "方面问题的" + $0, "的问题的" + $0, "问题的" + $0, "的问题" + $0, "问题" + $0] }
        return withTail + ["方面存在的问题", "方面的问题", "方面问题", "的问题", "问题"]
    }()
    private static let openedFrames = PhraseEnds(frames.map { Phrase($0) } + bareTails)
    private static let rectificationFrames = PhraseEnds(frames.filter { $0.contains("整改") }.map { Phrase($0) })
    private static let bareTails: [Phrase] = [
        "的整改落实情况", "的整改进展情况", "的整改情况", "的整改进展", "的整改", "整改情况", "整改落实情况", "整改进展情况",
    ]

    private static let openers = PhraseSet("关于 针对")

    /// The frame is cut only when it ends the sentence.
    private static func withoutFrame(_ text: FoldedText, _ core: Range<Int>) -> Range<Int>? {
        guard !core.isEmpty else { return nil }
        let isOpened = text.begins(core, with: openers)
        let inner = isOpened ? core.dropFirst(Phrase.about.count) : core
        let isQuoted = !isOpened && core.count > 2 && text.units[core.lowerBound] == Letter.openQuote
        // Something must be left of the statement without its frame.
        let rest = inner.dropFirst()
        let found =
            isOpened || isQuoted ? openedFrames.longest(in: text, rest) : rectificationFrames.longest(in: text, rest)
        guard let frame = found else { return nil }
        let words = text.trimmed(inner.dropLast(frame))
        guard !isQuoted || text.units[words.upperBound - 1] == Letter.closeQuote else { return nil }
        return words
    }

    /// 关于X问题:… – the place of a colon that ends a frame before the first sentence does.
    private static func colonAfterFrame(in text: FoldedText, _ body: Range<Int>, before stop: Int) -> Int? {
        let sentence = body.lowerBound..<stop
        guard let colon = text.landmarks.first(in: sentence, where: { text.units[$0] == Letter.colon }) else {
            return nil
        }
        let before = text.trimmed(body.lowerBound..<colon)
        if withoutFrame(text, before) != nil { return colon }
        return text.trimmed((colon + 1)..<body.upperBound).isEmpty ? nil : colonBeforeClause(in: text, colon, body)
    }

    private static func colonBeforeClause(in text: FoldedText, _ colon: Int, _ body: Range<Int>) -> Int? {
        let after = text.trimmed((colon + 1)..<body.upperBound)
        guard let numbering = Numbering(in: text, at: after.lowerBound, before: after.upperBound), numbering.value == 1
        else { return nil }
        return colon
    }

    private static func withoutStops(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        text.trimmed(range) {
            Letter.endsSentence($0) || $0 == Letter.semicolon || $0 == Letter.colon || $0 == Letter.comma
                || Letter.isBlank($0) || $0 == Letter.dot
        }
    }

    private static func withoutQuotes(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        guard range.count > 2 else { return range }
        let first = text.units[range.lowerBound]
        let last = text.units[range.upperBound - 1]
        let isQuote = { (unit: UInt16) in unit == Letter.openQuote || unit == Letter.closeQuote || unit == 0x22 }
        guard isQuote(first), isQuote(last) else { return range }
        let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
        // “A”“B” is not one quotation: the first quote must not be closed inside.
        var depth = 1
        for index in inner {
            if text.units[index] == Letter.openQuote { depth += 1 }
            if text.units[index] == Letter.closeQuote || text.units[index] == 0x22 && first == 0x22 { depth -= 1 }
            if depth == 0 { return range }
        }
        return text.trimmed(inner)
    }

    private static func namesFault(_ text: FoldedText, _ title: Range<Int>) -> Bool {
        let tail = max(title.lowerBound, title.upperBound - 12)..<title.upperBound
        return text.contains(Vocabulary.faults, in: tail) || text.ends(title, with: .problem)
            || text.ends(title, with: Vocabulary.faultEndings)
    }
}
