import Notices
import OfficialText

/// 以文代改: nothing but documents issued and meetings held.
enum PaperOnlyRule: Rule {
    static let card = RuleCard(
        name: .paperOnly, title: "以文代改", severity: .note,
        law: "整改进展除了发了什么文、开了什么会，还要写带来了什么结果：数字、日期、地方、人或者事。",
        why: "把发了文当成落实了，是以文件落实文件；群众要看的是问题解决没有。",
        authority: "巡察整改的通行要求：防止“纸面整改”“文字整改”",
        exceptions: "问题本身就是缺制度、缺方案、没有学习或者没有研究的，不算；写了数字、日期或者办了什么事的，不算。",
        example: .init(
            wrong: "1．管网抢修不及时。\n整改情况：制定了《供水管网抢修办法》，进一步明确责任分工。",
            right: "1．管网抢修不及时。\n整改情况：制定了《供水管网抢修办法》，抢修用时由6小时缩短到2小时。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        text.findings.filter { !isAboutPaper($0.read, in: text) }.flatMap(\.progress).compactMap { clause in
            guard !Substance.plainlyHasFigures(clause, in: text), case let substance = Substance(of: clause, in: text),
                substance.isOnlyPaper, !substance.hasFigures
            else { return nil }
            return Remark(
                .paperOnly, .note, "“\(text.excerpt(clause, upTo: 24))”只有发文、开会，没有写带来什么结果；请补上做成的事和数字、日期。",
                at: text.text.byteRange(text.text.trimmed(clause)))
        }
    }

    /// Whether what was found is that a paper or a meeting was missing.
    private static func isAboutPaper(_ finding: ReadFinding, in text: CheckedText) -> Bool {
        (finding.title.pieces + (finding.description?.pieces ?? [])).contains {
            text.text.contains(paper, in: text.text.unitRange(of: $0))
        }
    }

    private static let paper = PhraseSet(
        "制度 机制 办法 方案 规定 预案 细则 计划 文件 章程 标准 规划 流程 清单 学习 传达 会议 研究 部署 议事 重视 预算 台账 规则 规程 总结 意见不")
}
