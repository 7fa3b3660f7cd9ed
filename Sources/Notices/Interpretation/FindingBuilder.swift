import OfficialText
import Rectification

/// Reads one finding: its statement and everything up to the next item.
struct FindingBuilder {
    private let outline: Outline
    private let canvas: SpanCanvas
    private var text: FoldedText { outline.text }

    // Whether the statement names a fault, by its own words or because those beside it do.
    private var namesFault = false

    /// What the paragraphs of an answer are taken for until the next label.
    private enum Mode { case none, description, measures, progress, status, nextStep, statement }

    /// What has been gathered so far, in units.
    private struct Draft {
        var title: Range<Int>?
        var description: [Range<Int>] = []
        var measures: [Range<Int>] = []
        var progress: [Range<Int>] = []
        var nextStep: [Range<Int>] = []
        var mark: StatusMark?
        var sponsor: Range<Int>?
        var owner: Range<Int>?
        var due: Range<Int>?
        var end = 0

        /// Forgets the finding before; its lists keep their room, for there are many findings.
        mutating func begin(at end: Int) {
            description.clear()
            measures.clear()
            progress.clear()
            nextStep.clear()
            (title, sponsor, owner, due) = (nil, nil, nil, nil)
            mark = nil
            self.end = end
        }
    }

    /// The last of a finding's lines that are of some kind, so that each line need not look through all below it.
    private struct Ahead {
        /// A label or a clause of an answer.
        private(set) var lastAnswer = -1
        /// A label of an answer.
        private(set) var lastAnswerLabel = -1
        /// Words that do not just say who answers until when.
        private(set) var lastWords = -1

        init() {}

        init(_ lines: Range<Int>, in outline: Outline) {
            for index in lines where !outline.segments[index].isBlank {
                let segment = outline.segments[index]
                let isClause = segment.numbering?.style == .clause || segment.numbering?.style == .circled
                if segment.label?.kind.isResponsibility != true { lastWords = index }
                if segment.label?.kind.isAnswer ?? isClause { lastAnswer = index }
                if segment.label?.kind.isAnswer == true { lastAnswerLabel = index }
            }
        }
    }

    private var draft = Draft()
    // Used for one finding after another, as the draft is.
    private var measures = ClauseSplitter.Result()
    private var progress = ClauseSplitter.Result()
    private var ahead = Ahead()

    init(_ outline: Outline, _ canvas: SpanCanvas) {
        self.outline = outline
        self.canvas = canvas
    }

    /// The finding that an item with all below it prints.
    mutating func build(
        _ item: Item, statement: Statement?, headings: [Excerpt], sectionMark: StatusMark?, namesFault: Bool
    ) -> ReadFinding {
        self.namesFault = namesFault
        let segment = outline.segments[item.segment]
        draft.begin(at: segment.content.upperBound)
        canvas.markApart(segment.full, .statement)
        if let label = segment.label { canvas.mark(label.range, .label) }
        let lines = (item.segment + 1)..<item.end
        ahead = Ahead(lines, in: outline)
        var mode = Mode.none
        if let statement { mode = open(statement, item.segment) }
        for index in lines where !outline.segments[index].isBlank { take(index, &mode) }
        return finish(item, headings, sectionMark)
    }

    // MARK: The statement's own paragraph

    private mutating func open(_ statement: Statement, _ index: Int) -> Mode {
        let segment = outline.segments[index]
        draft.title = statement.title
        draft.mark = statement.mark
        if let mark = statement.mark { canvas.mark(mark.range.lowerBound..<statement.sentence.upperBound, .status) }
        var rest = statement.rest
        if rest.isEmpty, let inline = inlineAnswer(in: statement) {
            return openInline(inline, statement, segment)
        }
        guard !rest.isEmpty else { return openDeed(statement, index) }
        if let mark = leadingMark(&rest), rest.isEmpty {
            canvas.mark(mark.range.lowerBound..<segment.full.upperBound, .status)
            return .none
        }
        if let clause = clauseStart(in: rest) { return openClauses(rest, from: clause, index) }
        if index < ahead.lastAnswer || isDetail(rest) && index < ahead.lastWords {
            draft.description.append(rest)
            canvas.mark(rest.lowerBound..<segment.full.upperBound, .description)
            return .none
        }
        return openNarrative(rest, statement, segment)
    }

    /// A long sentence that names no fault, alone under its number: title and answer in one.
    private mutating func openDeed(_ statement: Statement, _ index: Int) -> Mode {
        let segment = outline.segments[index]
        let isDeed = !namesFault && statement.sentence.count >= 40 && segment.numbering != nil
        guard isDeed, segment.label == nil, index >= ahead.lastWords else { return .none }
        draft.progress.append(segment.content)
        canvas.mark(segment.full, .progress)
        return .progress
    }

    /// 一是 after a comma in the first sentence: the answer begins inside it.
    private func inlineAnswer(in statement: Statement) -> Int? {
        for phrase in Self.firstMarks {
            if let place = text.first(phrase, in: statement.sentence), place > statement.sentence.lowerBound + 4,
                [Letter.comma, Letter.colon, Letter.semicolon].contains(text.units[place - 1])
            {
                return place
            }
        }
        return nil
    }

    private static let firstMarks: [Phrase] = [.firstly, .circledOne]

    private mutating func openInline(_ place: Int, _ statement: Statement, _ segment: Segment)
        -> Mode
    {
        let head = Statement(in: text, statement.sentence.lowerBound..<(place - 1))
        draft.title = head.title
        let answer = text.trimmed(place..<segment.content.upperBound)
        draft.progress.append(answer)
        canvas.mark(place..<segment.full.upperBound, .progress)
        return .progress
    }

    /// Sentences before the first mark belong to the first clause, unless they tell of the fault.
    private mutating func openClauses(_ rest: Range<Int>, from clause: Int, _ index: Int) -> Mode {
        let segment = outline.segments[index]
        var answer = rest
        let lead = text.trimmed(rest.lowerBound..<clause)
        if index < ahead.lastAnswerLabel {
            draft.description.append(rest)
            canvas.mark(rest.lowerBound..<segment.full.upperBound, .description)
            return .none
        }
        if !lead.isEmpty, isDetail(lead) {
            draft.description.append(lead)
            canvas.mark(lead, .description)
            answer = clause..<rest.upperBound
        }
        canvas.mark(answer.lowerBound..<segment.full.upperBound, .progress)
        appendProgress(answer, segment)
        return .progress
    }

    /// No label and no mark: the rest is the answer; under a positive heading the whole paragraph is.
    private mutating func openNarrative(
        _ rest: Range<Int>, _ statement: Statement, _ segment: Segment
    ) -> Mode {
        let isPositive = !namesFault && segment.label == nil && segment.numbering != nil
        var answer = isPositive ? segment.content : rest
        if !isPositive, let detail = leadingDetail(of: rest) {
            draft.description.append(detail)
            canvas.mark(detail, .description)
            answer = text.trimmed(detail.upperBound..<rest.upperBound)
        }
        canvas.mark(isPositive ? segment.full : answer.lowerBound..<segment.full.upperBound, .progress)
        appendProgress(answer, segment)
        return .progress
    }

    /// 反馈意见指出,…。 before the answer in one paragraph.
    private func leadingDetail(of range: Range<Int>) -> Range<Int>? {
        guard text.contains(Vocabulary.faultDetail, in: range.prefix(14)),
            let end = text.endOfFirstSentence(in: range), !text.trimmed(end..<range.upperBound).isEmpty
        else { return nil }
        return text.trimmed(range.lowerBound..<end)
    }

    /// 该问题已完成整改。 as the first sentence of an answer; it is cut off the range.
    private mutating func leadingMark(_ range: inout Range<Int>) -> StatusMark? {
        let marks = StatusMarks(text: text)
        guard marks.mayBeSentence(range) else { return nil }
        let end = text.endOfFirstSentence(in: range) ?? range.upperBound
        guard let mark = marks.sentence(range.lowerBound..<end) else { return nil }
        if draft.mark == nil { draft.mark = mark }
        canvas.mark(mark.range, .status)
        range = text.trimmed(end..<range.upperBound)
        return mark
    }

    /// The same as the last sentence.
    private mutating func trailingMark(_ range: inout Range<Int>) {
        guard let start = lastSentence(of: range), start > range.lowerBound,
            opensWithSubject(start..<range.upperBound),
            let mark = StatusMarks(text: text).sentence(start..<range.upperBound)
        else { return }
        if draft.mark == nil { draft.mark = mark }
        range = text.trimmed(range.lowerBound..<start)
    }

    /// Takes the words of an answer to the end of its segment; the sentence 该问题已完成整改。 at their end is the status.
    private mutating func appendProgress(_ range: Range<Int>, _ segment: Segment) {
        var answer = range
        trailingMark(&answer)
        if answer != range { canvas.mark(answer.upperBound..<segment.full.upperBound, .status) }
        draft.progress.append(answer)
    }

    private func lastSentence(of range: Range<Int>) -> Int? {
        var end = range.upperBound - 1
        while end > range.lowerBound, Letter.endsSentence(text.units[end]) { end -= 1 }
        return text.landmarks.last(in: range.lowerBound..<end) { Letter.endsSentence(text.units[$0]) }.map { $0 + 1 }
    }

    private func clauseStart(in range: Range<Int>) -> Int? {
        let result = ClauseSplitter(outline).split([range])
        guard result.clauses.count > 1 else {
            return text.first(.firstly, in: range).flatMap { place in
                place == range.lowerBound || !Letter.isIdeograph(text.units[place - 1]) ? place : nil
            }
        }
        // The first clause begins with the lead; its mark is where a number of value 1 stands.
        return range.first { index in
            guard index == range.lowerBound || !Letter.isIdeograph(text.units[index - 1]),
                let numbering = Numbering(in: text, at: index, before: range.upperBound)
            else { return false }
            return numbering.value == 1
        }
    }

    private func isDetail(_ range: Range<Int>) -> Bool {
        if text.contains(Vocabulary.faultDetail, in: range) { return true }
        if text.begins(range, with: Vocabulary.answerOpeners) { return false }
        return text.contains(Vocabulary.faults, in: range) || isLack(range)
    }

    /// 日间照料中心建成两年未启用。: one sentence on what is not there, and no word of what was done.
    private func isLack(_ range: Range<Int>) -> Bool {
        range.count <= 60 && text.endOfFirstSentence(in: range) == range.upperBound
            && text.contains(Vocabulary.lacks, in: range) && !text.contains(Vocabulary.changes, in: range)
    }

    // MARK: The lines below

    private mutating func take(_ index: Int, _ mode: inout Mode) {
        let segment = outline.segments[index]
        draft.end = segment.content.upperBound
        if let label = segment.label, segment.numbering.map({ $0.style != .clause }) ?? true {
            return takeLabel(label, segment, &mode)
        }
        let marks = StatusMarks(text: text)
        let sentence = marks.sentence(segment.content)
        if mode != .nextStep || sentence != nil && opensWithSubject(segment.content),
            let mark = marks.bracketed(segment.content) ?? sentence
        {
            // A bracket alone on its line closes the clause before it, or the finding if there is only one passage.
            if draft.mark == nil { draft.mark = mark }
            canvas.mark(segment.full, .status)
            return
        }
        guard mode == .none else { return append(segment, segment.content, mode) }
        mode = unlabelled(segment, index)
        guard mode == .progress, let detail = leadingDetail(of: segment.content) else {
            return append(segment, segment.content, mode)
        }
        draft.description.append(detail)
        append(segment, text.trimmed(detail.upperBound..<segment.content.upperBound), mode)
        canvas.mark(segment.full.lowerBound..<detail.upperBound, .description)
    }

    /// 该问题…: what a paragraph says is said of the finding.
    private func opensWithSubject(_ range: Range<Int>) -> Bool {
        StatusWords.subjects.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
    }

    /// What a paragraph is that comes before any label: detail of the fault, or already the answer.
    private func unlabelled(_ segment: Segment, _ index: Int) -> Mode {
        if let style = segment.numbering?.style, style != .arabic || index >= ahead.lastAnswer { return .progress }
        let opening = segment.content.prefix(30)
        let isDetail = text.contains(Vocabulary.faultDetail, in: opening) && index < ahead.lastWords
        return isDetail || index < ahead.lastAnswerLabel ? .none : .progress
    }

    private mutating func takeLabel(
        _ label: Segment.Label, _ segment: Segment, _ mode: inout Mode
    ) {
        canvas.markApart(segment.full, .label)
        if label.kind.isResponsibility { return takeResponsibility(label, segment) }
        switch label.kind {
        case .measures: mode = .measures
        case .progress: mode = .progress
        case .nextStep: mode = .nextStep
        case .status: mode = .status
        case .description: mode = .none
        case .statement: mode = draft.title == nil ? .statement : .none
        default: break
        }
        guard !segment.body.isEmpty else { return }
        if mode == .status { return takeStatus(segment, &mode) }
        // 整改结果:已完成
        if mode == .progress, let mark = StatusMarks(text: text).sentence(segment.body) {
            return take(mark, of: segment)
        }
        append(segment, segment.body, mode)
    }

    private mutating func takeStatus(_ segment: Segment, _ mode: inout Mode) {
        guard let mark = StatusMarks(text: text).labelled(segment.body) else {
            // 完成情况 before a narrative is one more way to say 整改情况.
            mode = .progress
            return append(segment, segment.body, .progress)
        }
        take(mark, of: segment)
    }

    private mutating func take(_ mark: StatusMark, of segment: Segment) {
        draft.mark = draft.mark ?? mark
        canvas.mark(segment.body.lowerBound..<segment.full.upperBound, .status)
    }

    private mutating func takeResponsibility(_ label: Segment.Label, _ segment: Segment) {
        canvas.mark(segment.full, .responsibility)
        let value = text.trimmed(segment.body) {
            Letter.isBlank($0) || $0 == Letter.semicolon || $0 == Letter.comma || Letter.endsSentence($0)
                || $0 == Letter.closeLens
        }
        let closed = withoutLoneBracket(value)
        guard !closed.isEmpty else { return }
        switch label.kind {
        case .sponsor: draft.sponsor = draft.sponsor ?? closed
        case .owner: draft.owner = draft.owner ?? closed
        case .due: draft.due = draft.due ?? closed
        default: break
        }
    }

    /// 办公室) – the bracket that opened before the label.
    private func withoutLoneBracket(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, text.units[range.upperBound - 1] == Letter.closeBracket,
            !text.units[range].contains(Letter.openBracket)
        else { return range }
        return text.trimmed(range.lowerBound..<(range.upperBound - 1))
    }

    private mutating func append(_ segment: Segment, _ range: Range<Int>, _ mode: Mode) {
        var range = range
        let start = segment.label == nil ? segment.full.lowerBound : range.lowerBound
        switch mode {
        case .none, .description:
            draft.description.append(range)
            canvas.mark(start..<segment.full.upperBound, .description)
        case .measures:
            draft.measures.append(range)
            canvas.mark(start..<segment.full.upperBound, .measure)
        case .progress:
            let isFirst = draft.progress.isEmpty
            canvas.mark(start..<segment.full.upperBound, .progress)
            if isFirst, let mark = leadingMark(&range), range.isEmpty {
                canvas.mark(mark.range.lowerBound..<segment.full.upperBound, .status)
                return
            }
            appendProgress(range, segment)
        case .nextStep:
            draft.nextStep.append(range)
            canvas.mark(start..<segment.full.upperBound, .nextSteps)
        case .status:
            var next = Mode.status
            takeStatusParagraph(segment, range, &next)
        case .statement:
            let statement = Statement(in: text, range)
            draft.title = statement.title
            canvas.mark(start..<segment.full.upperBound, .statement)
            if !statement.rest.isEmpty {
                draft.description.append(statement.rest)
                canvas.mark(statement.rest.lowerBound..<segment.full.upperBound, .description)
            }
        }
    }

    private mutating func takeStatusParagraph(
        _ segment: Segment, _ range: Range<Int>, _ mode: inout Mode
    ) {
        if let mark = StatusMarks(text: text).labelled(range) {
            draft.mark = draft.mark ?? mark
            canvas.mark(segment.full, .status)
        } else {
            draft.progress.append(range)
            canvas.mark(segment.full, .progress)
        }
    }

    // MARK: The finished finding

    private mutating func finish(
        _ item: Item, _ headings: [Excerpt], _ sectionMark: StatusMark?
    ) -> ReadFinding {
        let segment = outline.segments[item.segment]
        ClauseSplitter(outline).split(draft.measures, into: &measures)
        ClauseSplitter(outline).split(draft.progress, into: &progress)
        markClauses(measures.clauses, .measure)
        markClauses(progress.clauses, .progress)
        let own = draft.mark ?? progress.own ?? measures.own
        if let mark = progress.own { canvas.mark(mark.range, .status) }
        let title = draft.title ?? segment.content
        let printed = own ?? sectionMark
        return ReadFinding(
            number: number(of: segment),
            headings: headings,
            title: text.excerpt(of: title),
            description: draft.description.isEmpty
                ? nil : Excerpt(draft.description.map(text.byteRange), separator: .lineFeed),
            status: printed?.status ?? progress.clauses.lazy.compactMap { $0.mark?.status }.min(),
            statusText: printed.map { Excerpt(text.byteRange($0.words)) },
            sponsor: draft.sponsor.map(text.excerpt),
            owner: draft.owner.map(text.excerpt),
            dueText: draft.due.map(text.excerpt),
            measures: measures.clauses.map { Passage(range: text.byteRange($0.range)) },
            progress: progress.clauses.map { clause in
                ReadClause(
                    range: text.byteRange(clause.range), status: clause.mark?.status,
                    statusText: clause.mark.map { Excerpt(text.byteRange($0.words)) })
            },
            nextStep: draft.nextStep.first.flatMap { first in
                draft.nextStep.last.map { Passage(range: text.byteRange(first.lowerBound..<$0.upperBound)) }
            },
            range: text.byteRange(segment.content.lowerBound..<max(draft.end, segment.content.upperBound)))
    }

    private mutating func markClauses(_ clauses: [ClauseSplitter.Clause], _ kind: Span.Kind) {
        for clause in clauses {
            canvas.markApart(clause.range.lowerBound..<clause.range.lowerBound, kind)
            if let mark = clause.mark { canvas.mark(mark.range, .status) }
        }
    }

    private func number(of segment: Segment) -> Excerpt? {
        segment.numbering.map { Excerpt(text.byteRange($0.printed)) }
    }
}
