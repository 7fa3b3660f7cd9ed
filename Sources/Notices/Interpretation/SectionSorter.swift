import OfficialText

/// What a top-level section of a notice is for.
enum SectionRole {
    case organisation, findings, nextSteps
}

/// Tells the sections of a notice apart: by what they contain first, by their heading second.
struct SectionSorter {
    let outline: Outline
    let tree: ItemTree
    let facts: [ItemFacts]
    private var text: FoldedText { outline.text }

    init(_ outline: Outline, _ tree: ItemTree, _ facts: [ItemFacts]) {
        self.outline = outline
        self.tree = tree
        self.facts = facts
    }

    /// The role of each root, in order.
    func roles() -> [SectionRole] {
        let roots = tree.roots
        guard hasSections(roots) else {
            return roots.map { tree.items[$0].style == .nextSteps ? .nextSteps : .findings }
        }
        let evidence = roots.map(hasEvidence)
        let detailed = evidence.contains(true) ? evidence : roots.map { isDetail($0) && !isOrganisation($0) }
        let first = detailed.firstIndex(of: true) ?? roots.firstIndex { !isOrganisation($0) } ?? 0
        let last = detailed.lastIndex(of: true) ?? roots.lastIndex { !isNextSteps($0) } ?? roots.count - 1
        return roots.indices.map { index in
            if tree.items[roots[index]].style == .nextSteps { return .nextSteps }
            if isBeside(roots[index]) { return .organisation }
            if detailed[index] { return .findings }
            if index < first { return .organisation }
            if index <= last { return isOrganisation(roots[index]) ? .organisation : .findings }
            return roleAfterFindings(roots[index], isLast: index == roots.count - 1)
        }
    }

    private func roleAfterFindings(_ root: Int, isLast: Bool) -> SectionRole {
        if isNextSteps(root) { return .nextSteps }
        if isOrganisation(root) || text.contains(Vocabulary.results, in: heading(root)) { return .organisation }
        if isFaulty(root) { return .findings }
        return isLast ? .nextSteps : .organisation
    }

    /// Whether the roots are sections rather than findings: 一、 or (一) headings over something.
    private func hasSections(_ roots: [Int]) -> Bool {
        roots.contains { root in
            switch tree.items[root].style {
            case .numbered(let style): Self.sectionStyles.contains(style)
            case .ornamented: true
            default: false
            }
        } && roots.count > 1
    }

    private static let sectionStyles: Set<Numbering.Style> = [
        .part, .formal, .chinese, .chineseBracketed, .ordinal, .lettered,
    ]

    private func heading(_ root: Int) -> Range<Int> {
        facts[root].statement?.sentence ?? outline.segments[tree.items[root].segment].content
    }

    private func isNextSteps(_ root: Int) -> Bool { text.contains(Vocabulary.nextSteps, in: heading(root)) }
    private func isOrganisation(_ root: Int) -> Bool { text.contains(Vocabulary.organisation, in: heading(root)) }
    /// A section without a label under a heading that is not about findings.
    private func isBeside(_ root: Int) -> Bool {
        text.contains(Vocabulary.besides, in: heading(root)) && !facts[root].hasLabel
            && !tree.items[root].below.contains { facts[$0].hasLabel }
    }
    private func isDetail(_ root: Int) -> Bool { text.contains(Vocabulary.detail, in: heading(root)) }
    private func isFaulty(_ root: Int) -> Bool { facts[root].isFault || facts[root].isFramed }

    /// Labels of answers, framed or labelled statements, marks: only findings have these.
    private func hasEvidence(_ root: Int) -> Bool {
        if facts[root].isFramed, tree.items[root].isLeaf || !isNextSteps(root), facts[root].isAnswered {
            return true
        }
        if facts[root].hasLabel { return !isNextSteps(root) }
        return tree.items[root].below.contains { index in
            facts[index].hasLabel || facts[index].hasMark || tree.items[index].style == .labelled
                || tree.items[index].style == .numbered(.problem) || (facts[index].isFramed && isProblemFrame(index))
        } || hasClosingMarks(root) || hasTable(root)
    }

    private func isProblemFrame(_ index: Int) -> Bool {
        guard let sentence = facts[index].statement?.sentence else { return false }
        return text.first(.problem, in: sentence) != nil
    }

    private func hasClosingMarks(_ root: Int) -> Bool {
        let marks = StatusMarks(text: text)
        return outline.segments[tree.items[root].segment..<tree.items[root].end].contains {
            !$0.isBlank && (marks.closing($0.content) != nil)
        }
    }

    private func hasTable(_ root: Int) -> Bool {
        tree.items[root..<tree.items[root].below.upperBound].contains { tree.hasTable(in: $0.own) }
    }
}
