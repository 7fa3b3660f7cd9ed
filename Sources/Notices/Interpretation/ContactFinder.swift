import OfficialText

/// Finds where the public may turn to, in the lines that invite it.
struct ContactFinder {
    let text: FoldedText
    /// What was found so far, each once.
    private(set) var contacts = Contacts()
    private var known: Set<Known> = []

    init(text: FoldedText) { self.text = text }

    private enum Field: Sendable { case any, phone, email, address, postcode, none }

    /// A contact by its words: the same number may be a telephone's and a postcode.
    private struct Known: Hashable {
        let list: WritableKeyPath<Contacts, [Range<Int>]>
        let words: ArraySlice<UInt8>
    }

    private static let labels = PhraseTable<Field>(
        words(.any, "联系方式 联系方法 意见反馈方式 反馈方式 监督方式 反映方式 反映渠道 受理方式")
            + words(.phone, "联系电话 电话 值班电话 举报电话 监督电话 咨询电话 受理电话 办公电话 反映电话 监督举报电话 联系方式(电话) 热线电话 手机 来电 致电 拨打 拨打电话")
            + words(
                .email,
                "电子邮箱 电子信箱 邮箱 电子邮件 监督邮箱 举报邮箱 邮箱地址 电子邮箱地址 E-mail Email email 发送邮件至 发送电子邮件至 发邮件至 邮件至 电子邮件至 邮件发送至 发送至")
            + words(
                .address,
                "通信地址 通讯地址 联系地址 地址 邮政信箱 信箱 来信请寄 来信地址 邮寄地址 来访地址 单位地址 办公地址 来信来访地址 寄送地址 信函地址 来信 寄至 寄往 邮寄至 信件寄至 来信寄至 来信来访")
            + words(.postcode, "邮政编码 邮编") + words(.none, "传真 联系人 网址 公示期 公示时间 受理时间 工作时间"))

    private static func words(_ field: Field, _ list: String) -> [(String, Field)] {
        list.split(separator: " ").map { (String($0), field) }
    }

    /// Adds the contacts of one line; says whether the line has any, or a word before which one stands.
    mutating func find(in line: Range<Int>) -> Bool {
        let marks = labels(in: line)
        for (index, mark) in marks.enumerated() {
            let end = index + 1 < marks.count ? marks[index + 1].start : line.upperBound
            take(mark.field, value(mark.end..<end))
        }
        guard marks.isEmpty else { return true }
        let (phones, emails) = (phones(in: line), emails(in: line))
        append(phones, to: \.phone)
        append(emails, to: \.email)
        return !phones.isEmpty || !emails.isEmpty
    }

    private struct Mark {
        let field: Field
        let start: Int
        let end: Int
    }

    /// Labels that a colon (or a bracket) follows, and 来信请寄 that needs none.
    private func labels(in line: Range<Int>) -> [Mark] {
        var marks: [Mark] = []
        var index = line.lowerBound
        // Looked for again only where it has been passed: it may stand far behind many that are spread.
        var plain = Self.labels.first(in: text, line)
        while index < line.upperBound {
            if let known = plain, known.range.lowerBound < index {
                plain = Self.labels.first(in: text, index..<line.upperBound)
            }
            guard let word = nextLabel(in: index..<line.upperBound, plain) else { break }
            index = word.range.lowerBound
            var after = word.range.upperBound
            while after < line.upperBound, Letter.isBlank(text.units[after]) || text.units[after] == Letter.closeLens {
                after += 1
            }
            let hasColon = after < line.upperBound && (text.units[after] == Letter.colon || text.units[after] == 0x4E3A)
            let isDirect = after < line.upperBound && isDirect(word.meaning, word.range.upperBound, after)
            if hasColon || isDirect || word.meaning == .postcode {
                marks.append(Mark(field: word.meaning, start: index, end: hasColon ? after + 1 : after))
            }
            index = max(after, word.range.upperBound)
        }
        return marks
    }

    /// The first label, a plain word or one that is spread before it: 邮  编.
    private func nextLabel(
        in range: Range<Int>, _ word: PhraseTable<Field>.Match?
    ) -> (range: Range<Int>, meaning: Field)? {
        let before = range.lowerBound..<(word?.range.lowerBound ?? range.upperBound)
        for blank in text.landmarks.members(in: before)
        where Letter.isBlank(text.units[blank]) && blank > before.lowerBound {
            if let label = spreadLabel(at: blank - 1, before: range.upperBound) { return label }
        }
        return word.map { ($0.range, $0.meaning) }
    }

    private func spreadLabel(at index: Int, before end: Int) -> (range: Range<Int>, meaning: Field)? {
        let reach = index + 1..<min(end, index + Self.widestSpread)
        guard !Letter.isBlank(text.units[index]), let second = reach.first(where: { !Letter.isBlank(text.units[$0]) }),
            let label = Self.spread.first(where: { $0.word == [text.units[index], text.units[second]] })
        else { return nil }
        return (index..<second + 1, label.field)
    }

    private static let widestSpread = 12
    private static let spread: [(word: [UInt16], field: Field)] = [
        ("电话", .phone), ("手机", .phone), ("邮箱", .email), ("地址", .address), ("信箱", .address), ("邮编", .postcode),
        ("传真", .none),
    ].map { (Array($0.utf16), $1) }

    /// A value right after its label: 电话024-…, 邮箱wl@…, 来信请寄 某市….
    private func isDirect(_ field: Field, _ end: Int, _ after: Int) -> Bool {
        let unit = text.units[after]
        switch field {
        case .address: return after > end || Letter.isIdeograph(unit)
        case .email: return isMailUnit(unit)
        default: return Letter.isDigit(unit) || unit == Letter.openBracket
        }
    }

    private func value(_ range: Range<Int>) -> Range<Int> {
        text.trimmed(range) {
            Letter.isBlank($0) || $0 == Letter.semicolon || $0 == Letter.comma || Letter.endsSentence($0)
                || $0 == Letter.lineFeed || $0 == Letter.enumerationComma || $0 == Letter.openLens
        }
    }

    private mutating func take(_ field: Field, _ range: Range<Int>) {
        switch field {
        case .none: return
        case .postcode: append(digits(in: range, exactly: 6).map { [$0] } ?? [], to: \.postcode)
        case .phone: append(phones(in: range), to: \.phone)
        case .email: append(emails(in: range), to: \.email)
        case .any:
            append(phones(in: range), to: \.phone)
            append(emails(in: range), to: \.email)
        case .address:
            let mails = emails(in: range)
            append(mails, to: \.email)
            if mails.isEmpty, let address = address(in: range) { append([address], to: \.address) }
        }
    }

    private mutating func append(_ found: [Range<Int>], to list: WritableKeyPath<Contacts, [Range<Int>]>) {
        for range in found {
            let bytes = text.byteRange(range)
            if known.insert(Known(list: list, words: text.bytes[bytes])).inserted {
                contacts[keyPath: list].append(bytes)
            }
        }
    }

    /// The address up to a stop, a bracketed remark or a semicolon.
    private func address(in range: Range<Int>) -> Range<Int>? {
        var end = range.lowerBound
        while end < range.upperBound {
            let unit = text.units[end]
            if unit == Letter.openBracket || unit == Letter.semicolon || Letter.endsSentence(unit) { break }
            if unit == Letter.comma, end + 1 < range.upperBound,
                Self.labels.longest(in: text, at: end + 1, before: range.upperBound) != nil
            {
                break
            }
            end += 1
        }
        let found = withoutJoint(value(range.lowerBound..<end))
        let isBox = text.contains(Self.boxes, in: found)
        return found.count >= 4 && !isBox ? found : nil
    }

    /// …办公室,也可: what joins the address to the next way to turn to somebody.
    private func withoutJoint(_ range: Range<Int>) -> Range<Int> {
        guard let comma = text.last(.comma, in: range),
            case let joint = text.trimmed(comma + 1..<range.upperBound),
            Self.joints.longest(in: text, at: joint.lowerBound, before: joint.upperBound)?.range == joint
        else { return range }
        return text.trimmed(range.lowerBound..<comma)
    }

    private static let joints = PhraseSet("或 或者 也可 也可以 亦可 或将")

    private static let boxes = PhraseSet("信箱 号箱")

    private func phones(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard Letter.isDigit(text.units[index]) || opensAreaCode(index, range.upperBound) else {
                index += 1
                continue
            }
            let phone = phone(at: index, before: range.upperBound)
            let isMail =
                phone.upperBound < range.upperBound
                && (text.units[phone.upperBound] == 0x40 || isLatin(text.units[phone.upperBound]))
            let figures = phone.count { Letter.isDigit(text.units[$0]) }
            if figures >= 7, figures <= 16, !isMail { found.append(phone) }
            index = max(phone.upperBound, index + 1)
        }
        return found
    }

    private func isLatin(_ unit: UInt16) -> Bool {
        (unit >= 0x41 && unit <= 0x5A) || (unit >= 0x61 && unit <= 0x7A) || unit == 0x5F
    }

    private static let longestPhone = 24

    private func opensAreaCode(_ index: Int, _ end: Int) -> Bool {
        guard text.units[index] == Letter.openBracket, index + 5 < end else { return false }
        let close = (index + 1..<min(end, index + 7)).first { text.units[$0] == Letter.closeBracket }
        return close.map { close in
            close - index >= 4 && (index + 1..<close).allSatisfy { Letter.isDigit(text.units[$0]) }
        } ?? false
    }

    private func phone(at index: Int, before end: Int) -> Range<Int> {
        var position = index
        if opensAreaCode(index, end) {
            while text.units[position] != Letter.closeBracket { position += 1 }
            position += 1
        }
        while position < end, Letter.isDigit(text.units[position]) || isJoint(position, end),
            !partsNumbers(position, in: index..<end)
        {
            position += 1
        }
        return index..<position
    }

    /// A space between two numbers, each long enough to be one: 0531-86720413 86720415.
    private func partsNumbers(_ index: Int, in range: Range<Int>) -> Bool {
        guard Letter.isBlank(text.units[index]) else { return false }
        let next = (index + 1..<range.upperBound).prefix {
            Letter.isDigit(text.units[$0]) || text.units[$0] == 0x2D || text.units[$0] == 0x2014
        }
        let before = max(range.lowerBound, index - Self.longestPhone)..<index
        return before.count { Letter.isDigit(text.units[$0]) } >= 7 && next.count >= 7
    }

    /// A dash or a long dash between digits.
    private func isJoint(_ index: Int, _ end: Int) -> Bool {
        guard index + 1 < end else { return false }
        let unit = text.units[index]
        return (unit == 0x2D || unit == 0x2014 || unit == Letter.space) && Letter.isDigit(text.units[index + 1])
    }

    private func emails(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var rest = range
        while let at = text.first(.at, in: rest) {
            var start = at
            var end = at + 1
            while start > range.lowerBound, isMailUnit(text.units[start - 1]) { start -= 1 }
            while end < range.upperBound, isMailUnit(text.units[end]) { end += 1 }
            while end > at, text.units[end - 1] == Letter.dot { end -= 1 }
            if start < at, end > at + 1 { found.append(start..<end) }
            rest = max(end, at + 1)..<range.upperBound
        }
        return found
    }

    private func isMailUnit(_ unit: UInt16) -> Bool {
        isLatin(unit) || Letter.isDigit(unit) || unit == Letter.dot || unit == 0x2D
    }

    private func digits(in range: Range<Int>, exactly count: Int) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            var end = index
            while end < range.upperBound, Letter.isDigit(text.units[end]) { end += 1 }
            if end - index == count { return index..<end }
            index = max(end, index + 1)
        }
        return nil
    }
}
