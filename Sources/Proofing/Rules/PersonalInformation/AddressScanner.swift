import OfficialText

/// Finds where a private person lives, more closely than the township.
struct AddressScanner {
    let text: CheckedText
    let contacts: ContactPlaces

    /// The address after a word such as 家住.
    func address(after label: Range<Int>, in line: Range<Int>) -> PersonalDatum? {
        var start = text.afterBlanks(label.upperBound)
        while let link = Self.links.longest(in: text.text, at: start, before: line.upperBound) {
            start = text.afterBlanks(link.range.upperBound)
        }
        var end = start
        while end < min(line.upperBound, start + 60), Self.isAddress(text.unit(end)) { end += 1 }
        return datum(start..<end, in: line, isLabelled: true)
    }

    /// 3号楼2单元501室, and what stands before it; the place is where 单元 stands.
    func dwelling(around unit: Int, in line: Range<Int>) -> PersonalDatum? {
        guard Self.isNumber(text.unit(unit - 1)) else { return nil }
        var end = unit + 2
        while end < line.upperBound, Self.isNumber(text.unit(end)) { end += 1 }
        guard end > unit + 2, Self.doors.contains(text.unit(end)) else { return nil }
        end += 1
        var start = unit
        while start > max(line.lowerBound, unit - 40), Self.isAddress(text.unit(start - 1)) { start -= 1 }
        let before = start..<unit
        if let link = before.last(where: { Self.dwelling.contains(text.unit($0)) }) { start = link + 1 }
        let near = max(line.lowerBound, start - 24)..<min(line.upperBound, end + 24)
        guard text.text.contains(Self.persons, in: near) else { return nil }
        return datum(start..<end, in: line, isLabelled: false)
    }

    private func datum(_ run: Range<Int>, in line: Range<Int>, isLabelled: Bool) -> PersonalDatum? {
        guard let end = endOfDetail(in: run), case let range = run.lowerBound..<end, range.count >= 4,
            !contacts.contain(range),
            Self.vague.longest(in: text.text, at: range.lowerBound, before: end) == nil,
            !text.text.contains(Self.bodies, in: max(line.lowerBound, run.lowerBound - 12)..<run.lowerBound)
        else { return nil }
        let kept = township(of: range)
        guard kept < end else { return nil }
        let isTownship = kept > range.lowerBound && Self.townships.contains(text.unit(kept - 1))
        let words = text.text.string(range.lowerBound..<kept) + (isTownship ? "" : "某处")
        return PersonalDatum(kind: .address, range: range, masked: words)
    }

    /// Where what is closer than a township ends: a counted house, a named street, a village of a township.
    private func endOfDetail(in run: Range<Int>) -> Int? {
        var hasTownship = false
        var end: Int?
        for place in run {
            let unit = text.unit(place)
            let isDetail =
                Self.counted.contains(unit) && place > run.lowerBound
                && (Self.isNumber(text.unit(place - 1)) || isHouse(place))
                || Self.streets.contains(unit) && place - run.lowerBound >= 2
                || Self.villages.contains(unit) && hasTownship
            if isDetail { end = place + 1 }
            hasTownship = hasTownship || Self.townships.contains(unit)
        }
        return end
    }

    /// 号楼.
    private func isHouse(_ place: Int) -> Bool { text.unit(place) == 0x697C && text.unit(place - 1) == 0x53F7 }

    /// Where what may be said ends: after the township, else after the county.
    private func township(of range: Range<Int>) -> Int {
        if let town = range.last(where: { isTownship($0, from: range.lowerBound) }) { return town + 1 }
        return range.prefix(16).last(where: { isCounty($0, from: range.lowerBound) }).map { $0 + 1 } ?? range.lowerBound
    }

    private func isTownship(_ place: Int, from start: Int) -> Bool {
        let unit = text.unit(place)
        if unit == 0x9053 { return text.unit(place - 1) == 0x8857 && place - start >= 3 }
        return (unit == 0x9547 || unit == 0x4E61) && place - start >= 2
    }

    /// 县, 市, 区, but not 小区 or 社区.
    private func isCounty(_ place: Int, from start: Int) -> Bool {
        Self.counties.contains(text.unit(place)) && place - start >= 2
            && !Self.ofTowns.contains(text.unit(place - 1))
    }

    private static func isAddress(_ unit: UInt16) -> Bool {
        (Letter.isIdeograph(unit) && !stops.contains(unit)) || isNumber(unit) || unit == 0x2D || unit == 0x23
    }

    private static func isNumber(_ unit: UInt16) -> Bool {
        numbers.contains(unit)
    }

    private static let links = PhraseSet(": 为 是 在 于 位于 系")
    private static let numbers: LetterSet = "0123456789一二三四五六七八九十零〇甲乙丙丁ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let doors: LetterSet = "室号户"
    private static let dwelling: LetterSet = "住于在到对至居"
    private static let counties: LetterSet = "县市区旗"
    /// What makes 区 a part of a town: 小区, 社区.
    private static let ofTowns: LetterSet = "小社园厂"
    private static let stops: LetterSet = "的与和及等被其因经将已曾"
    private static let counted: LetterSet = "号组栋幢座楼室队弄社户"
    private static let streets: LetterSet = "路街巷弄苑"
    private static let villages: LetterSet = "村屯"
    private static let townships: LetterSet = "镇乡道"
    private static let vague = PhraseSet("该 本 我 此 各 农村 城市 县城 城区 外地 多 同一 附近 公司 单位")
    private static let persons = PhraseSet("住户 户主 业主 居民 村民 患者 群众 老人 某 家住 居住 住在 家中 住所 住址 当事人 先生 女士 信访人 投诉人 举报人")
    private static let bodies = PhraseSet("公司 企业 合作社 单位 机构 医院 诊所 本局 我局 我委")
}
