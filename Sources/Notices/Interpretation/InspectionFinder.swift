import OfficialText
import Rectification

/// Finds which inspection a preamble answers: team, subject, period, feedback.
struct InspectionFinder {
    let text: FoldedText

    /// What the paragraphs say; absent where no inspection is named, and for an audit.
    func find(in paragraphs: [Range<Int>], title: [Range<Int>]) -> PrintedInspection? {
        let all = paragraphs.filter { text.contains(Vocabulary.inspectionWords, in: $0) }
        guard let form = form(all + title) else { return nil }
        var found = PrintedInspection(form: form)
        for paragraph in all { take(paragraph, into: &found) }
        if found.type == nil { found.type = type(in: all, title: title, team: found.team) }
        let says = found.team != nil || found.subject != nil || found.startedOn != nil || found.feedbackOn != nil
        return says || found.type != nil || !title.isEmpty ? found : nil
    }

    private static let teams = PhraseTable<InspectionForm>([("巡视组", .tour), ("巡察组", .patrol)])
    private static let forms = PhraseTable<InspectionForm>([("巡视", .tour), ("巡察", .patrol)])

    private func form(_ ranges: [Range<Int>]) -> InspectionForm? {
        for range in ranges { if let match = Self.teams.first(in: text, range) { return match.meaning } }
        for range in ranges {
            if let match = Self.forms.matches(in: text, range).first(where: { !isCited($0.range, in: range) }) {
                return match.meaning
            }
        }
        return nil
    }

    /// 《中国共产党巡视工作条例》 is the law of both.
    private func isCited(_ word: Range<Int>, in range: Range<Int>) -> Bool {
        text.landmarks.last(in: range.lowerBound..<word.lowerBound) {
            text.units[$0] == Letter.openTitle || text.units[$0] == Letter.closeTitle
        }.map { text.units[$0] == Letter.openTitle } ?? false
    }

    // MARK: Sentences

    private func take(_ paragraph: Range<Int>, into found: inout PrintedInspection) {
        var lastYear = found.endedOn?.year
        if let team = team(in: paragraph), found.team == nil { found.team = text.excerpt(of: team) }
        if found.subject == nil, let subject = subject(in: paragraph) {
            found.subject = text.excerpt(of: subject)
        }
        let dates = resolved(PrintedDate.all(in: text, paragraph), year: &lastYear)
        for (index, date) in dates.enumerated() {
            let next = index + 1 < dates.count ? dates[index + 1].printed.range.lowerBound : paragraph.upperBound
            if found.feedbackOn == nil, isFeedback(date.printed.range.upperBound..<next) {
                found.feedbackOn = date.civil
            } else if found.startedOn == nil, found.endedOn == nil, index + 1 < dates.count,
                isRange(date.printed, dates[index + 1].printed)
            {
                found.startedOn = date.civil
                found.endedOn = dates[index + 1].civil
            }
        }
    }

    private struct Dated {
        let printed: PrintedDate
        let civil: CivilDate?
    }

    /// An omitted year or month is that of the date before; a vague day gives no date but its year counts.
    private func resolved(_ dates: [PrintedDate], year: inout Int?) -> [Dated] {
        dates.map { printed in
            if let printedYear = printed.year { year = printedYear }
            guard let year, let month = printed.month, let day = printed.day else {
                return Dated(printed: printed, civil: nil)
            }
            return Dated(printed: printed, civil: CivilDate(year: year, month: month, day: day))
        }
    }

    private func isRange(_ first: PrintedDate, _ second: PrintedDate) -> Bool {
        let between = text.trimmed(first.range.upperBound..<second.range.lowerBound)
        guard between.count <= 6 else { return false }
        return between.contains { [0x81F3, 0x2014, 0x2D, 0x7E, 0x5230].contains(text.units[$0]) }
    }

    /// Whether 反馈 follows a date in its sentence; `after` is all between it and the next date.
    private func isFeedback(_ after: Range<Int>) -> Bool {
        let end = text.endOfFirstSentence(in: after) ?? after.upperBound
        guard let word = text.first(.feedback, in: after.lowerBound..<end) else { return false }
        // 根据…反馈意见 names what was fed back, not when.
        return text.first(.herewith, in: after.lowerBound..<word) == nil
    }

    // MARK: Team

    private static let teamEnds = PhraseSet(
        "巡察组 巡视组 巡察一组 巡察二组 巡察三组 巡察四组 巡察五组 巡察六组 巡察七组 巡察八组 巡察九组 巡察十组 巡视一组 巡视二组 巡视三组 巡视四组 巡视五组 巡察1组 巡察2组 巡察3组 巡察4组 巡察5组 巡察6组 巡察7组 巡察8组 巡察9组"
    )
    private static let teamBreaks = PhraseSet(
        "统一部署 部署 安排 要求 工作计划 计划 根据 按照 期间 由 向 经 于 派出 派驻 委派 组织 起 止 对 被 接受 开始 批准 同意 以来 授权 抽调")

    /// The name that ends in 巡察组: back to a comma, a date or a word that cannot be in it.
    private func team(in paragraph: Range<Int>) -> Range<Int>? {
        var rest = paragraph
        while let match = Self.teamEnds.first(in: text, rest) {
            var end = match.range.upperBound
            // 巡察十一组, 巡察第三组
            if let numbered = numberedGroup(at: match.range.lowerBound, before: paragraph.upperBound) { end = numbered }
            let start = teamStart(before: match.range.lowerBound, in: paragraph)
            if match.range.lowerBound - start >= 1 { return start..<end }
            rest = end..<paragraph.upperBound
        }
        return numberedTeam(in: paragraph)
    }

    private func numberedTeam(in paragraph: Range<Int>) -> Range<Int>? {
        for word: Phrase in [.patrol, .tour] {
            var rest = paragraph
            while let place = text.first(word, in: rest) {
                if let end = numberedGroup(at: place, before: paragraph.upperBound) {
                    return teamStart(before: place, in: paragraph)..<end
                }
                rest = (place + 2)..<paragraph.upperBound
            }
        }
        return nil
    }

    private func numberedGroup(at index: Int, before end: Int) -> Int? {
        var position = index + 2
        if position < end, text.units[position] == Self.ordinal { position += 1 }
        guard let numeral = Numeral(in: text, at: position, before: end), numeral.range.upperBound < end,
            text.units[numeral.range.upperBound] == 0x7EC4
        else { return nil }
        return numeral.range.upperBound + 1
    }

    private func teamStart(before index: Int, in paragraph: Range<Int>) -> Int {
        var start = index
        while start > paragraph.lowerBound {
            let unit = text.units[start - 1]
            if Letter.isBlank(unit), let word = beforeSpace(start, in: paragraph) {
                start = word
                continue
            }
            let isBreak =
                Letter.endsSentence(unit) || unit == Letter.comma || unit == Letter.semicolon || unit == Letter.colon
                || Letter.isBlank(unit) || unit == 0x65E5 || unit == Letter.closeBracket
                || unit == Letter.enumerationComma
            if isBreak || index - start > 40 { break }
            start -= 1
        }
        var rest = start..<index
        while let word = lastBreak(in: rest) { rest = word..<index }
        return rest.lowerBound
    }

    /// 区委第二 巡察组: where the words end before a space that stands in the team's name, beside its number.
    private func beforeSpace(_ index: Int, in paragraph: Range<Int>) -> Int? {
        let end = text.endWithoutSpace(max(paragraph.lowerBound, index - 4)..<index)
        guard end > paragraph.lowerBound, text.units[end - 1] != Letter.lineFeed else { return nil }
        if text.units[index] == Self.ordinal, text.ends(paragraph.lowerBound..<end, with: .committee) { return end }
        let before = max(paragraph.lowerBound, end - 4)..<end
        guard let ordinal = before.last(where: { text.units[$0] == Self.ordinal }) else { return nil }
        let number = text.trimmed((ordinal + 1)..<end)
        return number.isEmpty || Numeral(in: text, at: number.lowerBound, before: end)?.range == number ? end : nil
    }

    // 第
    private static let ordinal: UInt16 = 0x7B2C

    /// The end of a word in a range after which the team's name must begin.
    private func lastBreak(in range: Range<Int>) -> Int? {
        guard let match = Self.teamBreaks.first(in: text, range), match.range.upperBound <= range.upperBound else {
            return nil
        }
        return match.range.upperBound
    }

    // MARK: Subject

    private static let subjectEnds = PhraseSet("开展 进行 实施 展开 进驻开展 的巡察 的巡视 反馈 巡察 巡视 启动")

    private static let feedbackWord = PhraseSet("反馈")

    // How far after 对 a name ends, and how far after its end 巡察 stands.
    private static let longestName = 90
    private static let longestTail = 30

    /// 对X党组开展了常规巡察 → X党组; else 向X反馈.
    private func subject(in paragraph: Range<Int>) -> Range<Int>? {
        var rest = paragraph
        while let place = text.first(.toward, in: rest) {
            rest = (place + 1)..<paragraph.upperBound
            if let found = subject(after: place, in: paragraph, needs: Vocabulary.inspectionWords) { return found }
        }
        rest = paragraph
        while let place = text.first(.unto, in: rest) {
            rest = (place + 1)..<paragraph.upperBound
            if let found = subject(after: place, in: paragraph, needs: Self.feedbackWord) { return found }
        }
        return nil
    }

    private func subject(after place: Int, in paragraph: Range<Int>, needs words: PhraseSet) -> Range<Int>? {
        // 对 stands in any sentence: how far to look does not depend on the sentence's length.
        let reach = (place + 1)..<min(paragraph.upperBound, place + Self.longestName + Self.longestTail)
        let limit = text.endOfFirstSentence(in: reach) ?? reach.upperBound
        let window = (place + 1)..<min(limit, place + Self.longestName)
        guard let end = Self.subjectEnds.first(in: text, window), end.range.lowerBound > place + 1 else { return nil }
        let name = text.trimmed((place + 1)..<withoutAliases(place + 1, end.range.lowerBound))
        let tail = end.range.lowerBound..<min(limit, end.range.upperBound + Self.longestTail)
        guard text.contains(words, in: tail), name.count >= 2,
            !name.contains(where: { text.units[$0] == Letter.comma || text.units[$0] == Letter.semicolon }),
            !text.contains(Self.notSubjects, in: name)
        else { return nil }
        return name
    }

    private static let notSubjects = PhraseSet("问题 情况 整改 意见")

    /// 党委(以下简称委党委): the remark is no part of the name.
    private func withoutAliases(_ start: Int, _ end: Int) -> Int {
        guard let open = text.first(.hereafter, in: start..<end) ?? text.first(.shortened, in: start..<end) else {
            return end
        }
        return open
    }

    // MARK: Type

    private static let types = PhraseTable<InspectionType>([
        ("提级交叉", .raisedLevel), ("提级", .raisedLevel), ("联动", .joint), ("机动", .mobile), ("专项", .special),
        ("常规", .regular), ("“回头看”", .followUp), ("回头看", .followUp),
    ])

    private func type(in paragraphs: [Range<Int>], title: [Range<Int>], team: Excerpt?) -> InspectionType? {
        for paragraph in paragraphs {
            var rest = paragraph
            while let place = text.first(.toward, in: rest) {
                let limit = text.endOfFirstSentence(in: place..<paragraph.upperBound) ?? paragraph.upperBound
                if let match = near(Self.types, in: place..<limit) { return match }
                rest = limit..<paragraph.upperBound
            }
        }
        for paragraph in paragraphs { if let match = near(Self.types, in: paragraph) { return match } }
        for line in title { if let match = near(Self.types, in: line) { return match } }
        return nil
    }

    /// A type word that stands with 巡察: 专项巡察, 机动式巡察, 巡察“回头看”.
    private func near(_ words: PhraseTable<InspectionType>, in range: Range<Int>) -> InspectionType? {
        for match in words.matches(in: text, range) {
            let after = match.range.upperBound..<min(range.upperBound, match.range.upperBound + 8)
            let before = max(range.lowerBound, match.range.lowerBound - 6)..<match.range.lowerBound
            let isFollowUp = match.meaning == .followUp
            if text.contains(Vocabulary.inspectionWords, in: after)
                || (isFollowUp && text.contains(Vocabulary.inspectionWords, in: before))
            {
                return match.meaning
            }
        }
        return nil
    }
}
