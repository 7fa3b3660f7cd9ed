public import OfficialText
import Rectification

/// Reads documents of the rectification genre: first what is on the page, then what it says.
public struct NoticeReader: Sendable {
    /// Creates a reader; it keeps no state.
    public init() {}

    /// Reads one document; linear in its length, never fails: what is not understood is in `unread`.
    public func read(_ manuscript: Manuscript) -> Reading {
        var interpretation = Interpretation(manuscript)
        return interpretation.reading()
    }
}

/// One run of the reader.
struct Interpretation {
    let manuscript: Manuscript
    let text: FoldedText
    /// The page without a second printing of its body.
    let outline: Outline
    let layout: PageLayout
    private let signature: Signature?
    private let canvas: SpanCanvas
    private var declared = DeclaredTotals()
    private var findings: [ReadFinding] = []
    private var nextSteps: [Passage] = []
    private var diagnostics: [Diagnostic]
    private var lines: PageLines { PageLines(outline) }

    init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
        text = WrappedLines.joined(FoldedText(manuscript.text))
        let page = OutlineBuilder.outline(of: text)
        canvas = SpanCanvas(page)
        diagnostics = manuscript.diagnostics
        let duplicate = DuplicateBody.find(in: page)
        if duplicate.isEmpty {
            outline = page
        } else {
            let repeated =
                page.segments[duplicate.lowerBound].full
                .lowerBound..<page.segments[duplicate.upperBound - 1].full.upperBound
            canvas.mark(repeated, .duplicate)
            let bytes = text.byteRange(repeated)
            diagnostics.append(
                Diagnostic(code: "duplicate-body", message: "正文重复出现了一次，只读了第一遍；请核对网页是否贴重", range: bytes))
            outline = Outline(
                text: text,
                segments: Array(page.segments[..<duplicate.lowerBound] + page.segments[duplicate.upperBound...]),
                hasTabs: page.hasTabs, clauseStarts: page.clauseStarts)
        }
        layout = PageLayout(outline, 0..<outline.segments.count)
        signature = Signature(in: outline, layout.tail)
    }

    mutating func reading() -> Reading {
        markFront()
        let tree = ItemTree(outline, layout.body.lowerBound..<endOfItems)
        let facts = tree.items.map { ItemFacts($0, in: outline) }
        let judge = KindJudge(outline, layout, tree, facts)
        readPreamble()
        if judge.mayHaveFindings { readBody(tree, facts, judge) }
        let kind = judge.kind(findings: findings.count)
        if kind != .rectificationNotice { markProse(tree) }
        if judge.isProblemList, findings.isEmpty {
            diagnostics.append(
                Diagnostic(code: "problem-list", message: "这是只列问题、没有整改情况的清单，本版不读成台账；请等整改情况写上后再读", range: nil))
        }
        let contacts = readTail(kind)
        let spans = canvas.spans()
        return Reading(
            manuscript: manuscript, folded: text, kind: kind, title: titleExcerpt, issuer: issuer,
            issuedOn: issuedOn(kind),
            inspection: inspection, declared: declared, findings: findings, nextSteps: nextSteps, contacts: contacts,
            spans: spans, unread: spans.filter { $0.kind == .unread }.map(\.range), diagnostics: diagnostics)
    }

    // MARK: Front

    private mutating func markFront() {
        let lastTitle = layout.titleSegments.max() ?? outline.segments.count
        for index in layout.furniture {
            let isSubtitle = index > lastTitle && !lines.isFurniture(index)
            canvas.mark(outline.segments[index].full, isSubtitle ? .preamble : .chrome)
        }
        for index in layout.titleSegments { canvas.mark(outline.segments[index].full, .title) }
        for index in layout.preamble where !outline.segments[index].isBlank {
            canvas.mark(outline.segments[index].full, lines.isFurniture(index) ? .chrome : .preamble)
        }
    }

    private var titleExcerpt: Excerpt? {
        layout.title.isEmpty ? nil : Excerpt(layout.title.flatMap { text.excerpt(of: $0).pieces })
    }

    private mutating func readPreamble() {
        for index in layout.preamble where !outline.segments[index].isBlank {
            let segment = outline.segments[index]
            let stated = TotalsFinder(text: text).find(in: segment.content, into: &declared)
            let isIntroduction =
                text.contains(Vocabulary.announcements, in: segment.content) || index == layout.preamble.lowerBound
            if stated, !isIntroduction { canvas.mark(segment.full, .summary) }
        }
    }

    private var inspection: PrintedInspection? {
        let paragraphs = layout.preamble.map { outline.segments[$0].content }.filter { !$0.isEmpty }
        let isAudit = !(paragraphs + layout.title).contains { text.contains(Vocabulary.inspectionWords, in: $0) }
        guard !isAudit else { return nil }
        return InspectionFinder(text: text).find(in: paragraphs, title: layout.title)
    }

    // MARK: Body

    private mutating func readBody(_ tree: ItemTree, _ facts: [ItemFacts], _ judge: KindJudge) {
        if let first = tree.roots.first {
            readTables(layout.body.lowerBound..<tree.items[first].segment)
        } else {
            readTables(layout.body)
        }
        var collector = FindingCollector(outline, tree, facts, canvas, needsEvidence: judge.needsEvidence)
        let roles = SectionSorter(outline, tree, facts).roles()
        for (root, role) in zip(tree.roots, roles) where role == .findings { collector.collect(root: root) }
        findings = findings.isEmpty ? collector.findings : findings + collector.findings
        guard !findings.isEmpty else { return }
        for (root, role) in zip(tree.roots, roles) {
            switch role {
            case .organisation: markOrganisation(root, tree)
            case .nextSteps: readNextSteps(root, tree)
            case .findings: break
            }
        }
        for leadIn in collector.leadIns { stateTotals(in: leadIn.words, to: leadIn.end) }
        splitClosingNextSteps()
        splitClosingSummary()
        markRest()
    }

    private mutating func readTables(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var reader = TableReader(outline, canvas)
        reader.read(range, headings: [])
        findings += reader.findings
    }

    /// Lead-ins with totals are the summary, to the end of their line.
    private mutating func stateTotals(in range: Range<Int>, to end: Int) {
        guard TotalsFinder(text: text).find(in: range, into: &declared) else { return }
        canvas.mark(range.lowerBound..<end, .summary)
    }

    private mutating func markOrganisation(_ root: Int, _ tree: ItemTree) {
        markSection(root, tree, as: .organisation)
        for segment in outline.segments[tree.segments(of: root)] where !segment.isBlank {
            _ = TotalsFinder(text: text).find(in: segment.content, into: &declared)
        }
    }

    private mutating func markSection(_ root: Int, _ tree: ItemTree, as kind: Span.Kind) {
        for index in tree.segments(of: root) where !outline.segments[index].isBlank {
            canvas.mark(outline.segments[index].full, kind)
        }
        for item in tree.items[root..<tree.items[root].below.upperBound] where isHeadingLine(item, tree.items[root]) {
            canvas.mark(outline.segments[item.segment].full, .heading)
        }
    }

    /// A short numbered line with something below it is a heading; a numbered paragraph is not.
    private func isHeadingLine(_ item: Item, _ root: Item) -> Bool {
        if item.segment == root.segment { return Statement(in: text, outline.segments[item.segment].body).rest.isEmpty }
        let segment = outline.segments[item.segment]
        let statement = Statement(in: text, segment.body)
        return statement.rest.isEmpty && segment.content.count <= 60
            && (item.own.contains { !outline.segments[$0].isBlank } || !item.isLeaf)
    }

    // MARK: Next steps

    private mutating func readNextSteps(_ index: Int, _ tree: ItemTree) {
        markSection(index, tree, as: .nextSteps)
        let root = tree.items[index]
        if root.isLeaf {
            let own = (root.segment + 1)..<root.end
            let paragraphs = own.filter { !outline.segments[$0].isBlank }
            if let first = paragraphs.first, let last = paragraphs.last {
                addNextStep(outline.segments[first].content.lowerBound..<outline.segments[last].content.upperBound)
            } else {
                let statement = Statement(in: text, outline.segments[root.segment].body)
                addNextStep(statement.rest.isEmpty ? outline.segments[root.segment].content : statement.rest)
            }
            return
        }
        for child in tree.children(of: root).map({ tree.items[$0] }) {
            let last = (child.segment..<child.end).last { !outline.segments[$0].isBlank } ?? child.segment
            addNextStep(outline.segments[child.segment].content.lowerBound..<outline.segments[last].content.upperBound)
        }
    }

    private mutating func addNextStep(_ range: Range<Int>) {
        let trimmed = text.trimmed(range)
        if !trimmed.isEmpty { nextSteps.append(Passage(range: text.byteRange(trimmed))) }
    }

    /// Where the last finding ends at the latest: before paragraphs that sum up, or are about what the organisation will do next.
    ///
    /// They are taken off before findings are read, so that a status that closes the last finding stands at its end.
    private var endOfItems: Int {
        var end = layout.body.upperBound
        var others = 0
        for index in layout.body.reversed() where !outline.segments[index].isBlank {
            let segment = outline.segments[index]
            if opensNextSteps(segment) || isSummary(segment) {
                end = index
                others = 0
            } else if segment.label != nil || segment.numbering.map({ $0.style != .clause }) ?? false || others == 3 {
                break
            } else if StatusMarks(text: text).closing(segment.content) != nil {
                break
            } else {
                others += 1
            }
        }
        let before = (layout.body.lowerBound..<end).last { !outline.segments[$0].isBlank }
        return before.map(isHeading) ?? true ? layout.body.upperBound : end
    }

    /// Whether a line has neither a stop nor a status at its end: what follows stands under it.
    private func isHeading(_ index: Int) -> Bool {
        let content = outline.segments[index].content
        return !Letter.endsSentence(text.units[content.upperBound - 1])
            && StatusMarks(text: text).closing(content) == nil && outline.segments[index].label?.isMarked != true
    }

    /// Whether a paragraph begins to speak for the whole organisation of what is next.
    private func opensNextSteps(_ segment: Segment) -> Bool {
        guard !segment.isBlank, segment.startsLine, segment.label == nil, segment.numbering == nil else { return false }
        if text.contains(Vocabulary.nextStepAnnouncements, in: segment.content.prefix(14)) { return true }
        if text.begins(segment.content, with: Vocabulary.nextStepOpeners) {
            return text.contains(Vocabulary.collective, in: segment.content)
        }
        return text.contains(Vocabulary.resolutions, in: segment.content.prefix(24))
    }

    /// A last paragraph that speaks of what the organisation will do next belongs to no finding.
    private mutating func splitClosingNextSteps() {
        guard nextSteps.isEmpty, let last = findings.last else { return }
        let closing = layout.body.filter { index in
            let segment = outline.segments[index]
            return opensNextSteps(segment)
                && text.byteOffset(of: segment.content.lowerBound) > last.range.lowerBound
        }
        guard let first = closing.first else { return }
        let end = (first..<layout.body.upperBound).last { !outline.segments[$0].isBlank } ?? first
        let range = outline.segments[first].content.lowerBound..<outline.segments[end].content.upperBound
        addNextStep(range)
        for index in first...end where !outline.segments[index].isBlank {
            canvas.mark(outline.segments[index].full, .nextSteps)
        }
        cutLastFinding(at: text.byteOffset(of: range.lowerBound))
    }

    /// 截至目前,巡察反馈的9个问题中…: a closing paragraph that counts the findings belongs to none of them.
    private mutating func splitClosingSummary() {
        guard let last = findings.last else { return }
        for index in layout.body {
            let segment = outline.segments[index]
            guard isSummary(segment), text.byteOffset(of: segment.content.lowerBound) > last.range.lowerBound else {
                continue
            }
            stateTotals(in: segment.content, to: segment.full.upperBound)
            canvas.mark(segment.full, .summary)
            return cutLastFinding(at: text.byteOffset(of: segment.content.lowerBound))
        }
    }

    /// Whether a paragraph counts the findings.
    private func isSummary(_ segment: Segment) -> Bool {
        guard !segment.isBlank, segment.startsLine, segment.label == nil, segment.numbering == nil,
            text.contains(Self.closingWords, in: segment.content.prefix(14)),
            text.contains(Self.countedProblems, in: segment.content)
        else { return false }
        var stated = DeclaredTotals()
        return TotalsFinder(text: text).find(in: segment.content, into: &stated)
            && (stated[.findings] != nil || stated[.completed] != nil)
    }

    private static let countedProblems = PhraseSet("个问题 项问题 条问题 个具体问题 项具体问题")

    private static let closingWords = PhraseSet("截至 目前 截止 总体 综上 巡察反馈 巡视反馈 上述 以上")

    private mutating func cutLastFinding(at byte: Int) {
        var last = findings.removeLast()
        func cut(_ range: Range<Int>) -> Range<Int>? {
            guard range.lowerBound < byte else { return nil }
            guard range.upperBound > byte else { return range }
            var end = byte
            while end > range.lowerBound, isSpace(endingAt: end) { end -= spaceLength(endingAt: end) }
            return range.lowerBound..<end
        }
        last.progress = last.progress.compactMap { clause in
            cut(clause.range).map { $0 == clause.range ? clause : closed(clause, $0) }
        }
        if last.statusText == nil { last.status = last.progress.compactMap(\.status).min() }
        last.measures = last.measures.compactMap { cut($0.range).map { Passage(range: $0) } }
        if let range = cut(last.range) { last.range = range }
        findings.append(last)
    }

    /// A clause that now ends earlier, perhaps with its status.
    private func closed(_ clause: ReadClause, _ range: Range<Int>) -> ReadClause {
        let units = text.unitRange(of: range)
        guard let mark = StatusMarks(text: text).closing(units) else {
            return ReadClause(range: range, status: clause.status, statusText: clause.statusText)
        }
        canvas.mark(mark.range, .status)
        return ReadClause(
            range: text.byteRange(text.trimmed(units.lowerBound..<mark.range.lowerBound)), status: mark.status,
            statusText: Excerpt(text.byteRange(mark.words)))
    }

    private func isSpace(endingAt end: Int) -> Bool { spaceLength(endingAt: end) > 0 }

    private func spaceLength(endingAt end: Int) -> Int {
        let bytes = text.bytes
        if bytes[end - 1] <= 0x20 { return 1 }
        if end >= 3, bytes[(end - 3)..<end].elementsEqual([0xE3, 0x80, 0x80]) { return 3 }
        if end >= 2, bytes[(end - 2)..<end].elementsEqual([0xC2, 0xA0]) { return 2 }
        return 0
    }

    /// Body lines that no finding and no section took.
    private mutating func markRest() {
        for index in layout.body {
            let segment = outline.segments[index]
            guard !segment.isBlank, canvas.isUnread(segment.full) else { continue }
            if lines.isFurniture(index) {
                canvas.mark(segment.full, .chrome)
            } else if segment.content.count >= 8 {
                canvas.mark(segment.full, .text)
                stateTotals(in: segment.content, to: segment.full.upperBound)
            }
        }
    }

    // MARK: Other documents

    private mutating func markProse(_ tree: ItemTree) {
        let headings = Set(tree.items.map(\.segment))
        for index in Array(layout.preamble) + Array(layout.body) where !outline.segments[index].isBlank {
            let segment = outline.segments[index]
            let isHeading =
                headings.contains(index) && segment.content.count <= 40 && text.first(.stop, in: segment.content) == nil
            canvas.mark(segment.full, lines.isFurniture(index) ? .chrome : isHeading ? .heading : .text)
            if text.contains(Vocabulary.rectificationWords, in: segment.content) {
                _ = TotalsFinder(text: text, needsRectification: true).find(in: segment.content, into: &declared)
            }
        }
    }

    // MARK: Tail

    private mutating func readTail(_ kind: DocumentKind) -> Contacts {
        var finder = ContactFinder(text: text)
        var isOpen = false
        var isBelowFooter = false
        var isAttached = false
        for index in layout.tail where !outline.segments[index].isBlank {
            let segment = outline.segments[index]
            // What follows the footer of a page is the web site's, not the office's.
            isBelowFooter = isBelowFooter || text.contains(Vocabulary.imprint, in: segment.content)
            let isFurniture = lines.isFurniture(index) || isBelowFooter
            isAttached = (isAttached || lines.isAttachments(segment.content)) && !isFurniture
            if isSigned(index) {
                canvas.mark(segment.full, .signature)
                isOpen = false
                // Who has said above where to turn says nothing more of it below the signature.
                isBelowFooter = isBelowFooter || !finder.contacts.isEmpty
            } else if isAttached {
                canvas.mark(segment.full, .text)
            } else if !isBelowFooter,
                lines.isInvitation(segment.content) || lines.isContactHeading(segment) || isOpen && !isFurniture
            {
                let isContact =
                    finder.find(in: segment.content) || lines.isTail(index) || lines.isContactHeading(segment)
                // What nobody expects at the end of a notice is left for a person to look at.
                if isContact || kind != .rectificationNotice { canvas.mark(segment.full, isContact ? .contact : .text) }
                isOpen = true
            } else {
                canvas.mark(segment.full, lines.isClosing(segment.content) ? .text : .chrome)
            }
        }
        return finder.contacts
    }

    private func isSigned(_ index: Int) -> Bool {
        guard let signature else { return false }
        return index == signature.signer || index == signature.date
    }

    private var issuer: Excerpt? {
        if let line = signature?.signer {
            let name = lines.signer(in: outline.segments[line].content)
            if !name.isEmpty { return text.excerpt(of: name) }
        }
        guard let place = layout.title.firstIndex(where: { text.first(.about, in: $0) != nil }),
            let about = text.first(.about, in: layout.title[place])
        else { return bodyAtHead }
        let pieces = layout.title[..<place] + [text.trimmed(layout.title[place].lowerBound..<about)]
        let named = pieces.filter { !$0.isEmpty }
        return named.isEmpty ? nil : Excerpt(named.map(text.byteRange))
    }

    /// 某局党组巡察整改情况通报: a title without 关于 begins with the body all the same.
    private var bodyAtHead: Excerpt? {
        guard let line = layout.title.first,
            let end = Self.afterBody.first(in: text, line)?.range.lowerBound
        else { return nil }
        let name = text.trimmed(line.lowerBound..<end)
        return !name.isEmpty && text.ends(name, with: Vocabulary.bodyEnds) ? Excerpt(text.byteRange(name)) : nil
    }

    private static let afterBody = PhraseSet("巡察 巡视 审计 整改 20")

    private func issuedOn(_ kind: DocumentKind) -> CivilDate? {
        if let line = signature?.date, let date = civil(in: outline.segments[line].content) { return date }
        let front = layout.furniture + layout.preamble.filter { lines.isFurniture($0) }
        for words in [Self.publication, Self.time] {
            for index in front + layout.tail.filter({ lines.isFurniture($0) }) {
                let range = outline.segments[index].content
                guard let word = words.first(in: text, range) else { continue }
                if let date = civil(in: word.range.upperBound..<range.upperBound) { return date }
            }
        }
        for index in front {
            if let date = civil(in: outline.segments[index].content) { return date }
        }
        return nil
    }

    private static let publication = PhraseSet("发布时间 发布日期 成文日期 发文日期 公开日期 生成日期 印发日期 公布日期 公布时间 公示时间 发布于")
    private static let time = PhraseSet("时间: 日期:")

    private func civil(in range: Range<Int>) -> CivilDate? {
        for date in PrintedDate.all(in: text, range) {
            if let year = date.year, let month = date.month, let day = date.day {
                return CivilDate(year: year, month: month, day: day)
            }
        }
        return nil
    }
}
