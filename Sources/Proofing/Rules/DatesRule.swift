import Notices
import OfficialText
import Rectification

/// 日期有误: dates that there are not, or that cannot be in this order.
enum DatesRule: Rule {
    static let card = RuleCard(
        name: .dates, title: "日期有误", severity: .warning,
        law: "日期要真有这一天；起止日期先后不倒、写全“日”字；反馈在巡察结束之后，按反馈意见做的事不早于巡察；招标、开标、签约、开工、验收这样的几步先后不倒；写成已经做了的事，日期不晚于落款。",
        why: "日期写错，整改是不是按期做的就说不清，事情的先后也被人质疑。",
        authority: "GB/T 9704—2012《党政机关公文格式》7.3.5.4 成文日期；GB/T 15835—2011《出版物上数字用法》5.1",
        exceptions: "巡察期间、反馈之前就整改的（立行立改）不算；写明将来做的事不算；没有写年份的，能确定才提。",
        example: .init(wrong: "2024年3月11至3月19日，开展了考核。", right: "2024年3月11日至3月19日，开展了考核。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        let lines = text.lines.compactMap { DatedLine($0, of: text) }
        let remarks = lines.flatMap { $0.impossible() + $0.ranges() + $0.years() + $0.weekdays() + $0.steps() }
        return remarks
            + [
                InspectionOrder(lines: lines).remark(), EarlyEvents(text: text, lines: lines).remark(),
                LateEvents(text: text, lines: lines).remark(),
            ].compactMap { $0 }
    }
}

/// What is told as done upon the feedback, with a day before the inspection began.
private struct EarlyEvents {
    let text: CheckedText
    let lines: [DatedLine]

    func remark() -> Remark? {
        guard let start = text.reading.inspection?.startedOn else { return nil }
        let began = CalendarDay(year: start.year, month: start.month, day: start.day)
        for line in lines {
            guard let kind = text.kind(at: line.line.lowerBound), [.progress, .organisation, .label].contains(kind),
                let date = line.dates.first(where: { isUponFeedback($0, in: line, since: began) })
            else { continue }
            return line.warning(
                "“\(line.printed(date.range))”早于巡察开始的日期（\(start.year)年\(start.month)月\(start.day)日），却写成按反馈意见做的事，请核对。",
                at: date.range)
        }
        return nil
    }

    private func isUponFeedback(_ date: PrintedDate, in line: DatedLine, since began: CalendarDay) -> Bool {
        guard date.day != nil, let day = line.day(date, year: nil), day.isBefore(began) else { return false }
        let after = text.afterBlanks(date.range.upperBound)
        let next = text.unit(after) == Letter.comma ? after + 1 : after
        return Self.upon.longest(in: text.text, at: next, before: line.line.upperBound) != nil
    }

    private static let upon = PhraseSet(
        "按照反馈意见 根据反馈意见 按照巡察反馈 根据巡察反馈 按照巡视反馈 根据巡视反馈 针对反馈 针对巡察反馈 对照反馈 收到反馈 接到反馈 收到巡察反馈 按照巡察组 根据巡察组")
}

/// The feedback comes after the inspection.
private struct InspectionOrder {
    let lines: [DatedLine]

    func remark() -> Remark? {
        for (number, line) in lines.prefix(40).enumerated() {
            guard let span = line.spans.first(where: { isInspection($0, in: line) }) else { continue }
            let sameLine = feedback(in: line, after: span.range.upperBound)
            guard
                let (place, date) = sameLine
                    ?? lines.dropFirst(number + 1).prefix(2).lazy.compactMap({
                        self.feedback(in: $0, after: $0.line.lowerBound)
                    }).first,
                let end = line.day(span.last, year: span.first.year), let start = line.day(span.first, year: nil),
                let day = place.day(date, year: end.year), day.day != nil, end.day != nil
            else { return nil }
            guard day.isBefore(end), date.year != nil || !day.isBefore(start) else { return nil }
            return place.warning(
                "反馈的日期“\(place.printed(date.range))”早于巡察结束的日期“\(line.printed(span.last.range))”，先后倒了，请核对。",
                at: date.range, related: [span.range])
        }
        return nil
    }

    /// A range in a sentence that says who was inspected.
    private func isInspection(_ span: DatedLine.Span, in line: DatedLine) -> Bool {
        let after = span.range.upperBound..<min(line.line.upperBound, span.range.upperBound + 60)
        return span.first.day != nil && line.text.text.contains(Self.inspecting, in: after)
    }

    private static let inspecting = PhraseSet(
        "进行了巡 开展了巡 进行巡 开展巡 进行了常规 开展了常规 进行了专项 开展了专项 开展常规 开展专项 进行了为期 开展了为期 进行了提级 开展了提级 进行了机动 开展了机动 开展了“回头看” 进驻")

    /// The date of the clause that says 反馈了.
    private func feedback(in line: DatedLine, after start: Int) -> (DatedLine, PrintedDate)? {
        guard let word = Self.handing.first(in: line.text.text, start..<line.line.upperBound),
            let date = line.dates.last(where: {
                $0.range.lowerBound >= start && $0.range.upperBound <= word.range.lowerBound
            }),
            word.range.lowerBound - date.range.upperBound <= 60, date.day != nil,
            !(date.range.upperBound..<word.range.lowerBound).contains(where: { Letter.endsSentence(line.text.unit($0)) }
            )
        else { return nil }
        return (line, date)
    }

    private static let handing = PhraseSet("反馈了 反馈巡 进行了反馈 进行反馈 反馈意见 作了反馈 进行了集中反馈")
}

/// What is told as done, with a date after the day on which the notice was signed.
private struct LateEvents {
    let text: CheckedText
    let lines: [DatedLine]

    func remark() -> Remark? {
        guard let issued = text.reading.issuedDay else { return nil }
        let signed = CalendarDay(year: issued.year, month: issued.month, day: issued.day)
        let late = lines.filter(isTold).flatMap { line in
            line.dates.filter { date in
                guard let day = line.day(date, year: yearUnsaid(of: date, in: line, signed)) else { return false }
                return signed.isBefore(day) && isPast(date, in: line)
            }.map { (line, $0) }
        }
        guard let (line, date) = late.first else { return nil }
        return line.warning(
            "“\(line.printed(date.range))”晚于这份通报的日期（\(issued.year)年\(issued.month)月\(issued.day)日），却写成已经做了的事，请核对。",
            at: date.range, related: late.dropFirst().prefix(20).map(\.1.range))
    }

    /// The year of a day of which only month and day are printed: that of the signature, when the day of the year before
    /// lies before the inspection began, and no other year is spoken of.
    private func yearUnsaid(of date: PrintedDate, in line: DatedLine, _ signed: CalendarDay) -> Int? {
        guard date.year == nil, let month = date.month, let began = text.reading.inspection?.startedOn,
            text.kind(at: line.line.lowerBound) != .statement,
            CalendarDay(year: signed.year - 1, month: month, day: date.day).isBefore(
                CalendarDay(year: began.year, month: began.month, day: began.day))
        else { return nil }
        let stop = text.window(before: date.range, Self.reach, in: line.line).last {
            Letter.endsSentence(text.unit($0))
        }
        let before = (stop ?? max(line.line.lowerBound, date.range.lowerBound - Self.reach))..<date.range.lowerBound
        guard let mark = text.text.last(Self.yearMark, in: before) else { return signed.year }
        let printed = Numeral(in: text.text, at: max(before.lowerBound, mark - 4), before: mark)
        return printed?.value == signed.year && printed?.range.upperBound == mark ? signed.year : nil
    }

    private static let yearMark: Phrase = "年"
    private static let reach = 400

    /// Plans, menus and signatures tell nothing.
    private func isTold(_ line: DatedLine) -> Bool {
        guard let kind = text.kind(at: line.line.lowerBound) else { return false }
        return [.progress, .preamble, .summary, .organisation, .description, .statement, .label, .text].contains(kind)
    }

    private func isPast(_ date: PrintedDate, in line: DatedLine) -> Bool {
        let units = line.line
        var start = date.range.lowerBound
        while start > units.lowerBound, !Letter.endsSentence(text.unit(start - 1)),
            text.unit(start - 1) != Letter.semicolon
        { start -= 1 }
        var end = date.range.upperBound
        while end < units.upperBound, !Letter.endsSentence(text.unit(end)), text.unit(end) != Letter.semicolon {
            end += 1
        }
        let sentence = start..<end
        let after = date.range.upperBound
        let isBound = text.text.ends(start..<date.range.lowerBound, with: Self.bounds)
        let opened = (start..<date.range.lowerBound).reduce(0) { $0 + Self.quoting(text.unit($1)) }
        let until = Self.until.longest(in: text.text, at: after, before: end)
        let isUntil = until.map { text.unit($0.range.upperBound) != Self.done } ?? false
        return opened <= 0 && !isBound && !isUntil
            && !text.text.contains(Self.future, in: sentence)
            && text.text.contains(Self.past, in: clause(of: date, in: sentence))
    }

    /// The words between two commas in which a date stands, and what follows when these say no more than the date.
    private func clause(of date: PrintedDate, in sentence: Range<Int>) -> Range<Int> {
        let start = (sentence.lowerBound..<date.range.lowerBound).last { text.unit($0) == Letter.comma }
        func comma(after index: Int) -> Int {
            (index..<max(index, sentence.upperBound)).first { text.unit($0) == Letter.comma } ?? sentence.upperBound
        }
        let end = comma(after: date.range.upperBound)
        let isAlone = end - date.range.upperBound <= Self.afterDate
        return (start ?? sentence.lowerBound)..<(isAlone ? comma(after: min(end + 1, sentence.upperBound)) : end)
    }

    /// 截至6月底，: a word or two may stand between a date and its comma.
    private static let afterDate = 3
    private static let bounds = PhraseEnds("顺延至 延长至 延期至 推迟至 延至 推迟到 延长到 期至 期限至 顺延到 有效至 保留至 期为 租至 任期至")

    /// Whether a mark opens (1) or closes (-1) a title or a quotation.
    private static func quoting(_ unit: UInt16) -> Int {
        switch unit {
        case Letter.openTitle, Letter.openQuote: 1
        case Letter.closeTitle, Letter.closeQuote: -1
        default: 0
        }
    }

    /// 1月9日完成了: a deadline has no 了.
    private static let done: UInt16 = 0x4E86
    private static let until = PhraseSet("期满 前 底前 之前 以前 中旬前 上旬前 下旬前 末前 初前 至 到 起 - — 后 底之前 完成 份前 底完成")
    private static let future = PhraseSet(
        "将 拟 计划 预计 力争 争取 期限 有效期 到期 规划 排定 定在 安排在 明年 下一步 今后 施行 生效 目标 预期 租期 届满 年度任务 时限 完成时间 约定 届时 期满后 顺延 承诺 次年 翌年 定于 待到 分期 之后再"
    )
    private static let past = PhraseSet(
        "已 了 召开 完成 印发 出台 举办 组织 开展 制定 修订 通过 收回 清退 截至 截止 验收 建成 启用 签订 挂牌 上线 退还 追回 到账 发放 培训 走访")
}
