import OfficialText
import Rectification

/// Walks the items of a findings section and decides which are findings and which are headings.
struct FindingCollector {
    let outline: Outline
    let tree: ItemTree
    let facts: [ItemFacts]
    /// Only labels, frames and marks make findings; a plain numbered paragraph does not.
    let needsEvidence: Bool
    private(set) var findings: [ReadFinding] = []
    private let canvas: SpanCanvas
    private var builder: FindingBuilder
    /// Paragraphs under headings, before the first finding below them: their words and the end of their segments.
    private(set) var leadIns: [(words: Range<Int>, end: Int)] = []

    private var votes: [Item.Style: Int] = [:]
    // 关于…问题 stands without a heading above it, and has parts of its answer below it.
    private var rootsAreAnsweredInParts = false
    // Most numbered paragraphs say what was done: the notice is written under positive headings.
    private var isPositive = false
    private var text: FoldedText { outline.text }

    init(_ outline: Outline, _ tree: ItemTree, _ facts: [ItemFacts], _ canvas: SpanCanvas, needsEvidence: Bool) {
        self.outline = outline
        self.tree = tree
        self.facts = facts
        self.canvas = canvas
        builder = FindingBuilder(outline, canvas)
        self.needsEvidence = needsEvidence
        votes = Self.votes(self)
        let leaves = tree.items.indices.filter { tree.items[$0].isLeaf }
        findings = Array(reserving: leaves.count)
        // What may be a deed is known; whether it is has to be read, and seldom matters.
        isPositive =
            most(leaves) { facts[$0].statement?.mayBeDeed == true }
            && most(leaves) { facts[$0].statement?.isDeed(in: outline.text) == true }
        rootsAreAnsweredInParts = areAnsweredInParts(tree.roots)
    }

    /// The path of headings to an item, and the status that one of them gives.
    private struct Path {
        var headings: [Excerpt] = []
        var mark: StatusMark?
    }

    /// Collects the findings of a root and all below it.
    mutating func collect(root: Int) {
        visit(root, Path(), siblingsAnswered: rootsAreAnsweredInParts && facts[root].isFramed)
    }

    /// Whether one of some items is a finding with numbered parts of its answer below it.
    private func areAnsweredInParts(_ items: [Int]) -> Bool {
        items.contains { !tree.items[$0].isLeaf && facts[$0].isFramed && !childrenAreFindings($0) }
    }

    private mutating func visit(_ index: Int, _ path: Path, siblingsAnswered: Bool, amongFaults: Bool = false) {
        let item = tree.items[index]
        if item.isLeaf {
            if isTableHolder(item) { return visitTable(index, path) }
            let isFinding = isFindingLeaf(index) || siblingsAnswered
            return isFinding ? emit(index, path, amongFaults: amongFaults) : markHeading(index)
        }
        guard childrenAreFindings(index) else {
            let isFinding = !needsEvidence || isFindingLeaf(index)
            return isFinding ? emit(index, path, amongFaults: amongFaults) : markHeading(index)
        }
        let below = descend(index, path)
        leadIn(item)
        let children = tree.children(of: item)
        let answered = children.contains { tree.items[$0].isLeaf && isFindingLeaf($0) }
        let isList = answered || areAnsweredInParts(children)
        let faults = children.count { facts[$0].isFault || facts[$0].isFramed } * 2 >= children.count
        for child in children {
            // 关于…问题的整改情况 with nothing below it, among others that are answered, is a finding all the same.
            visit(child, below, siblingsAnswered: answered || isList && facts[child].isFramed, amongFaults: faults)
        }
    }

    private func isFindingLeaf(_ index: Int) -> Bool {
        let fact = facts[index]
        guard needsEvidence else { return (fact.isAnswered || fact.isDeed(in: text)) && !isProblemOnly(index) }
        return fact.hasLabel || fact.hasMark || (fact.isFramed && fact.isAnswered)
            || tree.items[index].style == .labelled && fact.hasLabel
    }

    /// 问题: without anything after it that could be an answer.
    private func isProblemOnly(_ index: Int) -> Bool {
        tree.items[index].style == .labelled && !facts[index].hasLabel && !facts[index].hasClauses
            && !facts[index].hasParagraphs
    }

    // MARK: Headings or clauses

    /// Whether what is numbered below an item are findings of their own rather than the clauses of its answer.
    ///
    /// Where an item's own lines leave it open, the document decides: one style is used in one way throughout.
    private func childrenAreFindings(_ index: Int) -> Bool {
        if let clear = clearVerdict(index) { return clear }
        guard let style = styleBelow(index) else { return false }
        if let vote = votes[style], vote != 0 { return vote > 0 }
        return isBroad(index) && !facts[index].isFault && style != .numbered(.arabicBracketed)
    }

    /// What labels, frames, marks and faults say of an item's children; absent when they say nothing clear.
    private func clearVerdict(_ index: Int) -> Bool? {
        let children = tree.children(of: tree.items[index])
        if children.contains(where: { !tree.items[$0].isLeaf && childrenAreFindings($0) }) { return true }
        if let labelled = labelVerdict(index, children) { return labelled }
        if most(children, { facts[$0].isFramed }) { return true }
        if most(children, { facts[$0].hasClauses || facts[$0].hasParagraphs && isShort($0) }) { return true }
        if facts[index].isFault, !children.contains(where: { facts[$0].isFault || !hasFigures($0) }) {
            return false
        }
        if most(children, { facts[$0].hasMark && (facts[$0].isFault || facts[$0].goesOn) }) { return true }
        let isLoose = isBroad(index) && styleBelow(index) != .numbered(.arabicBracketed)
        if isLoose, most(children, { hasInlineClauses($0) && isShort($0) }) { return true }
        return most(children) { facts[$0].isFault && facts[$0].isAnswered } ? true : nil
    }

    private func labelVerdict(_ index: Int, _ children: [Int]) -> Bool? {
        let fact = facts[index]
        if fact.labelsMeasures, !children.contains(where: { tree.items[$0].style == .labelled }) { return false }
        if children.contains(where: { facts[$0].hasLabel || tree.items[$0].style == .labelled }) { return true }
        guard fact.hasLabel else { return nil }
        return !fact.hasLabelText && most(children) { facts[$0].hasClauses || facts[$0].hasParagraphs }
    }

    /// For each style, how many more items have findings of it below them than clauses, where that is clear.
    private static func votes(_ collector: FindingCollector) -> [Item.Style: Int] {
        var votes: [Item.Style: Int] = [:]
        for item in collector.tree.items.indices {
            guard let style = collector.styleBelow(item), let verdict = collector.clearVerdict(item) else { continue }
            votes[style, default: 0] += verdict ? 1 : -1
        }
        return votes
    }

    private func isBroad(_ index: Int) -> Bool { !facts[index].isFramed && !isProblem(tree.items[index].style) }

    private func isProblem(_ style: Item.Style) -> Bool {
        style == .numbered(.problem) || style == .numbered(.feedbackProblem) || style == .labelled
    }

    /// Whether a figure stands in an item's first sentence.
    private func hasFigures(_ index: Int) -> Bool {
        facts[index].statement?.sentence.contains { Letter.isDigit(text.units[$0]) } ?? false
    }

    private func hasInlineClauses(_ index: Int) -> Bool {
        outline.segments[tree.items[index].segment].hasInlineClauses(in: text)
    }

    private func isShort(_ index: Int) -> Bool { (facts[index].statement?.sentence.count ?? 0) <= 60 }

    /// The style of the first item below an item.
    private func styleBelow(_ index: Int) -> Item.Style? {
        let item = tree.items[index]
        return item.isLeaf ? nil : tree.items[item.below.lowerBound].style
    }

    private func most(_ items: [Int], _ test: (Int) -> Bool) -> Bool { items.count(where: test) * 2 > items.count }

    private mutating func descend(_ index: Int, _ path: Path) -> Path {
        let item = tree.items[index]
        var below = path
        let segment = outline.segments[item.segment]
        markHeading(index)
        var heading = segment.body
        if item.style == .unit { heading = segment.content }
        if let statement = facts[index].statement, !statement.rest.isEmpty {
            heading = statement.sentence
            canvas.mark(statement.rest, .text)
            leadIns.append((statement.rest, segment.full.upperBound))
        }
        let trimmed = text.trimmed(heading) {
            Letter.endsSentence($0) || $0 == Letter.colon || Letter.isBlank($0) || InlineLabels.isOrnament($0)
        }
        if !trimmed.isEmpty { below.headings.append(text.excerpt(of: trimmed)) }
        if let mark = StatusMarks(text: text).heading(heading) { below.mark = mark }
        return below
    }

    /// The paragraphs between a heading and the first finding below it.
    private mutating func leadIn(_ item: Item) {
        for line in outline.segments[item.own] where !line.isBlank && canvas.isUnread(line.full) {
            canvas.mark(line.full, .text)
            if let label = line.label {
                canvas.mark(line.body.isEmpty ? line.full : label.range, .label)
            }
            leadIns.append((line.content, line.full.upperBound))
        }
    }

    private mutating func markHeading(_ index: Int) {
        canvas.mark(outline.segments[tree.items[index].segment].full, .heading)
        if tree.items[index].isLeaf, !isTableHolder(tree.items[index]) {
            for line in outline.segments[tree.items[index].own] where !line.isBlank { canvas.mark(line.full, .text) }
        }
    }

    private func isTableHolder(_ item: Item) -> Bool { tree.hasTable(in: item.own) }

    private mutating func visitTable(_ index: Int, _ path: Path) {
        let item = tree.items[index]
        let below = descend(index, path)
        var reader = TableReader(outline, canvas)
        reader.read(item.own, headings: below.headings)
        findings.append(contentsOf: reader.findings)
        leadIn(item)
    }

    /// Under positive headings what begins with a deed is one, whatever it names.
    private func namesFault(_ index: Int) -> Bool {
        guard let statement = facts[index].statement else { return !isPositive }
        if isPositive, !statement.isFramed, text.begins(statement.title, with: Vocabulary.deeds) { return false }
        return statement.isFault || statement.isFramed || !(isPositive || statement.isDeed(in: text))
    }

    private mutating func emit(_ index: Int, _ path: Path, amongFaults: Bool) {
        let finding = builder.build(
            tree.items[index], statement: facts[index].statement, headings: path.headings, sectionMark: path.mark,
            namesFault: amongFaults || facts[index].hasMark || namesFault(index))
        findings.append(finding)
    }
}
