import Notices
import OfficialText

/// 序号有误: numbers of one run that skip, repeat or go back.
enum NumberingRule: Rule {
    static let card = RuleCard(
        name: .numbering, title: "序号有误", severity: .warning,
        law: "同一层的序号一个接一个，不跳、不重、不倒：一是之后是二是，（一）之后是（二）。",
        why: "序号断了，读的人不知道是数错了，还是漏了一条整改。",
        authority: "GB/T 9704—2012《党政机关公文格式》7.3.3 结构层次序数",
        exceptions: "各标题下重新从1数起的，一直连着数的，都对；只选一部分公开、保留原序号的不算；正文重复印出的不算。",
        example: .init(wrong: "一是完善制度。三是加强培训。", right: "一是完善制度。二是加强培训。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        var reader = NumberingReader(text: text)
        return text.lines.flatMap { reader.read($0) }
    }
}

/// Follows the numbers of a text, line by line.
private struct NumberingReader {
    private let text: CheckedText
    private lazy var isExcerpt = text.lines.contains { text.text.contains(Self.excerpts, in: $0) }
    /// The styles of the numbered lines that are open, outer to inner, with their runs.
    private var levels: [(style: NumberMark.Style, run: NumberRun)] = []
    private var ended: [NumberMark.Style: NumberMark] = [:]
    /// Of each style, whether its numbers went on after a heading, or began anew.
    private var habits: [NumberMark.Style: Set<Bool>] = [:]
    private var clauses = NumberRun()
    /// Which of the reading's spans a line begins in.
    private var span = 0

    init(text: CheckedText) { self.text = text }

    private static let excerpts = PhraseSet("编号沿用 序号沿用 顺序号 原编号 原序号 现选取 选取其中 部分公开 公开部分 节选 摘要公开 择要 选登 可公开 宜公开 可以公开")

    mutating func read(_ line: Range<Int>) -> [Remark] {
        var remarks: [Remark] = []
        if isBody(line), let mark = NumberMark(opening: line, of: text), mark.style != .read(.clause) {
            clauses.reset()
            if let remark = take(mark) { remarks.append(remark) }
        }
        return remarks + within(line)
    }

    /// Menus and signatures are numbered by nobody.
    private mutating func isBody(_ line: Range<Int>) -> Bool {
        let spans = text.reading.spans
        let byte = text.text.byteOffset(of: line.lowerBound)
        while span < spans.count, spans[span].range.upperBound <= byte { span += 1 }
        guard span < spans.count else { return false }
        if [.heading, .statement, .label].contains(spans[span].kind) { clauses.reset() }
        return ![.chrome, .signature, .contact, .duplicate].contains(spans[span].kind)
            && text.text.landmarks.first(in: line) { text.unit($0) == Letter.tab } == nil
    }

    // MARK: Numbered lines

    private mutating func take(_ mark: NumberMark) -> Remark? {
        if let level = levels.firstIndex(where: { $0.style == mark.style }) {
            for inner in levels[(level + 1)...] { ended[inner.style] = inner.run.last }
            levels.removeSubrange((level + 1)...)
            return levels[level].run.take(mark).flatMap { remark(on: mark, $0) }
        }
        var run = NumberRun()
        defer { levels.append((mark.style, run)) }
        guard let last = ended[mark.style] else {
            _ = run.take(mark)
            return nil
        }
        let continues = last.value + 1 == mark.value
        if continues || mark.value == 1 { habits[mark.style, default: []].insert(continues) }
        // Numbers run on through all headings, or begin anew under each: what a text has done is held against it.
        if continues || habits[mark.style] == [true], (last.value...last.value + 3).contains(mark.value) {
            _ = run.take(last)
        } else if habits[mark.style] == [false], (2...3).contains(mark.value), !isExcerpt, !isBetween(last, 1, mark) {
            _ = run.take(mark)
            return remark(mark, last, "这一层从“\(shown(mark))”数起，前面没有“\(mark.named(mark.value - 1))”，请核对是序号写错还是漏了内容。")
        }
        return run.take(mark).flatMap { remark(on: mark, $0) }
    }

    private mutating func remark(on mark: NumberMark, _ fault: NumberRun.Fault) -> Remark? {
        switch fault {
        case .skips(let last):
            let missing = (last.value + 1..<mark.value).map(mark.named)
            guard !isExcerpt || mark.style == .read(.clause), missing.count <= 5,
                !isBetween(last, last.value + 1, mark)
            else { return nil }
            return remark(
                mark, last,
                "“\(shown(last))”之后是“\(shown(mark))”，中间缺“\(missing.joined(separator: "”“"))”，请核对是序号写错还是漏了内容。")
        case .repeats(let last):
            return remark(mark, last, "“\(shown(mark))”用了两次，后面的序号就都错了，请改正。")
        case .goesBack(let last):
            return remark(mark, last, "“\(shown(mark))”排在“\(shown(last))”之后，序号倒了，请改正。")
        }
    }

    private func shown(_ mark: NumberMark) -> String { text.printed(mark.range) }

    private func remark(_ mark: NumberMark, _ last: NumberMark, _ message: String) -> Remark {
        Remark(
            .numbering, .warning, message, at: text.text.byteRange(mark.range),
            related: [text.text.byteRange(last.range)])
    }

    /// Whether a missing number stands in the middle of a line between two.
    private func isBetween(_ last: NumberMark, _ missing: Int, _ mark: NumberMark) -> Bool {
        let start = max(last.range.upperBound, mark.range.lowerBound - Self.reach)
        return (start..<max(start, mark.range.lowerBound)).contains { index in
            guard !Letter.isDigit(text.unit(index - 1)),
                let numbering = Numbering(in: text.text, at: index, before: mark.range.lowerBound)
            else { return false }
            return numbering.value == missing && mark.style == .read(numbering.style)
        }
    }

    private static let reach = 4000

    // MARK: Clauses

    private mutating func within(_ line: Range<Int>) -> [Remark] {
        var remarks: [Remark] = []
        var runs: [NumberMark.Style: NumberRun] = [:]
        for index in beginnings(of: line) {
            guard Self.marks.contains(text.unit(index)), let mark = NumberMark(within: line, at: index, of: text) else {
                continue
            }
            // 整改措施：一是…。整改情况：一是…: what follows a label begins anew.
            if mark.value == 1, text.unit(text.beforeBlanks(index)) == Letter.colon { clauses.reset() }
            if mark.style == .read(.clause), clauses.last == nil, mark.value == 2, isAfterLabel(index, in: line) {
                remarks.append(
                    Remark(
                        .numbering, .warning, "这里从“二是”说起，前面没有“一是”，请核对是序号写错还是漏了内容。",
                        at: text.text.byteRange(mark.range)))
            }
            // 1. and 其二 within a line are of a run only after the first of it.
            if Self.isCounted(mark), mark.value != 1, runs[mark.style]?.last == nil { continue }
            let fault =
                mark.style == .read(.clause) ? clauses.take(mark) : runs[mark.style, default: .init()].take(mark)
            if let fault, let remark = remark(on: mark, fault) { remarks.append(remark) }
        }
        return remarks
    }

    /// Where a line begins, and where it goes on after a pause, outside of quotations.
    private func beginnings(of line: Range<Int>) -> [Int] {
        var beginnings = [line.lowerBound]
        var quotes = 0
        for place in text.text.landmarks.members(in: line) {
            let unit = text.unit(place)
            if unit == Letter.openQuote { quotes += 1 }
            if unit == Letter.closeQuote { quotes = max(0, quotes - 1) }
            guard quotes == 0, Self.pauses.contains(unit), case let next = text.afterBlanks(place + 1),
                next < line.upperBound
            else { continue }
            beginnings.append(next)
        }
        return beginnings
    }

    private static func isCounted(_ mark: NumberMark) -> Bool {
        [.read(.arabic), .must, .among].contains(mark.style)
    }

    /// Whether nothing but a label stands before a place: 整改情况：二是….
    private func isAfterLabel(_ index: Int, in line: Range<Int>) -> Bool {
        let label = line.lowerBound..<max(line.lowerBound, text.beforeBlanks(index))
        return text.unit(text.beforeBlanks(index)) == Letter.colon && label.count <= 8
            && label.allSatisfy { Letter.isIdeograph(text.unit($0)) }
    }

    /// What a mark can begin with.
    private static let marks: LetterSet = "第其123456789〇零一二两三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳("
    private static let pauses: LetterSet = ",;:。!?"
}
