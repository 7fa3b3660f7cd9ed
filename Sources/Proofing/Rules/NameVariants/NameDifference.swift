import OfficialText

/// How two names differ: whether one is the other, written otherwise by slip.
enum NameDifference {
    /// Whether two different names are nearly equal, and nothing says that they name two things.
    static func isSlip(_ one: [UInt16], _ other: [UInt16], _ kind: PrintedName.Kind) -> Bool {
        let (head, tail) = shared(one, other)
        let first = one[head..<one.count - tail]
        let second = other[head..<other.count - tail]
        if head >= stem, one.suffix(2) != other.suffix(2), types.contains(PackedWord(one.suffix(2))),
            types.contains(PackedWord(other.suffix(2)))
        {
            return one.count == other.count && one.dropLast(2) == other.dropLast(2)
        }
        if kind == .title, min(one.count, other.count) >= long,
            !(first + second).contains(where: distinguishing.contains),
            areShuffled(one, other) || sayTheSame(first, second)
        {
            return true
        }
        // Another begin or end makes another name, or a shorter one of the same.
        guard head > 0, tail > 0 else { return false }
        if first.isEmpty || second.isEmpty {
            let added = first.isEmpty ? second : first
            return isSlip(added, beside: one[head - 1], one[one.count - tail], length: max(one.count, other.count))
        }
        if first.count == 1, second.count == 1, let left = first.first, let right = second.first {
            if pairs.contains(UInt32(min(left, right)) << 16 | UInt32(max(left, right))) { return true }
            return kind == .title && one.count >= 14 && !distinguishing.contains(left)
                && !distinguishing.contains(right)
        }
        return first.count == 2 && Array(first.reversed()) == Array(second)
            && !first.contains(where: distinguishing.contains)
    }

    /// Whether two names have the same characters in another order, or one a soft word more.
    private static func areShuffled(_ one: [UInt16], _ other: [UInt16]) -> Bool {
        guard one.count != other.count || one.prefix(2) == other.prefix(2) else { return false }
        var counts: [UInt16: Int] = [:]
        for unit in one { counts[unit, default: 0] += 1 }
        for unit in other { counts[unit, default: 0] -= 1 }
        let left = counts.filter { $0.value != 0 }
        if left.isEmpty { return true }
        guard left.values.allSatisfy({ $0 > 0 }) || left.values.allSatisfy({ $0 < 0 }) else { return false }
        let (longer, shorter) = one.count > other.count ? (one, other) : (other, one)
        return longer.prefix(2) == shorter.prefix(2)
            && softWords.contains { word in
                word.count == longer.count - shorter.count && word.allSatisfy { left[$0] != nil }
                    && longer.indices.dropLast(word.count - 1).contains {
                        longer[$0..<$0 + word.count].elementsEqual(word)
                    }
            }
    }

    /// Whether the difference is one word for another that means the same: 资金 and 经费.
    private static func sayTheSame(_ first: ArraySlice<UInt16>, _ second: ArraySlice<UInt16>) -> Bool {
        guard first.count == 2, second.count == 2, let one = words[PackedWord(first)] else { return false }
        return one == words[PackedWord(second)]
    }

    /// From so many characters on a name is long enough to be known by what it is made of.
    static let long = 12
    /// Words of names that people take for each other, by group.
    static let words: [PackedWord: Int] = Dictionary(
        wordGroups.enumerated().flatMap { number, group in group.map { (PackedWord($0), number) } },
        uniquingKeysWith: { first, _ in first })
    private static let wordGroups = [
        "实施 工作", "资金 经费", "职工 员工", "人员 干部", "物资 物品", "监督 监管", "考核 考评 考察", "规划 计划", "使用 管理", "检查 督查 督察", "采购 购置",
    ].map { $0.split(separator: " ").map { Array($0.utf16) } }

    /// How they begin.
    static let wordBeginnings = LetterSet(wordGroups.joined().compactMap(\.first))

    /// Whether two names of one number are one name written in two ways.
    static func isVariant(_ one: [UInt16], _ other: [UInt16]) -> Bool {
        let (head, tail) = shared(one, other)
        let length = max(one.count, other.count)
        let isPart = one.count == head + tail || other.count == head + tail
        return head > 0 && (tail > 0 || !isPart) && length - head - tail <= length / 3
    }

    private static func isSlip(_ added: ArraySlice<UInt16>, beside left: UInt16, _ right: UInt16, length: Int) -> Bool {
        if added.count == 1, let unit = added.first {
            // 控控制 is a doubled character, of which another rule speaks.
            return !distinguishing.contains(unit) && unit != left && unit != right
        }
        return length >= shortestSoft && added.count <= PackedWord.longest && soft.contains(PackedWord(added))
    }

    private static let shortestSoft = 10

    private static func shared(_ one: [UInt16], _ other: [UInt16]) -> (head: Int, tail: Int) {
        let shorter = min(one.count, other.count)
        var head = 0
        while head < shorter, one[head] == other[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, one[one.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
        return (head, tail)
    }

    /// Characters that make another document or body of a name.
    private static let distinguishing: LetterSet =
        "0123456789一二三四五六七八九十〇零百第甲乙丙丁非不未无副总分子母新旧大小上下前后左右内外东南西北中高低老原村镇乡级类男女正反双单初再补续修岗科室部队组站所ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    /// Words that are left out or put in by habit.
    static let soft = Set(softWords.map { PackedWord($0) })
    /// How they begin.
    static let softBeginnings = LetterSet(softWords.compactMap(\.first))
    private static let softWords = [
        "工作", "服务", "管理", "项目", "有关", "相关", "责任", "进一步", "委员", "情况", "系统", "专项", "的", "健康", "集体", "监督", "使用", "指挥",
        "现代", "矛盾", "协调", "统筹", "发展", "审批", "自由", "若干",
    ].map { Array($0.utf16) }
    /// Words for policies that are taken for each other, where what they are about is so long.
    static let types = Set(["办法", "制度", "规定"].map { PackedWord($0.utf16) })
    static let stem = 8
    /// Characters that are taken for each other.
    private static let pairs: Set<UInt32> = Set(
        "账帐 的地 做作 座坐 签鉴 计记 制治 治置 订定 象像 须需 即既 至致 分份 园圆 与和 与及 和及 暨与 以已 权全 执职 付副 复覆 划化 启起 连联 练炼 利力 厉励 侯候 管馆 官管 予与 查察 考靠 核合 绩迹 责则 督都 决绝 议意 义议 事式 势式 资咨 培陪 陪赔 检捡 检验 审省 预予 算祘 采彩 采踩 购构 构购 费废 报抱 销削 廉谦 兼廉 洁结 渡度 章张 程呈 监鉴 监坚 防妨 控空 信迅 访防 诉述 投头 标镖 招召 聘骋 选先 任认 免勉 奖将 惩怲 惩承 党当 建健 设社 组祖 织职 织只 支枝 部布"
            .split(separator: " ").compactMap { pair in
                let units = Array(pair.utf16)
                return units.count == 2 ? UInt32(min(units[0], units[1])) << 16 | UInt32(max(units[0], units[1])) : nil
            })
}

/// A word of at most four characters, as a number: looked up without a list of them.
struct PackedWord: Hashable, Sendable {
    private let units: UInt64
    static let longest = 4

    init(_ units: some Sequence<UInt16>) { self.units = units.reduce(0) { $0 << 16 | UInt64($1) } }
}
