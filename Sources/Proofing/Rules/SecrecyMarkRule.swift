import Notices
import OfficialText

/// 密级标志: a text for everybody that is marked as not being for everybody.
enum SecrecyMarkRule: Rule {
    static let card = RuleCard(
        name: .secrecyMark, title: "密级标志", severity: .error,
        law: "对外公开的文字不得带有密级、内部或者不得公开的标志，也不得是征求意见稿。",
        why: "带着密级标志公开，要么泄了密，要么标错了；哪一种都得先核实。",
        authority: "《中华人民共和国保守国家秘密法》关于国家秘密标志、信息公开保密审查的规定；《中华人民共和国政府信息公开条例》第十四条",
        exceptions: "正文里谈到“国家秘密”“机密文件管理”不算；标志要独占一行、在括号里、跟在“密级”之后或者带★。",
        example: .init(wrong: "机密★1年", right: "严格落实保守国家秘密的各项规定。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        let marks = SecrecyMark.all(in: text.text).map { mark in
            remark(words: "“\(mark.level.title)”标志", at: mark.range)
        }
        let others = text.lines.compactMap { line in
            (banner(in: line, of: text) ?? draft(in: line, of: text)).map {
                remark(words: "“\(text.printed($0))”字样", at: text.text.byteRange($0))
            }
        }
        return marks + others
    }

    private static func remark(words: String, at range: Range<Int>) -> Remark {
        Remark(.secrecyMark, .error, "文中有\(words)，对外公开的文字不能带这样的标志，请核实能否公开，能公开的先解密或者去掉标志。", at: range)
    }

    /// A line that is nothing but such words, brackets aside: in a sentence they say something of another paper.
    private static func banner(in line: Range<Int>, of text: CheckedText) -> Range<Int>? {
        let words = text.text.trimmed(line) { brackets.contains($0) || Letter.isBlank($0) }
        if words.count <= longest, text.unit(line.lowerBound) != text.unit(words.lowerBound),
            brackets.contains(text.unit(line.upperBound - 1)), text.text.contains(confiding, in: words)
        {
            return words
        }
        guard let found = banners.longest(in: text.text, at: words.lowerBound, before: words.upperBound) else {
            return nil
        }
        var end = found.range.upperBound
        let next = text.afterBlanks(end)
        if next > end || text.unit(end) == Letter.comma,
            let caution = cautions.longest(
                in: text.text, at: text.afterBlanks(next > end ? next : end + 1), before: words.upperBound)
        {
            end = caution.range.upperBound
        }
        return end == words.upperBound ? words : nil
    }

    /// A title that says that it is not the last version: 关于…的通报（送审稿）.
    private static func draft(in line: Range<Int>, of text: CheckedText) -> Range<Int>? {
        text.kind(at: line.lowerBound) == .title ? drafts.first(in: text.text, line)?.range : nil
    }

    private static let banners = PhraseSet(
        "内部资料 内部文件 内部使用 内部资料注意保存 仅供内部使用 不得公开 不予公开 不宜公开 此件不公开 此件不予公开 征求意见稿 送审稿 讨论稿 未定稿")
    /// Words in a bracket that has a line to itself: 本件仅供系统内掌握，不得外传.
    private static let confiding = PhraseSet(
        "征求意见 送审 讨论稿 未定稿 草稿 初稿 草案 内部文件 内部资料 内部使用 内部掌握 内部参考 系统内 仅供 不得外传 严禁外传 请勿外传 用后收回 阅后 不得公开 不予公开 不宜公开 注意保存 妥善保管")
    private static let longest = 28
    /// Words in a title that say that it is not the last version.
    private static let drafts = PhraseSet("征求意见稿 送审稿 讨论稿 未定稿 草稿 初稿 审议稿 修改稿")
    private static let cautions = PhraseSet("注意保存 妥善保管 请勿外传 严禁外传 不得外传 注意保管 妥善保存 注意保密 请注意保存 请妥善保管 不得外泄 严禁外泄 用后收回 阅后收回")
    private static let brackets: LetterSet = [
        Letter.openBracket, Letter.closeBracket, Letter.openLens, Letter.closeLens, 0x5B, 0x5D, 0x3014, 0x3015,
    ]
}
