/// Chinese numerals as headings use them.
enum Numerals {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let places = ["", "十", "百", "千"]

    /// 十二 for 12, 二十 for 20, 一万零三 for 10003: from 1 to 99,999,999.
    static func chinese(_ number: Int) -> String {
        let tenThousands = number / 10_000
        let rest = number % 10_000
        guard tenThousands > 0 else { return group(rest) }
        guard rest > 0 else { return group(tenThousands) + "万" }
        return group(tenThousands) + "万" + (rest < 1_000 ? "零" : "") + group(rest, isInner: true)
    }

    private static func group(_ number: Int, isInner: Bool = false) -> String {
        var text = ""
        var hasGap = false
        for place in (0..<4).reversed() {
            let digit = number / power(place) % 10
            if digit == 0 {
                hasGap = true
                continue
            }
            if hasGap, !text.isEmpty { text += "零" }
            hasGap = false
            let isTeen = place == 1 && digit == 1 && text.isEmpty && !isInner
            text += (isTeen ? "" : digits[digit]) + places[place]
        }
        return text
    }

    private static func power(_ place: Int) -> Int { [1, 10, 100, 1_000][place] }
}
