import OfficialText

/// The characters of a text in rows of two or three: what it says, whatever stands between.
struct Wording {
    /// Each row once, as a number, in their order.
    private let rows: [UInt64]

    private init(_ rows: [UInt64]) {
        var rows = rows
        rows.sort()
        var kept = 0
        for row in rows where kept == 0 || rows[kept - 1] != row {
            rows[kept] = row
            kept += 1
        }
        rows.removeLast(rows.count - kept)
        self.rows = rows
    }

    /// Pairs of ideographs that carry a meaning of their own: those of words that every answer has are left out.
    static func pairs(of ranges: [Range<Int>], in text: CheckedText) -> Wording {
        var rows: [UInt64] = []
        for range in ranges {
            for index in body(of: range, in: text).dropLast()
            where Letter.isIdeograph(text.unit(index)) && Letter.isIdeograph(text.unit(index + 1))
                && common.longest(in: text.text, at: index, before: index + 2) == nil
            { rows.append(UInt64(text.unit(index)) << 16 | UInt64(text.unit(index + 1))) }
        }
        return Wording(rows)
    }

    /// A range without the number that opens it.
    private static func body(of range: Range<Int>, in text: CheckedText) -> Range<Int> {
        let number = Numbering(in: text.text, at: range.lowerBound, before: range.upperBound)
        return min(number?.end ?? range.lowerBound, range.upperBound)..<range.upperBound
    }

    /// Two ideographs in a row, without words that say nothing between them, but not across a pause or stop.
    static func closePairs(of ranges: [Range<Int>], in text: CheckedText) -> Wording {
        var rows: [UInt64] = []
        for range in ranges {
            var last: UInt64 = 0
            for index in body(of: range, in: text) {
                let letter = text.unit(index)
                guard Letter.isIdeograph(letter) else {
                    last = 0
                    continue
                }
                guard !empty.contains(letter) else { continue }
                if last != 0 { rows.append(last << 16 | UInt64(letter)) }
                last = UInt64(letter)
            }
        }
        return Wording(rows)
    }

    /// Three characters in a row, across pauses and stops and words that say nothing (了, 的, 对, 进行).
    static func triples(of ranges: [Range<Int>], in text: CheckedText) -> Wording {
        var rows: [UInt64] = []
        for range in ranges {
            var last: UInt64 = 0
            for index in range {
                let letter = text.unit(index)
                guard Letter.isIdeograph(letter) && !empty.contains(letter) || Letter.isDigit(letter) else { continue }
                last = last << 16 | UInt64(letter)
                // No letter is zero, so three are there when the first one is.
                if last >> 32 != 0 { rows.append(last & 0xFFFF_FFFF_FFFF) }
            }
        }
        return Wording(rows)
    }

    private static let empty: LetterSet = "了已的对把将和与及并进行"

    var count: Int { rows.count }

    /// How much of this stands in another, from 0 to 1.
    func share(in other: Wording) -> Double {
        rows.isEmpty ? 1 : Double(rows.count - rest(without: other).count) / Double(rows.count)
    }

    /// Without what another has, unless hardly anything would be left.
    func without(_ other: Wording) -> Wording {
        let rest = rest(without: other)
        return rest.count >= 4 ? Wording(rest) : self
    }

    private func rest(without other: Wording) -> [UInt64] {
        var place = 0
        return rows.filter { row in
            while place < other.rows.count, other.rows[place] < row { place += 1 }
            return place == other.rows.count || other.rows[place] != row
        }
    }

    private static let common = PhraseSet(
        "加强 强化 进一步 提升 提高 建立 完善 健全 落实 工作 管理 制度 机制 问题 整改 开展 推进 组织 学习 要求 严格 规范 明确 责任 监督 检查 定期 确保 相关 情况 党员 干部 单位 部门 认真 深入 持续 全面 及时 措施 职责 加大 力度 做好 培训 意识 推动 促进 有关 按照 制定 修订 印发 召开 一是 二是 三是 四是 五是 是加 是建 是开 是完 是强"
            .split(separator: " ").flatMap { word in
                zip(word, word.dropFirst()).map { (String([$0, $1]), ()) }
            })
}
