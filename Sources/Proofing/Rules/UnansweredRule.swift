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
        let (measures, progress) = (finding.measures, finding.progress)
        guard !measures.isEmpty, !progress.isEmpty else { return [] }
        let told = Wording.pairs(of: progress + nextStep(finding.read, text), in: text)
        let named = forms(of: measures, progress, told, in: text)
        guard measures.count > progress.count else { return named }
        let subject = Wording.pairs(
            of: (finding.read.title.pieces + (finding.read.description?.pieces ?? [])).map(text.text.unitRange),
            in: text)
        let actions = measures.map { Wording.pairs(of: [$0], in: text).without(subject) }
        let shares = actions.map { $0.share(in: told) }
        let isTelling = shares.contains { $0 >= telling }
        return zip(measures, zip(actions, shares)).filter { _, action in
            let (wording, share) = action
            return share <= answered && (isTelling && wording.count >= 6 || wording.count >= 24)
        }.map(\.0)
    }

    private static func nextStep(_ finding: ReadFinding, _ text: CheckedText) -> [Range<Int>] {
        finding.nextStep.map { [text.text.unitRange(of: $0.range)] } ?? []
    }

    /// 组建网格员队伍: something with a name of its own that was to be made, of which a long answer says no word.
    private static func forms(
        of measures: [Range<Int>], _ progress: [Range<Int>], _ told: Wording, in text: CheckedText
    ) -> [Range<Int>] {
        guard progress.reduce(0, { $0 + $1.count }) >= 60 else { return [] }
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
