import OfficialText

/// What can be told of an item from its own lines.
struct ItemFacts {
    /// The statement, for items that have words.
    let statement: Statement?
    /// A label that opens an answer stands among its own segments.
    let hasLabel: Bool
    /// 整改措施: stands among them; what is numbered after it are the measures.
    let labelsMeasures: Bool
    /// Such a label has words of its own, on its line or in the segments after it.
    let hasLabelText: Bool
    /// Clauses marked 一是 or ① open segments of its own.
    let hasClauses: Bool
    /// Other paragraphs are its own.
    let hasParagraphs: Bool
    /// The rest of its paragraph goes on after the statement.
    let goesOn: Bool
    /// The statement closes with a mark, or one stands alone below it.
    let hasMark: Bool

    /// Nothing but a paragraph that says what was done, under a number.
    func isDeed(in text: FoldedText) -> Bool {
        guard let statement, !hasLabel, !hasClauses, !hasParagraphs, statement.sentence.count >= 40 else {
            return false
        }
        return statement.isDeed(in: text)
    }
    var isAnswered: Bool { hasLabel || hasClauses || hasParagraphs || goesOn || hasMark }
    var isFramed: Bool { statement?.isFramed ?? false }
    var isFault: Bool { statement?.isFault ?? false }

    /// 该问题已完成整改。 right after the statement.
    private static func hasSentenceMark(_ statement: Statement?, _ item: Item, _ outline: Outline) -> Bool {
        guard let statement else { return false }
        let text = outline.text
        let next = item.own.lazy.map { outline.segments[$0] }.first { !$0.isBlank && $0.label == nil }
        let rest = statement.rest.isEmpty ? next?.content ?? statement.rest : statement.rest
        guard let word = StatusWords.subjects.longest(in: text, at: rest.lowerBound, before: rest.upperBound) else {
            return false
        }
        let end = text.endOfFirstSentence(in: word.range.lowerBound..<rest.upperBound) ?? rest.upperBound
        return StatusMarks(text: text).sentence(rest.lowerBound..<end) != nil
    }

    init(_ item: Item, in outline: borrowing Outline) {
        let text = outline.text
        let segment = outline.segments[item.segment]
        statement = segment.body.isEmpty ? nil : Statement(in: text, segment.body)
        let rest = statement?.rest ?? 0..<0
        goesOn = rest.count >= 6
        var label = false
        var labelText = false
        var measures = false
        var clauses = false
        var paragraphs = false
        for index in item.own where !outline.segments[index].isBlank {
            let own = outline.segments[index]
            if let kind = own.label?.kind {
                if kind.isAnswer {
                    label = true
                    measures = measures || kind == .measures
                    if !own.body.isEmpty { labelText = true }
                } else if !kind.isResponsibility {
                    paragraphs = true
                }
            } else if own.numbering.map({
                $0.style == .clause || $0.style == .circled || $0.style == .arabicHalfBracketed
            }) ?? false {
                clauses = true
                if label { labelText = true }
            } else {
                paragraphs = true
                if label { labelText = true }
            }
        }
        hasLabel = label
        hasLabelText = labelText
        labelsMeasures = measures
        hasClauses = clauses
        hasParagraphs = paragraphs
        hasMark = statement?.mark != nil || Self.hasSentenceMark(statement, item, outline)
    }
}
