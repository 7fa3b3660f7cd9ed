import Notices
import OfficialText

/// 空泛: a clause of progress without date, figure, document, place or result.
enum VagueRule: Rule {
    static let card = RuleCard(
        name: .vague, title: "空泛", severity: .note,
        law: "每条整改进展至少写明一样：日期、数字、文件、地方或者结果。",
        why: "“进一步加强”“切实提高”放在哪个问题下都可以，等于没有答复。",
        authority: "巡察整改的通行要求：措施和进展具体、可核对",
        exceptions: "写了做成的事、发的文、引用的话的，不算；组织领导和下一步打算不看；一段话里别的句子写得具体的，只看整句都是“加强、提高”的长句。",
        example: .init(
            wrong: "1．管网抢修不及时。\n整改情况：进一步加强队伍建设，切实提高抢修水平。",
            right: "1．管网抢修不及时。\n整改情况：进一步加强队伍建设，新增抢修人员18名。"))

    /// A shorter clause is a heading.
    private static let shortest = 12

    static func remarks(on text: CheckedText) -> [Remark] {
        text.findings.flatMap(\.progress).flatMap { clause in
            isVague(clause, in: text)
                ? [clause]
                : text.sentences(in: clause).dropFirst().filter {
                    $0.count >= longSentence && !tells($0, in: text) && isVague($0, in: text, least: 3)
                }
        }.map { words in
            Remark(
                .vague, .note, "“\(text.excerpt(words, upTo: 24))”没有日期、数字、文件，也没有结果，放在哪里都可以；请写明做了什么。",
                at: text.text.byteRange(text.text.trimmed(words)))
        }
    }

    /// A sentence after others says nothing when it is as long as this; the first one tells what the others are about.
    private static let longSentence = 20
    /// Whether a sentence has words of what was done, or will be.
    private static func tells(_ sentence: Range<Int>, in text: CheckedText) -> Bool {
        text.text.contains(told, in: sentence)
            || sentence.contains { index in
                text.unit(index) == done && !text.text.ends(sentence.lowerBound..<index, with: wished)
            }
    }

    private static let done: UInt16 = 0x4E86
    /// 加强了 says no more than 加强.
    private static let wished = PhraseEnds("加强 强化 增强 提升 提高 改善 优化 推动 促进 压实 营造 形成 保证 保障")
    private static let told = PhraseSet("已 均 将 今后 下一步 下步 接下来")

    private static func isVague(_ words: Range<Int>, in text: CheckedText, least: Int = 2) -> Bool {
        guard words.count >= shortest, !Substance.plainlyHasFigures(words, in: text),
            case let substance = Substance(of: words, in: text)
        else { return false }
        return substance.intents >= least && !substance.hasFigures && !substance.hasTitle
    }
}
