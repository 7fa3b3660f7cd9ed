import OfficialText

/// A name as it is printed at one place: a title in 《》, or the name of a body.
struct PrintedName: Sendable {
    /// What kind of thing it names; names of different kinds are not compared.
    enum Kind: Sendable, Hashable {
        case title, body
    }

    let kind: Kind
    /// The place, in units, marks outside.
    let range: Range<Int>
    /// What distinguishes it: without marks, white space and the version in brackets at its end.
    let key: [UInt16]
    /// The document number behind a title: 某水发〔2023〕5号.
    let number: String?

    /// Every name in a line that is long enough to be compared.
    static func all(in line: Range<Int>, of text: CheckedText) -> [PrintedName] {
        titles(in: line, of: text) + bodies(in: line, of: text)
    }

    private static func titles(in line: Range<Int>, of text: CheckedText) -> [PrintedName] {
        var open: [Int] = []
        var names: [PrintedName] = []
        for place in text.text.landmarks.members(in: line) {
            let unit = text.unit(place)
            if unit == Letter.openTitle || unit == 0x3008 {
                open.append(place + 1)
            } else if unit == Letter.closeTitle || unit == 0x3009, let start = open.popLast(), place - start <= longest
            {
                let key = key(start..<place, of: text)
                guard key.count >= shortest else { continue }
                let number = number(after: place + 1, in: line, of: text)
                names.append(PrintedName(kind: .title, range: start..<place, key: key, number: number))
            }
        }
        return names
    }

    private static func bodies(in line: Range<Int>, of text: CheckedText) -> [PrintedName] {
        suffixes.matches(in: text.text, line).compactMap { suffix in
            let run = max(line.lowerBound, suffix.range.upperBound - 32)..<suffix.range.lowerBound
            var start = run.last { !Letter.isIdeograph(text.unit($0)) }.map { $0 + 1 } ?? run.lowerBound
            if let verb = (start..<suffix.range.lowerBound).last(where: { place in
                text.text.ends(start..<place, with: NameCues.boundaries) || text.text.ends(start..<place, with: verbs)
            }) {
                start = verb
            }
            let range = start..<suffix.range.upperBound
            guard range.count >= shortest, !inTitle(range, line, text) else { return nil }
            return PrintedName(kind: .body, range: range, key: Array(text.text.units[range]), number: nil)
        }
    }

    private static func inTitle(_ range: Range<Int>, _ line: Range<Int>, _ text: CheckedText) -> Bool {
        let window = text.window(before: range, 60, in: line)
        let mark = window.last { [Letter.openTitle, Letter.closeTitle].contains(text.unit($0)) }
        return mark.map { text.unit($0) == Letter.openTitle } ?? false
    }

    private static func key(_ range: Range<Int>, of text: CheckedText) -> [UInt16] {
        var end = range.upperBound
        if text.unit(end - 1) == Letter.closeBracket,
            let open = range.last(where: { text.unit($0) == Letter.openBracket })
        {
            end = text.text.has(trial, at: open + 1, before: end) ? end : open
        }
        return text.text.units[range.lowerBound..<end].filter { !marks.contains($0) }
    }

    private static func number(after place: Int, in line: Range<Int>, of text: CheckedText) -> String? {
        let window = place..<min(line.upperBound, place + 24)
        guard let open = window.first(where: { text.unit($0) == 0x3014 }),
            !(place..<open).contains(where: { stops.contains(text.unit($0)) }),
            let end = (open..<window.upperBound).first(where: { text.unit($0) == 0x53F7 })
        else { return nil }
        return text.text.string(open..<end)
    }

    /// 办法（试行） and 试行办法 are one version.
    private static let trial: Phrase = "试行"
    private static let shortest = 8
    private static let longest = 80
    private static let marks: LetterSet = "“”‘’\"'《》〈〉、 \t·「」『』()-—"
    private static let stops: LetterSet = "。，,;《"
    private static let suffixes = PhraseSet(
        "有限责任公司 有限公司 股份公司 合作社 领导小组 工作专班 卫生院 服务中心 控制中心 保健院 医院 小学 中学 学校 幼儿园 委员会 管理局 管理处 执法大队 监督所 研究院 管理中心 事务中心 调度中心 指挥中心 产业学院 研究中心"
    )
    private static let verbs = PhraseEnds(
        "组织 委托 督促 指导 责令 成立 组建 联合 会同 依托 协调 邀请 责成 推动 支持 要求 接入 共建 纳入 建成 设立 新建 并入 移交 报送 抄送 启用 推进 清理 盘活 审计 收回 并 及 等 的")
}
