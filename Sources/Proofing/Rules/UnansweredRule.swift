import Notices
import OfficialText

/// 措施未落实: an action that nothing in the progress answers.
enum UnansweredRule: Rule {
    static let card = RuleCard(
        name: .unanswered, title: "措施未落实", severity: .warning,
        law: "列出的每一条整改措施，在整改进展里都有回应。",
        why: "说了要做、后面不提，读的人会当作没有做。",
        authority: "巡察整改的通行要求：措施与问题一一对应、进展与措施一一对应",
        exceptions: "换了说法但讲的是同一件事的、整段进展概括回应的，不算；拿不准的不说。",
        example: .init(
            wrong: Example.text("一是更换老旧管网12公里，漏损率由21%降到13%。"),
            right: Example.text("一是更换老旧管网12公里，漏损率由21%降到13%。二是组建抢修突击队伍3支，配备听漏仪9台。")))

    /// How much of an action that is answered stands in the progress at least.
    private static let answered = 0.08
    /// How much of another action must, so that silence about this one means something.
    private static let telling = 0.3

    static func remarks(on text: CheckedText) -> [Remark] {
        text.findings.flatMap { finding in
            leftOver(in: finding, text).map { action in
                Remark(
                    .unanswered, .warning,
                    "“\(text.name(of: finding.read))”的措施“\(text.excerpt(action, upTo: 24))”，整改进展里没有回应；读的人会当作没有做，请补上进展。",
                    at: text.text.byteRange(action))
            }
        }
    }

    private static func leftOver(in finding: CheckedFinding, _ text: CheckedText) -> [Range<Int>] {
        let (measures, progress) = (actions(of: finding, text), finding.progress)
        guard !measures.isEmpty, !progress.isEmpty else { return [] }
        let answers = progress + nextStep(finding.read, text)
        let named = forms(of: measures, answers, in: text)
        guard measures.count > progress.count else {
            return named.isEmpty ? parts(of: measures, answers, in: text) : named
        }
        // What is told in one piece may take up the actions in any order and words; only a shorter one leaves one out.
        let areNumbered = progress.allSatisfy { isNumbered($0, text) && !goesOn($0, text) }
        guard areNumbered || sentenceCount(of: progress, text) < measures.count else { return named }
        let told = Wording.pairs(of: answers, in: text)
        let subject = (finding.read.title.pieces + (finding.read.description?.pieces ?? [])).map(text.text.unitRange)
        let about = Wording.pairs(of: subject, in: text)
        let actions = measures.map { Wording.pairs(of: [$0], in: text).without(about) }
        let shares = actions.map { $0.share(in: told) }
        let isTelling = shares.contains { $0 >= telling }
        let leftOver = zip(measures, zip(actions, shares)).filter { _, action in
            let (wording, share) = action
            return share <= answered && (isTelling && wording.count >= (areNumbered ? 6 : plain) || wording.count >= 24)
        }.map(\.0)
        return leftOver.isEmpty && areNumbered ? uncounted(measures, subject, progress, told, in: text) : leftOver
    }

    /// The actions of a finding; those of a passage without numbers are parted by semicolons.
    private static func actions(of finding: CheckedFinding, _ text: CheckedText) -> [Range<Int>] {
        guard finding.measures.count == 1, let only = finding.measures.first else { return finding.measures }
        return text.pieces(of: only) { $0 == Letter.semicolon || Letter.endsSentence($0) }
    }

    /// 措施①②③, 进展①②: fewer numbered answers than actions, and of one action not a word.
    private static func uncounted(
        _ measures: [Range<Int>], _ subject: [Range<Int>], _ progress: [Range<Int>], _ told: Wording,
        in text: CheckedText
    ) -> [Range<Int>] {
        guard progress.count > 1, measures.count <= mostNumbered, progress.allSatisfy({ isNumbered($0, text) }),
            measures.allSatisfy({ isNumbered($0, text) })
        else { return [] }
        // What an action has in common with the finding or with other actions does not say that it is answered.
        let shares = measures.indices.map { index -> Double in
            let others = subject + measures.indices.filter { $0 != index }.map { measures[$0] }
            let own = Wording.pairs(of: [measures[index]], in: text).without(Wording.pairs(of: others, in: text))
            return own.count >= 4 ? own.share(in: told) : 1
        }
        let silent = measures.indices.filter { shares[$0] == 0 }
        // Answers that go with the first actions in their order leave the last ones.
        let isInOrder = zip(measures, progress).allSatisfy { measure, answer in
            Wording.pairs(of: [measure], in: text).share(in: Wording.pairs(of: [answer], in: text)) > 0
        }
        let last = isInOrder ? measures.indices.filter { $0 >= progress.count && shares[$0] <= touched } : []
        if !last.isEmpty { return last.map { measures[$0] } }
        return silent.count <= measures.count - progress.count ? silent.map { measures[$0] } : []
    }

    /// So many words of its own say for certain what an action is about.
    private static let plain = 10
    /// How much of the words of its own a last action has in answers to others, by chance.
    private static let touched = 0.2

    /// How many sentences, and parts of sentences at semicolons, an answer has.
    private static func sentenceCount(of progress: [Range<Int>], _ text: CheckedText) -> Int {
        progress.reduce(0) { count, clause in
            count + text.pieces(of: clause) { $0 == Letter.semicolon || Letter.endsSentence($0) }.count
        }
    }

    /// One action of several parts (抽查…，清退…，修订…，并轮训…), of which the answer takes up all but one.
    private static func parts(of measures: [Range<Int>], _ progress: [Range<Int>], in text: CheckedText)
        -> [Range<Int>]
    {
        guard measures.count == 1, let only = measures.first else { return [] }
        let parts = text.pieces(of: only) { $0 == Letter.comma || $0 == Letter.semicolon || Letter.endsSentence($0) }
        guard parts.count > 2 else { return [] }
        let told = Wording.pairs(of: progress, in: text)
        let wordings = parts.map { Wording.pairs(of: [$0], in: text) }
        let shares = wordings.map { $0.share(in: told) }
        let silent = parts.indices.filter {
            shares[$0] == 0 && wordings[$0].count >= 6 && !text.text.begins(parts[$0], with: modes)
        }
        return silent.count == 1 && shares.count { $0 >= telling } >= 2 ? silent.map { parts[$0] } : []
    }

    /// Nobody lists more actions for one finding; each is held against all others.
    private static let mostNumbered = 20

    /// Whether a clause has another number of its kind in it, as where a number was printed wrongly.
    private static func goesOn(_ clause: Range<Int>, _ text: CheckedText) -> Bool {
        guard let own = Numbering(in: text.text, at: clause.lowerBound, before: clause.upperBound) else { return false }
        return text.text.landmarks.members(in: own.end..<clause.upperBound).contains { place in
            [place, place + 1].contains { start in
                start < clause.upperBound
                    && Numbering(in: text.text, at: start, before: clause.upperBound)?.style == own.style
                    && (own.style == .circled || Letter.endsSentence(text.unit(text.beforeBlanks(start)))
                        || text.unit(text.beforeBlanks(start)) == Letter.semicolon)
            }
        }
    }

    private static func isNumbered(_ clause: Range<Int>, _ text: CheckedText) -> Bool {
        Numbering(in: text.text, at: clause.lowerBound, before: clause.upperBound) != nil
    }

    private static func nextStep(_ finding: ReadFinding, _ text: CheckedText) -> [Range<Int>] {
        finding.nextStep.map { [text.text.unitRange(of: $0.range)] } ?? []
    }

    /// 组建网格员队伍: something with a name of its own that was to be made, of which a long answer says no word.
    private static func forms(
        of measures: [Range<Int>], _ progress: [Range<Int>], in text: CheckedText
    ) -> [Range<Int>] {
        guard progress.reduce(0, { $0 + $1.count }) >= 60,
            measures.contains(where: { text.text.contains(makings, in: $0) })
        else { return [] }
        let told = Wording.pairs(of: progress, in: text)
        return measures.compactMap { measure in
            makings.matches(in: text.text, measure).lazy.compactMap { making -> Range<Int>? in
                let end = text.text.landmarks.first(in: making.range.upperBound..<measure.upperBound) { _ in true }
                let thing = making.range.upperBound..<(end ?? measure.upperBound)
                let wording = Wording.pairs(of: [thing], in: text)
                guard wording.count >= 5, thing.count <= 16, wording.share(in: told) == 0 else { return nil }
                return making.range.lowerBound..<thing.upperBound
            }.first
        }
    }

    /// How the parts of an action begin that say how and what for, not what.
    private static let modes = PhraseSet(
        "根据 按照 结合 由 针对 围绕 通过 对照 依据 为 在 避免 防止 杜绝 确保 切实 有效 充分 发挥 提高 提升 增强 不断 进一步 加强 强化 努力 全面 使 让 推动 促进 形成 保障 做到 实现 以 从 压实 落实 严格 深入 认真 坚持 明确 完善 健全 优化 改善 要求 杜绝"
    )
    private static let makings = PhraseSet("组建 成立 设立 聘请 购置 配备")

    private enum Example {
        static func text(_ progress: String) -> String {
            """
            1．供水管网漏损率偏高。
            整改措施：一是更换老旧管网，降低漏损率。二是组建抢修突击队伍，配备听漏仪。
            整改进展：\(progress)
            """
        }
    }
}
