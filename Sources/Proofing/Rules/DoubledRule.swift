import OfficialText

/// 叠词赘字: a word or a unit typed twice by slip.
enum DoubledRule: Rule {
    static let card = RuleCard(
        name: .doubled, title: "叠词赘字", severity: .warning,
        law: "同一个词、同一个单位不得误写两遍；约数只说一边，不写“近40余份”。",
        why: "误叠的字让名称、数字变样：“10万余万元”差着一万倍。",
        authority: "公文处理的通行要求：印发前复核文稿（《党政机关公文处理工作条例》第二十五条）",
        exceptions: "“一项一项”“常常”这样的重叠、引号里的重叠、“医院医院感染管理”这样前后两个名称相接的，不算。",
        example: .init(wrong: "市疾病预防控制控制中心支出10万余万元。", right: "市疾病预防控制中心支出10余万元。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        text.lines.flatMap { DoubledScanner(text: text, line: $0).remarks() }
    }
}

/// Looks for what stands twice in one line.
private struct DoubledScanner {
    private let text: CheckedText
    private let line: Range<Int>
    /// Where something stands that stands again soon; nothing else can be there twice.
    private let recurrences: [Int]

    init(text: CheckedText, line: Range<Int>) {
        self.text = text
        self.line = line
        recurrences = text.text.recurrences(in: line)
    }

    func remarks() -> [Remark] {
        (words() + units() + clauses()).map { doubled in
            let printed = text.printed(doubled.range)
            return Remark(
                .doubled, .warning, "“\(printed)”里“\(doubled.word)”写了两遍，像是误输；会让人读错，请核对后删去一个。",
                at: text.text.byteRange(doubled.range), replacement: doubled.replacement)
        } + approximations()
    }

    /// Something that stands twice: all of it, what it is, and how it would be right.
    private struct Doubled {
        let range: Range<Int>
        let word: String
        let replacement: String
    }

    /// 控制控制, 的的: of several lengths the shortest, from left to right.
    private func words() -> [Doubled] {
        var found: [Doubled] = []
        var end = line.lowerBound
        for index in recurrences where index >= end && Letter.isIdeograph(text.unit(index)) {
            guard let length = (1...Self.longest).first(where: { isRepeated(index, $0) }) else { continue }
            let range = index..<index + 2 * length
            let word = text.text.string(index..<index + length)
            if isSlip(word, range) {
                let single = text.printed(index..<index + length)
                found.append(Doubled(range: range, word: single, replacement: single))
            }
            end = range.upperBound
        }
        return found
    }

    private func isRepeated(_ start: Int, _ length: Int) -> Bool {
        guard start + 2 * length <= line.upperBound else { return false }
        for index in start..<start + length {
            let unit = text.unit(index)
            guard unit == text.unit(index + length), Letter.isIdeograph(unit) else { return false }
        }
        return true
    }

    private func isSlip(_ word: String, _ range: Range<Int>) -> Bool {
        let (before, after) = (text.unit(range.lowerBound - 1), text.unit(range.upperBound))
        if before == Letter.openQuote && after == Letter.closeQuote { return false }
        // 实实在在 doubles both.
        if range.count == 2, Letter.isIdeograph(before), before == text.unit(range.lowerBound - 2) { return false }
        guard range.count > 2 else { return Self.particles[word].map { !$0.contains(after) } ?? false }
        // 一项一项, 逐条逐条; 委党委党的建设 and 问责主责主业, whose words begin and end elsewhere.
        if Self.countingWords.contains(text.unit(range.lowerBound)) { return false }
        if Self.beginnings.contains(text.unit(range.upperBound - 1)) && Letter.isIdeograph(after) { return false }
        // The Party committee of a commission is its 委员会委员会.
        if Self.committees.contains(word) { return false }
        // One name ends and another begins: 医院医院感染管理.
        return MeetingNames.all.longest(in: text.text, at: range.lowerBound + range.count / 2, before: line.upperBound)
            == nil
    }

    /// 10万余万元, 3个个, 5%%: behind figures.
    private func units() -> [Doubled] {
        var found: [Doubled] = []
        for start in recurrences {
            if start - 1 > line.lowerBound, let doubled = doubledYuan(after: start - 1) { found.append(doubled) }
            guard start > line.lowerBound, Self.measures.contains(text.unit(start)),
                Letter.isDigit(text.unit(start - 1)), doubledYuan(after: start) == nil
            else { continue }
            let second = Self.approximations.contains(text.unit(start + 1)) ? start + 2 : start + 1
            guard second < line.upperBound, text.unit(second) == text.unit(start) else { continue }
            let isMoney = Self.largeMeasures.contains(text.unit(start))
            guard isMoney || !Letter.isIdeograph(text.unit(second + 1)) else { continue }
            let figures = beginOfFigures(before: start)
            let end = isMoney && text.unit(second + 1) == Self.yuan ? second + 2 : second + 1
            let approximation = text.printed(start + 1..<second)
            found.append(
                Doubled(
                    range: figures..<end, word: text.printed(start..<start + 1),
                    replacement: text.printed(figures..<start) + approximation + text.printed(second..<end)))
        }
        return found
    }

    /// 1.04亿元元.
    private func doubledYuan(after start: Int) -> Doubled? {
        let first = start + 1
        guard Self.largeMeasures.contains(text.unit(start)), Letter.isDigit(text.unit(start - 1)),
            first + 1 < line.upperBound, text.unit(first) == Self.yuan, text.unit(first + 1) == Self.yuan,
            text.unit(first + 2) != Self.dan
        else { return nil }
        let figures = beginOfFigures(before: start)
        return Doubled(
            range: figures..<first + 2, word: text.printed(first..<first + 1),
            replacement: text.printed(figures..<first + 1))
    }

    /// 近40余份, 约30人左右: less than a number and more than it.
    private func approximations() -> [Remark] {
        Self.nearly.matches(in: text.text, line).compactMap { match in
            let nearly = match.range.lowerBound..<match.range.upperBound - 1
            guard !Self.headsOfNearly.contains(text.unit(nearly.lowerBound - 1)) else { return nil }
            var figure = match.range.upperBound
            while figure < line.upperBound, Self.figures.contains(text.unit(figure)) { figure += 1 }
            let unit = figure + (Self.approximations.contains(text.unit(figure)) ? 1 : 0)
            guard !Self.times.contains(text.unit(unit)),
                text.unit(unit) != Self.each || !Self.times.contains(text.unit(unit + 1))
            else { return nil }
            let end =
                unit > figure
                ? unit
                : (figure...min(figure + 3, line.upperBound)).lazy.compactMap {
                    Self.about.longest(in: text.text, at: $0, before: line.upperBound)?.range.upperBound
                }.first
            guard let end else { return nil }
            let range = nearly.lowerBound..<end
            let (before, after) = (text.printed(nearly), text.printed((end - (unit > figure ? 1 : 2))..<end))
            return Remark(
                .doubled, .warning,
                "“\(text.printed(range))”前面说“\(before)”、后面又说“\(after)”，是多是少说不清；请只留一个，最好写准确的数。",
                at: text.text.byteRange(range))
        }
    }

    /// With the first character of the number behind them.
    private static let nearly = PhraseSet(
        anyOf: ["近", "约", "大约", "将近", "接近"].flatMap { word in ofFigures.map { Phrase(word + String($0)) } })
    private static let ofFigures = "0123456789.〇零一二两三四五六七八九十百千万亿"
    private static let figures = LetterSet(ofFigures.utf16)
    /// 附近, 签约: no words of their own.
    private static let headsOfNearly: LetterSet = "附最邻靠就临贴新远亲相切走逼凑挨晚节签预合特履集违简解契缔失邀相制续婚公条守爽立要誓盟租毁背大将接"
    private static let about = PhraseSet("左右 上下 以上")
    /// 近3个多月 is of late.
    private static let times: LetterSet = "年月日天周季"
    private static let each: UInt16 = 0x4E2A

    private func beginOfFigures(before end: Int) -> Int {
        var start = end
        while start > line.lowerBound, case let unit = text.unit(start - 1),
            Letter.isDigit(unit) || unit == Letter.dot || unit == Letter.comma
        {
            start -= 1
        }
        return start
    }

    /// 加强日常监管，加强日常监管: a whole clause, side by side with itself.
    private func clauses() -> [Doubled] {
        var found: [Doubled] = []
        var last: Range<Int>?
        var start = line.lowerBound
        func take(_ clause: Range<Int>) {
            let clause = text.text.trimmed(clause)
            if let before = last, before.count >= 4, before.count == clause.count,
                text.text.units[before] == text.text.units[clause],
                clause.contains(where: { Letter.isIdeograph(text.unit($0)) })
            {
                found.append(
                    Doubled(
                        range: before.lowerBound..<clause.upperBound, word: text.printed(before),
                        replacement: text.printed(before)))
                last = nil
            } else {
                last = clause
            }
        }
        for index in text.text.landmarks.members(in: line) where Self.pauses.contains(text.unit(index)) {
            take(start..<index)
            start = index + 1
        }
        take(start..<line.upperBound)
        return found
    }

    /// No further apart is what stands again soon.
    private static let longest = 8
    private static let pauses: LetterSet = [
        Letter.comma, Letter.semicolon, Letter.enumerationComma, Letter.fullStop,
    ]
    /// Characters that are typed twice by slip, and what may follow where they are not: 进行了了解.
    private static let particles: [String: LetterSet] = [
        "的": "的确士", "了": "解结然却如断", "在": "在建职册线编岗校库场学读位此",
        "和": "和谐平睦解美气顺", "是": "是否非", "与": "会", "将": "将领军士官来近",
        "被": "子", "并": "购联网轨行入", "队": "长员伍部友旗形里列", "局": "长机领党属班务域部面内", "院": "长区内领党务所系属感士落校",
        "所": "长属有在得以谓需辖", "站": "长点台内", "率": "先队领众部军", "点": "滴头评亮名开对明赞面位数多长火子心缀",
        "镇": "长区党政村直域属街", "组": "长织成员建合团稿",
    ]
    private static let countingWords: LetterSet = "一二三四五六七八九十两逐每各几半"
    /// Characters that begin words rather than end them.
    private static let beginnings: LetterSet = "党主重再各新"
    private static let committees: Set<String> = ["委员会", "委員會"]
    private static let approximations: LetterSet = "余多"
    private static let largeMeasures: LetterSet = "万亿%‰"
    private static let measures: LetterSet = "万亿元个项件人名次条份户家场套吨亩台篇处%‰"
    private static let yuan: UInt16 = 0x5143
    /// 元旦 is a day.
    private static let dan: UInt16 = 0x65E6
}
