import OfficialText

/// Finds the number plates of vehicles that are not the organisation's own (GA 36—2018).
struct PlateScanner {
    let text: CheckedText

    /// The plate that begins with the character of a province.
    func plate(at start: Int, in line: Range<Int>) -> PersonalDatum? {
        let city = text.afterBlanks(start + 1)
        guard city < line.upperBound, Self.isLetter(text.unit(city)) else { return nil }
        var place = text.afterBlanks(city + 1)
        if Self.dots.contains(text.unit(place)) { place = text.afterBlanks(place + 1) }
        let first = place
        while place < line.upperBound, place - first < 7, Self.isSign(text.unit(place)) { place += 1 }
        var count = place - first
        if count == 4, Self.tails.contains(text.unit(place)) { (place, count) = (place + 1, 5) }
        guard count == 5 || count == 6, (first..<place).contains(where: { Letter.isDigit(text.unit($0)) }),
            !Self.isSign(text.unit(place)), !isOfficial(start..<place, in: line)
        else { return nil }
        let masked = text.text.string(start..<start + 1) + text.text.string(city..<city + 1)
        return PersonalDatum(
            kind: .plate, range: start..<place, masked: masked + String(repeating: "*", count: count))
    }

    static func mayBegin(_ unit: UInt16) -> Bool { provinces.contains(unit) }

    private func isOfficial(_ range: Range<Int>, in line: Range<Int>) -> Bool {
        var window = text.window(before: range, 16, in: line)
        if let comma = window.last(where: { text.unit($0) == Letter.comma }) { window = comma + 1..<window.upperBound }
        return text.text.contains(Self.official, in: window) && !text.text.contains(Self.privately, in: window)
    }

    private static func isLetter(_ unit: UInt16) -> Bool {
        unit >= 0x41 && unit <= 0x5A && unit != 0x49
    }

    private static func isSign(_ unit: UInt16) -> Bool { Letter.isDigit(unit) || isLetter(unit) }

    private static let provinces: LetterSet = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
    private static let dots: LetterSet = "·•.-"
    private static let tails: LetterSet = "学挂警港澳领"
    private static let official = PhraseSet("公务用车 公务车 公车 执法车 执法用车 救护车 单位车辆 工作用车 洒水车 垃圾车 消防车 校车 公交 警车 保障车辆 环卫车")
    private static let privately = PhraseSet("私家车 私车 个人 私人 其所有 自有")
}
