import OfficialText

/// 发文字号不规范: a document's number that is not written as the standard has it.
enum DocumentNumberRule: Rule {
    static let card = RuleCard(
        name: .documentNumber, title: "发文字号不规范", severity: .warning,
        law: "发文字号的年份用四位数字，用六角括号〔〕括起来；顺序号不加“第”字，不补零，后面写“号”。",
        why: "字号写错，按字号就查不到文件；抄来抄去，同一个文件就有了几个字号。",
        authority: "GB/T 9704—2012《党政机关公文格式》7.2.5",
        exceptions: "法院的案号用圆括号，如“（2022）京01民终123号”，不算；没有括号的令号、公告号不算。",
        example: .init(wrong: "印发了《岗位管理办法》（某卫发【2023】21号）。", right: "印发了《岗位管理办法》（某卫发〔2023〕21号）。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        text.lines.flatMap { line in
            text.text.landmarks.members(in: line).filter { PrintedNumber.openings.contains(text.unit($0)) }.compactMap {
                place in
                PrintedNumber(in: text, at: place, before: line.upperBound)?.remark(in: text)
                    ?? PrintedNumber.swapped(in: text, at: place, before: line.upperBound)
            }
        }
    }
}

/// 〔2023〕21号 as it is printed, whatever is wrong with it.
private struct PrintedNumber {
    private let year: String
    private let number: String
    private let hasSixSided: Bool
    private let hasOrdinal: Bool
    private let hasMark: Bool
    /// From the bracket to the end, in units.
    private let range: Range<Int>

    /// The opening brackets.
    static let openings: LetterSet = "〔(【[{〖"

    init?(in text: CheckedText, at start: Int, before end: Int) {
        guard let closing = Letter.closing(of: text.unit(start)),
            let year = Self.figures(in: text, from: start + 1, end),
            [2, 4].contains(year.count), text.unit(year.upperBound) == closing,
            Letter.isIdeograph(text.unit(start - 1))
        else { return nil }
        hasSixSided = closing == 0x3015
        var place = text.afterBlanks(year.upperBound + 1)
        hasOrdinal = text.unit(place) == Self.ordinal
        if hasOrdinal { place += 1 }
        guard let number = Self.figures(in: text, from: place, end), number.count <= 5 else { return nil }
        place = text.afterBlanks(number.upperBound)
        hasMark = text.unit(place) == Self.mark
        self.year = text.text.string(year)
        self.number = text.text.string(number)
        range = start..<(hasMark ? place + 1 : number.upperBound)
        // Without 号 other brackets may hold anything: 见附表(2023)7.
        guard hasMark || hasSixSided && !Self.dateMarks.contains(text.unit(place)) else { return nil }
        guard
            self.year.count == 4
                ? ["19", "20"].contains(self.year.prefix(2)) : hasSixSided || Self.endsAgency(text, start)
        else { return nil }
    }

    func remark(in text: CheckedText) -> Remark? {
        var faults: [String] = []
        if year.count != 4 { faults.append("年份没有写四位") }
        if !hasSixSided { faults.append("年份没有用六角括号〔〕") }
        if hasOrdinal { faults.append("顺序号前多了“第”字") }
        if number.first == "0" { faults.append("顺序号前补了零") }
        if !hasMark { faults.append("后面没有写“号”") }
        guard !faults.isEmpty else { return nil }
        let plain = number.drop { $0 == "0" }
        let fullYear = year.count == 4 ? year : "20" + year
        return Remark(
            .documentNumber, .warning,
            "发文字号“\(text.printed(range))”不规范：\(faults.joined(separator: "，"))；按字号会查不到文件，请改正。",
            at: text.text.byteRange(range), replacement: plain.isEmpty ? nil : "〔\(fullYear)〕\(plain)号")
    }

    /// 某发2021〔18〕号: the year stands before the brackets, and the number in them.
    static func swapped(in text: CheckedText, at start: Int, before end: Int) -> Remark? {
        let year = start - 4..<start
        guard let closing = Letter.closing(of: text.unit(start)), let number = figures(in: text, from: start + 1, end),
            number.count <= 3, text.unit(number.upperBound) == closing, text.unit(number.upperBound + 1) == mark,
            year.lowerBound > 0, year.allSatisfy({ Letter.isDigit(text.unit($0)) }),
            ["19", "20"].contains(text.text.string(year.prefix(2))), endsAgency(text, year.lowerBound)
        else { return nil }
        let range = year.lowerBound..<number.upperBound + 2
        return Remark(
            .documentNumber, .warning, "发文字号“\(text.printed(range))”不规范：年份没有放进六角括号〔〕；按字号会查不到文件，请改正。",
            at: text.text.byteRange(range), replacement: "〔\(text.text.string(year))〕\(text.text.string(number))号")
    }

    private static func figures(in text: CheckedText, from start: Int, _ end: Int) -> Range<Int>? {
        var next = start
        while next < end, Letter.isDigit(text.unit(next)) { next += 1 }
        return next > start ? start..<next : nil
    }

    /// Whether what stands before the bracket ends as an agency's word does: 某卫发, 某纪函.
    private static func endsAgency(_ text: CheckedText, _ start: Int) -> Bool {
        agencyEnds.contains(text.unit(start - 1))
    }

    private static let agencyEnds: LetterSet = "发字函办通报纪令政复批任党委"
    /// What goes on with a figure as in a date or an amount: 〔2023〕7月.
    private static let dateMarks: LetterSet = "年月日时分个项人次元万亿%.-至到"
    private static let ordinal: UInt16 = 0x7B2C
    private static let mark: UInt16 = 0x53F7
}
