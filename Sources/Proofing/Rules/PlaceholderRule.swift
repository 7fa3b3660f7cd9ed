import OfficialText

/// 占位未填: what a template left to be filled in, and nobody did.
enum PlaceholderRule: Rule {
    static let card = RuleCard(
        name: .placeholder, title: "占位未填", severity: .error,
        law: "公开的文字里不得留着模板的占位：20xx年、202_年、×××、***、X月X日、下划线、（待补充）。",
        why: "占位说明这一处没有写完；读的人会以为整改也没有做完。",
        authority: "公文处理的通行要求：印发前复核，“内容是否完整”（《党政机关公文处理工作条例》第二十五条）",
        exceptions: "隐去的证件号、电话号码（138****0000）和姓名（李××）不算；拉丁字母里的xx、独占一行的分隔线不算。",
        example: .init(wrong: "20xx年6月，召开专题会议×次。", right: "2023年6月，召开专题会议3次。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        text.lines.flatMap { line in
            PlaceholderScanner(text: text, line: line).places().map { place in
                Remark(
                    .placeholder, .error, "“\(text.printed(place))”还没有填，公开前请补上实际内容，没有的就删去。",
                    at: text.text.byteRange(place))
            }
        }
    }
}

/// Looks for placeholders in one line.
private struct PlaceholderScanner {
    private let text: CheckedText
    private let line: Range<Int>
    private let stars: Int
    /// A line of nothing else parts sections.
    private let isDividing: Bool

    init(text: CheckedText, line: Range<Int>) {
        self.text = text
        self.line = line
        stars = text.text.places(of: Self.star, in: line).count
        isDividing = line.allSatisfy { index in
            let unit = text.unit(index)
            return Self.isBlankForFigure(unit) || Letter.isBlank(unit) || unit == 0x2D || unit == 0x3D
        }
    }

    func places() -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = line.lowerBound
        while let next = text.text.first(in: index..<line.upperBound, of: Self.marks) {
            index = next
            if let place = year(around: index, after: places.last?.upperBound ?? line.lowerBound) ?? date(at: index)
                ?? run(at: index) ?? bracket(at: index)
            {
                places.append(place)
                index = place.upperBound
            } else {
                index += 1
            }
        }
        return places
    }

    private func end(of run: (UInt16) -> Bool, from start: Int, before end: Int = .max) -> Int {
        var next = start
        while next < min(line.upperBound, end), run(text.unit(next)) { next += 1 }
        return next
    }

    /// A year with a sign at a place left for a figure.
    private func year(around sign: Int, after start: Int) -> Range<Int>? {
        guard Self.isBlankForFigure(text.unit(sign)) else { return nil }
        return [3, 2].lazy.map { sign - $0 }.filter { $0 >= start }.compactMap(year).first
    }

    /// 20xx年, 202_年, 二〇××年, 〔20xx〕; of three signs, when one is a line to write on or 年 follows.
    private func year(at start: Int) -> Range<Int>? {
        guard !Self.isCode(text.unit(start - 1)) else { return nil }
        let figures = end(
            of: { Letter.isDigit($0) || Self.chineseFigures.contains($0) }, from: start, before: start + 4)
        guard (2...3).contains(figures - start),
            Self.centuries.longest(in: text.text, at: start, before: figures) != nil
        else { return nil }
        let end = end(of: Self.isBlankForFigure, from: figures)
        let mark = text.afterBlanks(end)
        let hasMark = text.unit(mark) == Self.year
        let isYear = end - start == 4 || end - start == 3 && (hasMark || text.unit(end - 1) == Self.underline)
        guard end > figures, isYear, !Self.isCode(text.unit(end)) else { return nil }
        return start..<(hasMark ? mark + 1 : end)
    }

    /// X年X月X日, ×月, X次: crosses before what they should count.
    private func date(at start: Int) -> Range<Int>? {
        guard Self.isCross(text.unit(start)), !Self.isCode(text.unit(start - 1)) else { return nil }
        var place = start
        var last: Int?
        while true {
            let crosses = end(of: Self.isCross, from: place)
            let counted = text.afterBlanks(crosses)
            guard crosses > place, Self.counted.contains(text.unit(counted)), !isSuffix(counted) else { break }
            last = counted + 1
            place = text.afterBlanks(counted + 1)
        }
        return last.map { start..<$0 }
    }

    /// X日 in X日常 is none, nor is 部位×次数.
    private func isSuffix(_ counted: Int) -> Bool {
        Self.longer.longest(in: text.text, at: counted, before: line.upperBound) != nil
    }

    private static let longer = PhraseSet("日常 次数 次序 个别 名单 名额 名称 条件 条例 条款 份额 元素 万能")

    /// ×××, XX局, ***, ____, □□.
    private func run(at start: Int) -> Range<Int>? {
        let unit = text.unit(start)
        guard Self.isCross(unit) || Self.fillers.contains(unit) else { return nil }
        let end = end(of: { $0 == unit || Self.isCross(unit) && Self.isCross($0) }, from: start)
        let run = start..<end
        guard run.count >= (unit == Self.star ? 3 : 2), !isDividing, !isMasked(run, unit) else { return nil }
        return run
    }

    /// Whether a run hides something, or belongs to an address or a mark-up language.
    private func isMasked(_ run: Range<Int>, _ unit: UInt16) -> Bool {
        if Self.isCode(text.unit(run.lowerBound - 1)) || Self.isCode(text.unit(run.upperBound)) { return true }
        if unit == Self.star {
            let (before, after) = (
                text.unit(text.beforeBlanks(run.lowerBound)), text.unit(text.afterBlanks(run.upperBound))
            )
            // 6222 **** **** 0000; ***emphasis***.
            return Letter.isDigit(before) || Letter.isDigit(after) || before == unit || after == unit
                || stars == 2 * run.count
        }
        // 李×× hides a name; of an office or a place the rest would not be hidden.
        return Self.isCross(unit) && run.count == 2 && Self.surnames.contains(text.unit(run.lowerBound - 1))
            && !Self.bodies.contains(text.unit(run.upperBound))
    }

    /// （待补充）, （请填写）.
    private func bracket(at start: Int) -> Range<Int>? {
        guard Self.brackets.contains(text.unit(start)), let closing = Letter.closing(of: text.unit(start)) else {
            return nil
        }
        let words = text.afterBlanks(start + 1)
        let window = words..<max(words, min(line.upperBound, words + Self.longestPromise))
        guard let close = window.first(where: { text.unit($0) == closing }) else { return nil }
        let inside = text.text.trimmed(words..<close)
        guard
            Self.promises.longest(in: text.text, at: words, before: close)?.range == inside
                || text.text.begins(inside, with: Self.here)
                    && (text.text.ends(inside, with: Self.later)
                        || text.text.contains(Self.waiting, in: inside) && text.text.ends(inside, with: Self.settling))
                || text.text.contains(Self.waiting, in: inside) && text.text.ends(inside, with: Self.supplying)
                || text.text.ends(inside, with: Self.filling)
        else { return nil }
        return start..<close + 1
    }

    private static func isCross(_ unit: UInt16) -> Bool { crosses.contains(unit) }
    private static func isBlankForFigure(_ unit: UInt16) -> Bool { isCross(unit) || fillers.contains(unit) }
    private static func isCode(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || unit >= 0x41 && unit <= 0x5A || unit >= 0x61 && unit <= 0x7A || codeMarks.contains(unit)
    }

    /// What any placeholder begins with: few units do, and only those are looked at.
    private static let marks = crosses.union(fillers).union(brackets)
    private static let crosses: LetterSet = "Xx×✕╳"
    private static let star: UInt16 = 0x2A
    private static let underline: UInt16 = 0x5F
    private static let codeMarks: LetterSet = "/.@=#&?%"
    private static let year: UInt16 = 0x5E74
    private static let fillers: LetterSet = [star, underline, 0x25A1]
    private static let chineseFigures: LetterSet = "〇一二三四五六七八九"
    private static let centuries = PhraseSet("19 20 一九 二〇")
    private static let counted: LetterSet = "年月日次个名条项份元万"
    /// What follows the crosses of an office or a place left open: 张××镇 would be 张镇's.
    private static let bodies: LetterSet = "局委办镇乡村县区市省院校司厂科股所站街路"
    private static let brackets: LetterSet = "(【[〔"
    private static let longestPromise = 24
    /// 此处由财务部核准后补: what stands here is to come.
    private static let here = PhraseSet("此处 此数 本数 该数 此项 数据 数字 金额 日期 名单 具体 人数 文号 由 待")
    private static let waiting = PhraseSet("待")
    private static let settling = PhraseEnds("核实 核定 确认 填报 审定 提供")
    /// 财务部核定后填: but 先建后补 is a policy.
    private static let filling = PhraseEnds("后填 待填 核定后补 核准后补 确定后补 核实后补 统计后补")
    private static let supplying = PhraseEnds("提供 填报 补充 补报")
    private static let later = PhraseEnds("后补 后填 待补 待填 再补 再填 待补充 补充 待核 待核实 待核定 待定 待查 另补 续补 补填 填写 补上 填上 提供")
    private static let promises = PhraseSet(
        "待补充 待补 待填 待填写 待定 待核 待核实 待确认 待完善 待续 人数待核 金额待核 数据待核 名单待核 日期待核 待更新 请填写 请补充 此处填写 此处补充 填写单位名称 填写姓名 填写日期 填写内容 单位名称 具体时间 具体日期"
    )
    private static let surnames: LetterSet =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔常汤"
}
