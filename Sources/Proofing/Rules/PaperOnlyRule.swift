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
        text.findings.flatMap { finding in
            let papers = finding.progress.filter { isOnlyPaper($0, in: text) }
            return papers.isEmpty || isAboutPaper(finding.read, in: text) ? [] : papers
        }.map { clause in
            Remark(
                .paperOnly, .note, "“\(text.excerpt(clause, upTo: 24))”只有发文、开会，没有写带来什么结果；请补上做成的事和数字、日期。",
                at: text.text.byteRange(text.text.trimmed(clause)))
        }
    }

    private static func isOnlyPaper(_ clause: Range<Int>, in text: CheckedText) -> Bool {
        guard !Substance.plainlyHasFigures(clause, in: text) else { return false }
        let substance = Substance(of: clause, in: text)
        return substance.isOnlyPaper && !substance.hasFigures
    }

    /// Whether what was found is that a paper or a meeting was missing.
    private static func isAboutPaper(_ finding: ReadFinding, in text: CheckedText) -> Bool {
        (finding.title.pieces + (finding.description?.pieces ?? [])).map(text.text.unitRange).contains {
            text.text.contains(paper, in: $0) && text.text.contains(lacks, in: $0)
        }
    }

    private static let lacks = PhraseSet("未 没 缺 无 不健全 不完善 不完备 不规范 不及时 不经常 不深入 不够 不到位 不全 滞后 空白 少 漏")

    private static let paper = PhraseSet(
        "制度 机制 办法 方案 规定 预案 细则 计划 文件 章程 标准 规划 流程 清单 学习 传达 会议 研究 部署 议事 重视 预算 台账 规则 规程 总结 意见不")
}
