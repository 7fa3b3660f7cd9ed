import OfficialText

/// Something numbered, labelled 问题: or framed 关于…问题, with what stands below it.
struct Item {
    /// What makes it an item; two of one style are siblings.
    enum Style: Hashable {
        case numbered(Numbering.Style)
        /// A unit's name before its findings, in a digest.
        case unit
        /// 问题:
        case labelled
        /// 关于…问题。 without a number.
        case framed
        /// ◆ 落实主体责任方面
        case ornamented
        /// 下一步工作打算, a heading without a number after the last finding.
        case nextSteps
    }

    let style: Style
    let segment: Int
    /// The segments after its own and before its first child.
    @Packed var own: Range<Int>
    /// The segment after its last descendant's last.
    var end: Int
    /// The items below it: they follow it in the order of the document.
    @Packed var below: Range<Int>

    var isLeaf: Bool { below.isEmpty }
}

/// The items of the body, nested by the order in which their styles first appear.
struct ItemTree {
    private(set) var items: [Item] = []
    private(set) var roots: [Int] = []
    /// The segments at which printed tables begin, in order.
    private(set) var tables: [Int] = []

    /// Builds the tree of the given segments.
    init(_ outline: Outline, _ body: Range<Int>) {
        items = Array(reserving: body.count / 4)
        var stack: [Int] = []
        var previous: Int?
        let closing = Self.closingHeading(outline, body)
        var endOfTable = body.lowerBound
        for index in body where !outline.segments[index].isBlank {
            defer { previous = index }
            // What is numbered in a table is a row of it.
            guard index >= endOfTable else { continue }
            if let end = TableReader.endOfTable(at: index, before: body.upperBound, in: outline) {
                tables.append(index)
                endOfTable = end
                continue
            }
            guard let style = index == closing ? .nextSteps : Self.style(of: index, in: outline) else { continue }
            if style == .labelled, let unit = previous, ItemTree.isUnitName(unit, in: outline),
                items.last?.segment != unit
            {
                add(.unit, segment: unit, to: &stack)
            }
            if style == .labelled, let top = stack.last, Self.isStatement(of: items[top], index, previous, outline) {
                continue
            }
            add(style, segment: index, to: &stack)
        }
        close(&stack, downTo: 0, at: body.upperBound)
    }

    private mutating func add(_ style: Item.Style, segment: Int, to stack: inout [Int]) {
        // A unit's name ends the findings of the unit before it.
        let position =
            style == .nextSteps
            ? 0
            : stack.firstIndex { items[$0].style == style || style == .unit && items[$0].style == .labelled }
                ?? stack.count
        close(&stack, downTo: position, at: segment)
        let index = items.count
        if let parent = stack.last {
            if parent == index - 1 { endOwn(of: parent, at: segment) }
        } else {
            roots.append(index)
        }
        items.append(
            Item(
                style: style, segment: segment, own: (segment + 1)..<(segment + 1), end: segment + 1,
                below: (index + 1)..<(index + 1)))
        stack.append(index)
    }

    private mutating func close(_ stack: inout [Int], downTo position: Int, at segment: Int) {
        while stack.count > position {
            let index = stack.removeLast()
            items[index].end = max(segment, items[index].segment + 1)
            items[index].below = (index + 1)..<items.count
            if items[index].isLeaf { endOwn(of: index, at: segment) }
        }
    }

    private mutating func endOwn(of index: Int, at segment: Int) {
        let start = items[index].own.lowerBound
        items[index].own = start..<max(segment, start)
    }

    /// The segments of an item and of all below it.
    func segments(of item: Int) -> Range<Int> { items[item].segment..<items[item].end }

    /// Whether a table is printed among the given segments.
    func hasTable(in segments: Range<Int>) -> Bool {
        let next = tables.partitioningIndex { $0 >= segments.lowerBound }
        return next < tables.count && tables[next] < segments.upperBound
    }

    /// The items right below an item.
    func children(of item: Item) -> [Int] {
        var children: [Int] = []
        children.reserveCapacity(min(item.below.count, 32))
        var next = item.below.lowerBound
        while next < item.below.upperBound {
            children.append(next)
            next = items[next].below.upperBound
        }
        return children
    }

    /// The line 下一步工作打算 after which no answer has a label.
    private static func closingHeading(_ outline: Outline, _ body: Range<Int>) -> Int? {
        for index in body.reversed() {
            guard let label = outline.segments[index].label else { continue }
            let segment = outline.segments[index]
            let isHeading = label.kind == .nextStep && !label.isMarked && segment.numbering == nil && segment.startsLine
            return isHeading && outline.text.first(.measures, in: segment.content) == nil ? index : nil
        }
        return nil
    }

    private static func style(of index: Int, in outline: Outline) -> Item.Style? {
        let segment = outline.segments[index]
        if let numbering = segment.numbering {
            if let label = segment.label, label.kind != .statement { return nil }
            switch numbering.style {
            case .circled where opensFinding(index, in: outline): return .numbered(.circled)
            case .clause, .circled, .arabicHalfBracketed: return nil
            default: return .numbered(numbering.style)
            }
        }
        if let label = segment.label { return label.kind == .statement && label.isMarked ? .labelled : nil }
        if isOrnamented(segment, in: outline.text) { return .ornamented }
        return segment.startsLine && isFramed(segment, in: outline.text) ? .framed : nil
    }

    /// ① before the label of an answer, after a heading or a status: a finding, and no clause of one.
    private static func opensFinding(_ index: Int, in outline: Outline) -> Bool {
        let segments = outline.segments
        guard segments[index].startsLine, segments[index].content.count <= longestStatement,
            let next = segments[(index + 1)...].first(where: { !$0.isBlank }), next.startsLine,
            let label = next.label, label.isMarked, label.kind.isAnswer,
            let previous = segments[..<index].last(where: { !$0.isBlank })
        else { return false }
        if StatusMarks(text: outline.text).closing(segments[index].content) != nil { return true }
        if let label = previous.label { return label.kind == .status }
        switch previous.numbering?.style {
        case .chinese, .chineseBracketed, .part, .formal: return true
        default: return false
        }
    }

    private static let longestStatement = 80

    /// ◆ and a few words that name an aspect or its findings.
    static func isOrnamented(_ segment: Segment, in text: FoldedText) -> Bool {
        guard segment.startsLine, let first = segment.content.first, InlineLabels.isOrnament(text.units[first]) else {
            return false
        }
        return segment.content.count <= longestHeading && text.ends(segment.content, with: aspects)
    }

    private static let longestHeading = 40
    private static let aspects = PhraseEnds("方面 方面问题 方面的问题 方面存在的问题")

    /// 关于…问题 at the begin of a paragraph, the frame ending its sentence or standing before a colon.
    private static func isFramed(_ segment: Segment, in text: FoldedText) -> Bool {
        let body = segment.body
        guard
            text.has(.about, at: body.lowerBound, before: body.upperBound)
                || text.has(.inViewOf, at: body.lowerBound, before: body.upperBound)
        else { return false }
        let statement = Statement(in: text, body)
        return statement.isFramed && statement.title.count <= 80 && text.first(.problem, in: statement.sentence) != nil
    }

    /// A short line without stop that is nothing else, right before 问题:.
    static func isUnitName(_ index: Int, in outline: Outline) -> Bool {
        let segment = outline.segments[index]
        guard segment.startsLine, segment.label == nil, segment.numbering == nil, segment.content.count <= 40
        else { return false }
        let text = outline.text
        return !segment.content.contains { Letter.endsSentence(text.units[$0]) || text.units[$0] == Letter.comma }
            && text.contains(Vocabulary.bodyWords, in: segment.content)
    }

    /// Whether 问题: only gives the words of the numbered item right before it.
    private static func isStatement(of item: Item, _ index: Int, _ previous: Int?, _ outline: Outline) -> Bool {
        guard case .numbered(let style) = item.style, previous == item.segment, style == .problem || style == .arabic
        else { return false }
        return outline.segments[item.segment].body.isEmpty
    }
}
