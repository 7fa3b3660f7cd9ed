import OfficialText

/// The parts of a page: furniture and title, preamble, body, tail.
struct PageLayout {
    /// The title's lines in units, tags cut off; empty when there is none.
    var title: [Range<Int>] = []
    /// Segments that print the title, once more included.
    var titleSegments: [Int] = []
    /// Segments before the preamble that are no title.
    var furniture: [Int] = []
    var preamble: Range<Int>
    var body: Range<Int>
    var tail: Range<Int>

    private let outline: Outline
    private var text: FoldedText { outline.text }

    /// Finds the parts in the given segments.
    init(_ outline: Outline, _ live: Range<Int>) {
        self.outline = outline
        preamble = live.lowerBound..<live.lowerBound
        body = live
        tail = live.upperBound..<live.upperBound
        let lines = PageLines(outline)
        let firstItem = live.first { lines.opensBody($0) } ?? live.upperBound
        let tailStart = lines.tailStart(in: live, after: firstItem)
        let firstProse =
            (live.lowerBound..<min(firstItem, tailStart)).first { lines.isProse($0) } ?? min(firstItem, tailStart)
        preamble = firstProse..<min(firstItem, tailStart)
        body = preamble.upperBound..<max(tailStart, preamble.upperBound)
        tail = body.upperBound..<live.upperBound
        findTitle(live.lowerBound..<firstProse, lines)
    }

    private mutating func findTitle(_ front: Range<Int>, _ lines: PageLines) {
        let candidates = front.filter { !outline.segments[$0].isBlank && !lines.isFurniture($0) }
        let named = candidates.lastIndex { lines.namesDocument($0) } ?? candidates.lastIndex { lines.namesSubject($0) }
        guard let last = named else {
            furniture = front.filter { !outline.segments[$0].isBlank }
            return
        }
        var first = last
        while first > 0, last - first < 3,
            needsMore(candidates[first...last]) || endsOpen(candidates[first - 1]),
            lines.mayContinueTitle(candidates[first - 1])
        {
            first -= 1
        }
        let chosen = Array(candidates[first...last])
        title = chosen.compactMap { withoutTags(outline.segments[$0].content) }
        let words = title.flatMap { text.units[$0] }
        titleSegments = chosen + candidates[..<first].filter { titleWords($0).elementsEqual(words) }
        let printed = Set(titleSegments)
        furniture = front.filter { !outline.segments[$0].isBlank && !printed.contains($0) }
    }

    /// Whether the lines so far lack the body that a title begins with.
    private func needsMore(_ lines: ArraySlice<Int>) -> Bool {
        guard let first = lines.first, let content = withoutTags(outline.segments[first].content) else { return true }
        guard let about = lines.lazy.compactMap({ text.first(.about, in: outline.segments[$0].content) }).first else {
            return !text.contains(Vocabulary.bodyWords, in: content) || content.count < 12
                || text.begins(content, with: Self.subjects)
        }
        // Neither 党组关于… nor (含…)关于… says whose it is.
        return about == content.lowerBound || text.units[content.lowerBound] == Letter.openBracket
            || text.begins(content, with: Self.bareBodies)
    }

    private static let subjects = PhraseSet("巡察 巡视 审计 整改 反馈")
    private static let bareBodies = PhraseSet("党组 党委 党总支 党支部 党工委 委员会 总支部 支部委员会")

    /// …党组关于: a line that another must follow.
    private func endsOpen(_ line: Int) -> Bool { text.ends(outline.segments[line].content, with: .about) }

    private func titleWords(_ index: Int) -> ArraySlice<UInt16> {
        withoutTags(outline.segments[index].content).map { text.units[$0] } ?? []
    }

    /// A line without 【…】 at its ends; absent when nothing is left.
    private func withoutTags(_ content: Range<Int>) -> Range<Int>? {
        var rest = content
        while !rest.isEmpty, text.units[rest.lowerBound] == Letter.openLens,
            let close = rest.first(where: { text.units[$0] == Letter.closeLens })
        {
            rest = text.trimmed((close + 1)..<rest.upperBound)
        }
        while !rest.isEmpty, text.units[rest.upperBound - 1] == Letter.closeLens,
            let open = rest.last(where: { text.units[$0] == Letter.openLens })
        {
            rest = text.trimmed(rest.lowerBound..<open)
        }
        return rest.isEmpty ? nil : rest
    }
}

/// Questions about single lines of a page.
struct PageLines {
    let outline: Outline
    private var text: FoldedText { outline.text }

    init(_ outline: Outline) { self.outline = outline }

    private func content(_ index: Int) -> Range<Int> { outline.segments[index].content }

    /// Whether a segment begins the body: a number, a label of the field, a framed finding, a table's head.
    func opensBody(_ index: Int) -> Bool {
        let segment = outline.segments[index]
        if segment.isBlank { return false }
        if let label = segment.label, label.isMarked || segment.startsLine {
            return !isFurniture(index) && !label.kind.isResponsibility
        }
        if let numbering = segment.numbering, numbering.style != .clause, numbering.style != .circled {
            return numbering.value < 60
        }
        if ItemTree.isOrnamented(segment, in: text) { return true }
        if segment.startsLine, text.begins(segment.body, with: Self.framedOpeners) {
            let statement = Statement(in: text, segment.body)
            return statement.isFramed && statement.title.count <= 80
                && text.first(.problem, in: statement.sentence) != nil
                && !text.contains(Self.titleTails, in: statement.sentence)
        }
        return TableReader.isHead(index, in: outline) || isUnitName(index)
    }

    private func isUnitName(_ index: Int) -> Bool {
        guard ItemTree.isUnitName(index, in: outline) else { return false }
        let next = outline.segments[(index + 1)...].first { !$0.isBlank }
        return next?.label?.kind == .statement && next?.label?.isMarked == true
    }

    private static let framedOpeners = PhraseSet("关于 针对")
    private static let titleTails = PhraseSet("通报 公示 公告")

    /// Whether a segment is a paragraph of sentences.
    func isProse(_ index: Int) -> Bool {
        let range = content(index)
        guard range.count >= 18, !isFurniture(index) else { return false }
        if text.first(.stop, in: range) != nil { return true }
        return text.units[range.upperBound - 1] == Letter.colon || range.count > 80
    }

    /// Whether a segment is something that a web page prints around its text.
    func isFurniture(_ index: Int) -> Bool {
        let range = content(index)
        guard !range.isEmpty else { return false }
        if range.count <= 14, text.begins(range, with: Vocabulary.bareFurniture), isBareFurniture(range) { return true }
        if isDateOnly(range) && range.count < 26 { return true }
        if text.first(.stop, in: range) != nil { return text.begins(range, with: Vocabulary.imprintOpeners) }
        let head = range.prefix(60)
        return text.contains(Vocabulary.furniture, in: head) || hasFurnitureLabel(head, range)
    }

    /// 首页 > …, 责任编辑:…, 注册 | 登录: a word with something after it that no sentence has there.
    private func hasFurnitureLabel(_ head: Range<Int>, _ range: Range<Int>) -> Bool {
        Vocabulary.furnitureLabels.matches(in: text, head).contains { word in
            guard word.range.upperBound < range.upperBound else { return word.range.lowerBound - range.lowerBound <= 2 }
            let after = text.units[word.range.upperBound]
            return after == Letter.colon || after == Letter.openBracket || after == 0x3E || after == 0x7C
                || Letter.isBlank(after) || after == Letter.closeLens
        }
    }

    private func isBareFurniture(_ range: Range<Int>) -> Bool {
        var rest = range
        while !rest.isEmpty {
            if let word = Vocabulary.bareFurniture.longest(in: text, at: rest.lowerBound, before: rest.upperBound) {
                rest = word.range.upperBound..<rest.upperBound
            } else if !Letter.isIdeograph(text.units[rest.lowerBound]), !Letter.isDigit(text.units[rest.lowerBound]) {
                rest = (rest.lowerBound + 1)..<rest.upperBound
            } else {
                return false
            }
        }
        return true
    }

    /// Whether a range is a date and, at most, a time or brackets.
    func isDateOnly(_ range: Range<Int>) -> Bool {
        let inner = text.trimmed(range) { $0 == Letter.openBracket || $0 == Letter.closeBracket || Letter.isBlank($0) }
        guard let date = PrintedDate(in: text, at: inner.lowerBound, before: inner.upperBound) else { return false }
        return (date.range.upperBound..<inner.upperBound).allSatisfy {
            let unit = text.units[$0]
            return Letter.isDigit(unit) || Letter.isBlank(unit) || unit == Letter.colon || unit == Letter.closeBracket
        }
    }

    /// Whether a line could name a document.
    func namesDocument(_ index: Int) -> Bool {
        let range = content(index)
        return range.count <= 90 && text.first(.stop, in: range) == nil
            && text.contains(Vocabulary.titleWords, in: range)
            && !isDateOnly(range)
    }

    private static let places = PhraseSet("省 市 县 区 州 旗 镇 乡")
    private static let subjects = PhraseSet("巡察 巡视 整改 审计")

    /// Whether a line is a headline of the field though it names no kind of document.
    func namesSubject(_ index: Int) -> Bool {
        let range = content(index)
        return (6...60).contains(range.count) && text.first(.stop, in: range) == nil
            && text.contains(Self.subjects, in: range)
    }

    /// Whether a line could be the one before the last of a broken title.
    func mayContinueTitle(_ index: Int) -> Bool {
        let range = content(index)
        guard range.count <= 60, text.first(.stop, in: range) == nil, text.first(.colon, in: range) == nil else {
            return false
        }
        return text.contains(Vocabulary.bodyWords, in: range) || text.first(.about, in: range) != nil
            || text.contains(Self.places, in: range)
    }

    /// Where the tail begins: invitation to supervise, contacts, signature, date, footers.
    func tailStart(in live: Range<Int>, after firstItem: Int) -> Int {
        let lowest = firstItem == live.upperBound ? live.lowerBound : firstItem
        var start = live.upperBound
        var index = live.upperBound
        while let last = (lowest..<index).last(where: { !outline.segments[$0].isBlank }) {
            let below = start < live.upperBound ? start : nil
            if isTail(last) || isUnknownTail(last, above: below, lowest) {
                start = last
            } else if let attachments = attachments(endingAt: last, lowest) {
                start = attachments
            } else {
                break
            }
            index = start
        }
        return invitation(in: lowest..<start) ?? start
    }

    /// Where a list of attachments begins that ends at a line: 附件: and numbered names of files.
    private func attachments(endingAt last: Int, _ lowest: Int) -> Int? {
        for index in (max(lowest, last - Self.mostAttachments)...last).reversed() {
            let content = outline.segments[index].content
            if isAttachments(content) { return index }
            guard content.count <= 60, text.first(.stop, in: content) == nil else { return nil }
        }
        return nil
    }

    /// Whether a line begins a list of attachments.
    func isAttachments(_ range: Range<Int>) -> Bool {
        text.has(.attachment, at: range.lowerBound, before: range.upperBound) && range.count <= 60
            && text.first(.stop, in: range) == nil
    }

    private static let mostAttachments = 24

    /// The first line that invites, where nothing below it is numbered, labelled or marked: what stands between is the page's.
    private func invitation(in range: Range<Int>) -> Int? {
        var first: Int?
        var others = 0
        for index in range.reversed() where !outline.segments[index].isBlank {
            if isTail(index), opensTail(outline.segments[index]) {
                first = index
                others = 0
            } else if mayBelongToFinding(outline.segments[index]) || others == Self.longestFooter {
                break
            } else {
                others += 1
            }
        }
        return first
    }

    /// So many lines of a page that say nothing known follow each other at most.
    private static let longestFooter = 12

    private func opensTail(_ segment: Segment) -> Bool {
        isInvitation(segment.content) || isClosing(segment.content) || isContactHeading(segment)
    }

    private func mayBelongToFinding(_ segment: Segment) -> Bool {
        segment.numbering != nil || segment.label != nil || StatusMarks(text: text).closing(segment.content) != nil
    }

    /// Whether a line is a heading such as 三、监督方式.
    func isContactHeading(_ segment: Segment) -> Bool {
        segment.content.count <= 16 && text.ends(segment.content, with: Self.contactHeadings)
    }

    private static let contactHeadings = PhraseEnds("监督方式 联系方式 反馈方式 反映方式 反映渠道 监督渠道 意见反馈")

    /// Whether a line is one of those with which a page ends.
    func isTail(_ index: Int) -> Bool {
        let segment = outline.segments[index]
        let range = segment.content
        if segment.label?.kind.isAnswer == true || segment.label?.kind == .statement { return false }
        if segment.numbering != nil { return isInvitation(segment.body) || isContactHeading(segment) }
        if StatusMarks(text: text).closing(range) != nil || StatusMarks(text: text).sentence(range) != nil {
            return false
        }
        return isInvitation(range) || isClosing(range) || isDateOnly(range) || isFurniture(index)
            || isBareContact(range) || isSignature(range)
    }

    /// 以上报告,请予审议。: what ends the text and says nothing of its matter.
    func isClosing(_ range: Range<Int>) -> Bool {
        range.count <= 20 && text.begins(range, with: Vocabulary.closings)
    }

    /// A short line that is the signer's above a date, or a remark among the furniture at the foot of the page.
    private func isUnknownTail(_ index: Int, above below: Int?, _ lowest: Int) -> Bool {
        let segment = outline.segments[index]
        let range = segment.content
        guard range.count <= 30, segment.label == nil, segment.numbering == nil, !isSentence(range) else {
            return false
        }
        if let below, isDateOnly(outline.segments[below].content) { return true }
        guard below.map({ isFurniture($0) }) ?? true,
            let above = (lowest..<index).last(where: { !outline.segments[$0].isBlank })
        else { return false }
        let before = outline.segments[above].content
        return isDateOnly(before) || isFurniture(above) || isInvitation(before) || isSignature(before)
    }

    /// Whether a line has what sentences and cells have: stops, pauses, figures, tabs.
    private func isSentence(_ range: Range<Int>) -> Bool {
        range.contains {
            let unit = text.units[$0]
            return Letter.endsSentence(unit) || unit == Letter.comma || unit == Letter.semicolon || unit == Letter.tab
                || Letter.isDigit(unit)
        }
    }

    /// Whether a range invites the public or says where to turn.
    func isInvitation(_ range: Range<Int>) -> Bool {
        let head = range.prefix(40)
        if text.has(.welcome, at: range.lowerBound, before: range.upperBound), text.first(.supervision, in: head) != nil
        {
            return true
        }
        guard let word = Vocabulary.supervision.first(in: text, head), !text.contains(Vocabulary.footers, in: head),
            opensOrOffers(word.range, in: range)
        else { return false }
        let tellsOfDeeds = text.contains(Vocabulary.doneWords, in: range)
        if tellsOfDeeds, text.first(.colon, in: range) == nil, text.first(.please, in: range) == nil { return false }
        return text.first(.supervision, in: range) != nil || text.first(.report, in: range) != nil
            || text.first(.colon, in: range) != nil || text.first(.tab, in: range) != nil
            || text.first(.feedback, in: range) != nil || text.first(.contact, in: range) != nil
    }

    /// Whether the word begins its sentence or has a value right after it; 公布联系电话 tells of a deed.
    private func opensOrOffers(_ word: Range<Int>, in range: Range<Int>) -> Bool {
        if word.lowerBound - range.lowerBound <= 2 || text.first(.welcome, in: range) != nil { return true }
        let before = text.units[word.lowerBound - 1]
        if Letter.endsSentence(before) || before == Letter.semicolon || Letter.isBlank(before) { return true }
        guard word.upperBound < range.upperBound else { return true }
        let after = text.units[word.upperBound]
        return after == Letter.colon || Letter.isDigit(after)
            || text.has(.being, at: word.upperBound, before: range.upperBound)
    }

    /// A telephone number or mailbox on a line that says little else.
    private func isBareContact(_ range: Range<Int>) -> Bool {
        guard range.count <= 60, range.count(where: { Letter.isIdeograph(text.units[$0]) }) * 2 <= range.count else {
            return false
        }
        if text.first(.at, in: range) != nil { return true }
        var digits = 0
        for index in range {
            if Letter.isDigit(text.units[index]) { digits += 1 } else if text.units[index] != 0x2D { digits = 0 }
            if digits >= 7 { return true }
        }
        return false
    }

    /// Whether a line above a date could be its signer: short, and no sentence, label, number or furniture.
    func mayBeSigner(_ index: Int) -> Bool {
        let segment = outline.segments[index]
        return (4...30).contains(segment.content.count) && segment.label == nil && segment.numbering == nil
            && !isSentence(segment.content) && !isFurniture(index) && !isInvitation(segment.content)
            && text.first(.colon, in: segment.content) == nil
    }

    /// Whether a range has a time of day.
    func hasClock(_ range: Range<Int>) -> Bool { text.first(.colon, in: range) != nil }

    /// Whether a range has a full date.
    func hasDate(_ range: Range<Int>) -> Bool {
        PrintedDate.all(in: text, range).contains { $0.year != nil && $0.day != nil }
    }

    /// Whether a line is the name of a body, alone or with a date.
    func isSignature(_ range: Range<Int>) -> Bool {
        guard range.count <= 50, range.count >= 3 else { return false }
        let forbidden: [UInt16] = [Letter.fullStop, Letter.colon, Letter.comma, Letter.semicolon, Letter.tab, 0x3E]
        guard !text.units[range].contains(where: { forbidden.contains($0) }) else { return false }
        let name = signer(in: range)
        return !name.isEmpty && text.ends(name, with: Vocabulary.bodyEnds) && !text.contains(Self.notSigners, in: name)
    }

    private static let notSigners = PhraseSet("整改 问题 措施 完成 情况 关于 打印 关闭")

    /// The name in a signature line, its date cut off.
    func signer(in range: Range<Int>) -> Range<Int> {
        guard let date = PrintedDate.all(in: text, range).first(where: { $0.year != nil }) else {
            return text.trimmed(range) { Letter.isBlank($0) || $0 == Letter.openBracket || $0 == Letter.closeBracket }
        }
        return text.trimmed(range.lowerBound..<date.range.lowerBound) { Letter.isBlank($0) || $0 == Letter.openBracket }
    }
}
