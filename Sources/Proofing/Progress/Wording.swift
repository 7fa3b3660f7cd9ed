import OfficialText

/// The characters of a text in rows of two or three: what it says, whatever stands between.
struct Wording {
    private(set) var rows: Set<UInt64> = []

    /// Pairs of ideographs that carry a meaning of their own: those of words that every answer has are left out.
    static func pairs(of ranges: [Range<Int>], in text: CheckedText) -> Wording {
        var wording = Wording()
        for range in ranges {
            for index in range.dropLast()
            where Letter.isIdeograph(text.unit(index)) && Letter.isIdeograph(text.unit(index + 1)) {
                let pair = row(text.unit(index), text.unit(index + 1))
                if !common.contains(pair) { wording.rows.insert(pair) }
            }
        }
        return wording
    }

    /// Three characters in a row, across pauses and stops.
    static func triples(of ranges: [Range<Int>], in text: CheckedText) -> Wording {
        var wording = Wording()
        for range in ranges {
            let letters = range.lazy.map { text.unit($0) }.filter { Letter.isIdeograph($0) || Letter.isDigit($0) }
            var last: UInt64 = 0
            for (place, letter) in letters.enumerated() {
                last = (last << 16 | UInt64(letter)) & 0xFFFF_FFFF_FFFF
                if place >= 2 { wording.rows.insert(last) }
            }
        }
        return wording
    }

    var count: Int { rows.count }

    /// How much of this stands in another, from 0 to 1.
    func share(in other: Wording) -> Double {
        rows.isEmpty ? 1 : Double(rows.count { other.rows.contains($0) }) / Double(rows.count)
    }

    /// Without what another has, unless hardly anything would be left.
    func without(_ other: Wording) -> Wording {
        let rest = Wording(rows: rows.subtracting(other.rows))
        return rest.count >= 4 ? rest : self
    }

    private static func row(_ first: UInt16, _ second: UInt16) -> UInt64 { UInt64(first) << 16 | UInt64(second) }

    private static let common: Set<UInt64> = Set(
        "加强 强化 进一步 提升 提高 建立 完善 健全 落实 工作 管理 制度 机制 问题 整改 开展 推进 组织 学习 要求 严格 规范 明确 责任 监督 检查 定期 确保 相关 情况 党员 干部 单位 部门 认真 深入 持续 全面 及时 措施 职责 加大 力度 做好 培训 意识 推动 促进 有关 按照 制定 修订 印发 召开 一是 二是 三是 四是 五是 是加 是建 是开 是完 是强"
            .split(separator: " ").flatMap { word in
                zip(word.utf16, word.utf16.dropFirst()).map { row($0, $1) }
            })
}
