import OfficialText

/// A figure with what it counts, as a passage states it: 85人, 4.08万元, 97.29%.
struct Quantity: Sendable {
    let figure: Figure
    let unit: QuantityUnit
    /// Whether it is said exactly: without 余, 约 or 以上, and not a bound or a range.
    let isStated: Bool
    /// The digits, in units of the text.
    @Packed var digits: Range<Int>
    /// From the digits to the end of the unit.
    @Packed var range: Range<Int>
    /// How many brackets it stands in.
    let depth: Int
    /// Where the bracket begins in which it stands.
    let bracket: Int?
    /// What 万 and 亿 after the digits stand for.
    let scale: Int
    /// What it is paid for and how often, of a price: 30元/月/人, 每人每月30元.
    let per: QuantityUnits
    /// From the last pause or the quantity before to the digits.
    @Packed var label: Range<Int>
    /// The words after the unit, to the next pause or quantity.
    @Packed var noun: Range<Int>

    var isPrice: Bool { !per.isEmpty }
    var value: Int { figure.value }
    var isRate: Bool { unit == .percent || unit == .permille }
}

/// What figures are counted in; words that say the same are one unit.
struct QuantityUnit: Sendable, Hashable {
    fileprivate let id: UInt8

    static let person = Self(id: 0)
    static let percent = Self(id: 1)
    static let permille = Self(id: 2)
    static let percentagePoint = Self(id: 3)
    static let money = Self(id: 4)
    static let month = Self(id: 5)
    static let day = Self(id: 6)
    static let year = Self(id: 7)
    static let personTime = Self(id: 8)
    static let hour = Self(id: 9)
    static let workday = Self(id: 10)
    static let household = Self(id: 14)

    /// Whatever is counted: of a price (单价).
    static let anything = Self(id: .max)

    /// The units by their words; 年 is one only of a price.
    static let words = PhraseTable<Self>(
        groups.enumerated().flatMap { number, words in
            words.split(separator: " ").map { (String($0), Self(id: UInt8(number))) }
        })

    /// Whether it is a length of time.
    var isTime: Bool { [.month, .day, .year, .hour, .workday].contains(self) }

    // The first of these have names above, in this order.
    private static let groups = [
        "人 名 位", "%", "‰", "个百分点 百分点", "元", "个月", "天", "每年度", "人次", "小时 个小时", "个工作日 工作日", "个", "项", "家", "户", "件",
        "条", "份", "场", "次", "起", "例", "处", "宗", "笔", "套", "台", "辆", "本", "册", "所", "张", "间", "栋", "座", "只", "头", "支",
        "块", "部", "篇", "期", "批", "轮", "类", "亩", "平方米 m2 ㎡", "公里 千米", "米", "吨", "公斤 千克", "剂次", "剂", "家次", "户次", "件次",
        "条次",
        "场次", "批次", "台次", "人份", "课时", "学时", "箱", "株", "棵", "盏", "个点位", "分钟", "套次", "则", "幅", "期次", "公顷", "立方米", "标箱",
        "平方公里", "万立方米", "把", "枚", "艘", "架", "封", "卷", "页", "字", "单", "桌", "床", "孔", "眼", "口", "道", "个人", "票", "岁", "座次",
        "辆次", "车次",
    ]
}

/// A few units in a row, without a list of them: quantities are copied all the time.
struct QuantityUnits: RandomAccessCollection, Sendable {
    private var ids: UInt64 = 0
    private(set) var endIndex = 0

    var startIndex: Int { 0 }

    subscript(index: Int) -> QuantityUnit { QuantityUnit(id: UInt8(truncatingIfNeeded: ids >> UInt64(8 * index))) }

    /// Adds one, of at most eight; nobody pays for more.
    mutating func append(_ unit: QuantityUnit) {
        guard count < 8 else { return }
        ids |= UInt64(unit.id) << UInt64(8 * count)
        endIndex += 1
    }
}

extension QuantityUnits: ExpressibleByArrayLiteral {
    init(arrayLiteral units: QuantityUnit...) {
        for unit in units { append(unit) }
    }
}

/// A sentence and the quantities in it.
struct QuantityPassage: Sendable {
    let range: Range<Int>
    let quantities: [Quantity]
}
