import OfficialText

/// Judges what kind of document a page is.
struct KindJudge {
    /// Only labels, frames and marks make findings here: nothing says that this is a notice.
    let needsEvidence: Bool
    /// A list of problems without any answer.
    let isProblemList: Bool
    /// News of a meeting, an arrival notice.
    private let isNews: Bool
    private let outline: Outline
    private let layout: PageLayout

    init(_ outline: Outline, _ layout: PageLayout, _ tree: ItemTree, _ facts: [ItemFacts]) {
        let text = outline.text
        let opening = layout.title + layout.preamble.map { outline.segments[$0].content }.filter { !$0.isEmpty }
        func says(_ words: PhraseSet) -> Bool { opening.contains { text.contains(words, in: $0) } }
        func titled(_ words: PhraseSet) -> Bool { layout.title.contains { text.contains(words, in: $0) } }
        let announced = says(Vocabulary.announcements) || titled(Self.noticeTitles)
        let labels = outline.segments[layout.body].count { $0.label?.kind.isAnswer == true }
        let answers = says(Self.answerWords)
        isNews =
            labels == 0
            && (titled(Vocabulary.newsWords) && !answers || says(Self.meetings) && !announced)
        isProblemList = labels == 0 && !answers && Self.hasOnlyProblems(outline, tree, facts)
        needsEvidence =
            says(Vocabulary.rounds)
            || !(Self.isNoticeTitle(text, layout.title) || opening.contains { Self.opensNotice(text, $0) })
        self.outline = outline
        self.layout = layout
    }

    /// Whether there are several items with nothing below them, most of them faults and none with an answer.
    private static func hasOnlyProblems(_ outline: Outline, _ tree: ItemTree, _ facts: [ItemFacts]) -> Bool {
        let leaves = tree.items.indices.filter { tree.items[$0].isLeaf }
        let isAnswered = leaves.contains { index in
            facts[index].hasClauses || facts[index].hasMark
                || outline.segments[tree.items[index].segment].hasInlineClauses(in: outline.text)
        }
        return !isAnswered && leaves.count > 1
            && leaves.count { facts[$0].isFault || facts[$0].isFramed } * 2 >= leaves.count
    }

    private static let noticeTitles = PhraseSet("通报 公示 公告 公布 整改情况 整改进展 整改落实")
    private static let answerWords = PhraseSet("整改情况 整改进展 整改落实 整改工作 整改结果 整改成效")
    private static let meetings = PhraseSet("进驻 动员会 反馈会上 反馈会议召开")
    private static let rectification = PhraseSet("整改")
    private static let titleWords = PhraseSet("通报 公示 公告 公布 情况 进展 报告")

    private static let inspected = PhraseSet("巡察 巡视 审计 督察 督查 检查 评估 反馈 督导 考核")

    private static func isNoticeTitle(_ text: FoldedText, _ title: [Range<Int>]) -> Bool {
        func says(_ words: PhraseSet) -> Bool { title.contains { text.contains(words, in: $0) } }
        return says(Self.rectification) && says(Self.titleWords) && says(inspected)
    }

    /// A paragraph that names inspection and rectification and announces.
    private static func opensNotice(_ text: FoldedText, _ paragraph: Range<Int>) -> Bool {
        text.contains(Self.rectification, in: paragraph) && text.contains(inspected, in: paragraph)
            && text.contains(Vocabulary.announcements, in: paragraph)
    }

    var mayHaveFindings: Bool { !isNews && !isProblemList }

    func kind(findings: Int) -> DocumentKind {
        if findings > 0 { return .rectificationNotice }
        if isNews || isProblemList { return .unknown }
        return reportsOwnWork ? .workReport : .unknown
    }

    private var reportsOwnWork: Bool {
        let text = outline.text
        if layout.title.contains(where: { text.contains(Vocabulary.reportWords, in: $0) }) { return true }
        var speaksForItself = false
        var reports = false
        for segment in outline.segments where !segment.isBlank {
            speaksForItself =
                speaksForItself || text.contains(Vocabulary.organisationsOfFirstPerson, in: segment.content)
            reports = reports || text.contains(Vocabulary.reportWords, in: segment.content)
            if speaksForItself, reports { return true }
        }
        return false
    }
}
