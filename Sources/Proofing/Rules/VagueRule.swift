import Notices
import OfficialText

/// 空泛: a clause of progress without date, figure, document, place or result.
enum VagueRule: Rule {
    static let card = RuleCard(
        name: .vague, title: "空泛", severity: .note,
        law: "每条整改进展至少写明一样：日期、数字、文件、地方或者结果。",
        why: "“进一步加强”“切实提高”放在哪个问题下都可以，等于没有答复。",
        authority: "巡察整改的通行要求：措施和进展具体、可核对",
        exceptions: "写了做成的事、发的文、引用的话的，不算；组织领导和下一步打算不看。",
        example: .init(
            wrong: "1．管网抢修不及时。\n整改情况：进一步加强队伍建设，切实提高抢修水平。",
            right: "1．管网抢修不及时。\n整改情况：进一步加强队伍建设，新增抢修人员18名。"))

    /// A shorter clause is a heading.
    private static let shortest = 12

    static func remarks(on text: CheckedText) -> [Remark] {
        text.findings.flatMap(\.progress).compactMap { clause in
            guard clause.count >= shortest, !Substance.plainlyHasFigures(clause, in: text),
                case let substance = Substance(of: clause, in: text),
                substance.isOnlyIntent, !substance.hasFigures, !substance.hasTitle
            else { return nil }
            return Remark(
                .vague, .note, "“\(text.excerpt(clause, upTo: 24))”没有日期、数字、文件，也没有结果，放在哪里都可以；请写明做了什么。",
                at: text.text.byteRange(text.text.trimmed(clause)))
        }
    }
}
