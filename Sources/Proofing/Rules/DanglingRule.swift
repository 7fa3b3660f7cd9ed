import Notices
import OfficialText

/// 指代不明: 该同志, 上述人员 where nobody and nothing was named before.
enum DanglingRule: Rule {
    static let card = RuleCard(
        name: .dangling, title: "指代不明", severity: .note,
        law: "用“该同志”“该单位”“上述人员”这样的话，同一条问题的前文要交代过指的是谁、是什么；“上述6家企业”这样写了数的，前文要有这个数，或者一个个说过。",
        why: "从内部材料里摘出来的话常常丢了前文，读的人不知道说的是谁，也就看不出整改了什么。",
        authority: "公文写作的通行要求",
        exceptions: "前文写过一名人员、某个单位的不算；“该问题”“上述问题”指的是问题本身，前面有问题的不算；“应该”里的“该”不算。",
        example: .init(wrong: "经常开展谈心，坚持抓早抓小。该党员干部作了检讨。", right: "对1名违规收礼的党员干部进行了核查，该党员干部作了检讨。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        // What is mentioned matters only as far as something is referred to.
        guard let last = text.lines.lastIndex(where: { text.text.contains(Words.referring, in: $0) }) else { return [] }
        var mentions = Mentions(of: text)
        return text.lines[...last].flatMap { mentions.remarks(in: $0) }
    }
}

/// What was mentioned so far in a finding, kind by kind.
private struct Mentions {
    let text: CheckedText
    private let findings: [Range<Int>]
    private var next = 0
    private var isInside = false
    private var seen: Kinds = []
    /// How many persons were spoken of one by one.
    private var singles = 0
    /// Where what belongs together begins: the finding, or what stands between findings.
    private var start = 0
    private var names: NameScanner

    init(of text: CheckedText) {
        self.text = text
        findings = text.findings.map { $0.read.range }
        names = NameScanner(text: text, contacts: ContactPlaces(text))
    }

    mutating func remarks(in line: Range<Int>) -> [Remark] {
        enter(line.lowerBound)
        return Words.all.matches(in: text.text, line).compactMap { match in
            defer { seen.insert(.anything) }
            switch match.meaning {
            case .nothing: return nil
            case .mention(let kinds):
                mention(kinds, match.range)
                return nil
            case .numbered: return numbered(match.range, in: line)
            case .reference(let kind):
                guard !seen.contains(kind), !isPartOfWord(match.range, kind, in: line) else { return nil }
                // What it is was asked once; what follows refers to the same.
                seen.insert(kind)
                return [.person, .staff, .people].contains(kind) && isNamed(before: match.range, in: line)
                    ? nil : remark(at: match.range)
            }
        }
    }

    private mutating func mention(_ kinds: Kinds, _ range: Range<Int>) {
        // 11名 is not one.
        let isOne = !isFigure(range.lowerBound - 1)
        seen.formUnion(isOne || !kinds.contains(.people) ? kinds : kinds.intersection([.person, .people]))
        if isOne, kinds.contains(.staff), text.unit(range.lowerBound - 1) != Self.somebody { singles += 1 }
    }

    private func isFigure(_ place: Int) -> Bool {
        Letter.isDigit(text.unit(place)) || Numeral.digit(text.unit(place)) != nil
    }

    // MARK: 上述6家企业

    /// So many, of which so many must have been spoken of.
    private mutating func numbered(_ word: Range<Int>, in line: Range<Int>) -> Remark? {
        // 35岁以上14名
        guard !Letter.isIdeograph(text.unit(word.lowerBound - 1)) || text.unit(word.lowerBound) != Self.given,
            let count = Numeral(in: text.text, at: word.upperBound, before: line.upperBound),
            (2...Self.most).contains(count.value), case let end = count.range.upperBound,
            Self.measures.contains(text.unit(end)),
            case let noun = Self.nouns.longest(in: text.text, at: end + 1, before: line.upperBound)?.range,
            case let before = max(start, word.lowerBound - Self.reach)..<word.lowerBound,
            !isCounted(count.value, text.unit(end), in: before)
        else { return nil }
        let isOfPeople = Self.people.contains(text.unit(end))
        if isOfPeople, singles >= count.value || isNamed(before: word, in: line) { return nil }
        if let noun, occurrences(of: noun, in: before) >= count.value { return nil }
        return remark(at: word.lowerBound..<(noun?.upperBound ?? end + 1))
    }

    /// Whether so many were counted before, or together: 招聘12人，转岗3人，上述15人.
    private func isCounted(_ value: Int, _ measure: UInt16, in range: Range<Int>) -> Bool {
        let counts = text.text.places(of: Self.figures, in: range).compactMap { place -> Int? in
            guard !isFigure(place - 1), let numeral = Numeral(in: text.text, at: place, before: range.upperBound) else {
                return nil
            }
            let unit = text.unit(numeral.range.upperBound)
            return unit == measure || Self.people.contains(unit) && Self.people.contains(measure) ? numeral.value : nil
        }
        return counts.contains(value) || zip(counts, counts.dropFirst()).contains { $0 + $1 == value }
    }

    private func occurrences(of noun: Range<Int>, in range: Range<Int>) -> Int {
        range.count { place in noun.indices.allSatisfy { text.unit(place + $0 - noun.lowerBound) == text.unit($0) } }
    }

    private static let given: UInt16 = 0x4EE5
    private static let most = 20
    private static let reach = 1500
    private static let figures: LetterSet = "0123456789一二两三四五六七八九十"
    private static let people: LetterSet = "名人位"
    private static let measures = people.union("家户所处笔辆台")
    private static let nouns = PhraseSet(
        "同志 党员 党员干部 干部 职工 员工 人员 工作人员 负责人 教师 医生 医师 护士 民警 企业 公司 单位 医院 学校 部门 机构 商户 药店 农户 村民 居民 学生 患者 车辆 设备 资金 款项 当事人")
    private static let somebody: UInt16 = 0x67D0

    private func remark(at range: Range<Int>) -> Remark {
        Remark(
            .dangling, .note, "“\(text.printed(range))”指的是谁、是什么，前文没有交代，请写明或者改写。", at: text.text.byteRange(range))
    }

    /// Forgets what was mentioned when a finding is over; headings between two findings belong to the next.
    private mutating func enter(_ unit: Int) {
        let byte = text.text.byteOffset(of: unit)
        while next < findings.count, findings[next].upperBound <= byte {
            next += 1
            if isInside { forget(at: unit) }
            isInside = false
        }
        let isIn = next < findings.count && findings[next].contains(byte)
        if isInside, !isIn { forget(at: unit) }
        isInside = isIn
    }

    private mutating func forget(at unit: Int) {
        seen = []
        singles = 0
        start = unit
    }

    /// With them before it 该 and 上 end a word: 应该.
    private static let heads: LetterSet = "应活本当"

    /// 应该, and 上述问题 with words before it in its line.
    private func isPartOfWord(_ range: Range<Int>, _ kind: Kinds, in line: Range<Int>) -> Bool {
        if Self.heads.contains(text.unit(range.lowerBound - 1)) { return true }
        return kind == .anything && range.lowerBound - line.lowerBound > 8
    }

    /// Whether a name stands shortly before.
    private mutating func isNamed(before range: Range<Int>, in line: Range<Int>) -> Bool {
        for place in text.window(before: range, 200, in: line)
        where PersonName.mayBegin(text.unit(place)) && names.name(at: place, in: line) != nil { return true }
        return false
    }
}

/// Kinds of what can be referred to.
private struct Kinds: OptionSet, Sendable {
    let rawValue: Int
    static let person = Kinds(rawValue: 1)
    static let people = Kinds(rawValue: 2)
    static let body = Kinds(rawValue: 4)
    static let company = Kinds(rawValue: 8)
    static let hospital = Kinds(rawValue: 16)
    static let village = Kinds(rawValue: 32)
    static let project = Kinds(rawValue: 64)
    static let policy = Kinds(rawValue: 128)
    static let money = Kinds(rawValue: 256)
    static let school = Kinds(rawValue: 512)
    static let bureau = Kinds(rawValue: 1024)
    static let town = Kinds(rawValue: 2048)
    static let thing = Kinds(rawValue: 4096)
    static let land = Kinds(rawValue: 8192)
    static let vehicle = Kinds(rawValue: 16384)
    static let anything = Kinds(rawValue: 32768)
    static let holder = Kinds(rawValue: 65536)
    static let staff = Kinds(rawValue: 131_072)
}

private enum Words {
    enum Meaning: Sendable {
        case mention(Kinds)
        case reference(Kinds)
        /// A word before a number of them.
        case numbered
        /// A longer word that only looks like a mention.
        case nothing
    }

    static let all = PhraseTable<Meaning>(references + mentions + nothing)
    static let referring = PhraseSet(anyOf: references.map { Phrase($0.0) })

    private static let references: [(String, Meaning)] =
        ["该", "该名", "该位"].flatMap { this in persons.map { (this + $0, Meaning.reference(.staff)) } }
        + words(
            .reference(.person), "该患者 该村民 该户 该名患者 该学生 该当事人"
        )
        + words(
            .reference(.holder),
            "该书记 该支部书记 该主任 该科长 该局长 该院长 该校长 该所长 该站长 该股长 该经理 该会计 该出纳 该司机 该驾驶员 该副主任 该副局长 该副院长 该副校长 该部门负责人 该科室负责人 该单位负责人 该项目负责人"
        )
        + words(
            .reference(.people),
            "上述人员 上述同志 上述党员 上述干部 上述党员干部 上述职工 以上人员 以上同志 前述人员 上述责任人"
        )
        + words(.reference(.body), "该单位 该部门 该机构 上述单位 上述部门 上述机构 以上单位")
        + words(.reference(.company), "该公司 该企业 上述公司 上述企业 该集团 该厂") + words(.reference(.hospital), "该院 该医院 该卫生院 上述医院")
        + words(.reference(.village), "该村 该社区 上述村") + words(.reference(.project), "该项目 该工程 上述项目 上述工程")
        + words(.reference(.policy), "该制度 该办法 该方案 该文件 该通知 该规定 该意见 上述制度 上述文件")
        + words(.reference(.money), "该资金 该款项 该笔资金 该笔款项 该费用 该笔费用 上述资金 上述款项 上述费用 该项资金 该经费")
        + words(.reference(.school), "该校 该学校 该园 该幼儿园 上述学校") + words(.reference(.bureau), "该局 该委")
        + words(.reference(.town), "该镇 该乡 该街道 该乡镇") + words(.reference(.thing), "该设备 该系统 该平台 该软件 该仪器 上述设备")
        + words(.reference(.land), "该地块 该宗地 该地段 该路段 该区域 该处") + words(.reference(.vehicle), "该车 该车辆 上述车辆")
        + words(.reference(.anything), "上述问题 以上问题 上述情况 以上情况") + words(.numbered, "上述 以上 前述")

    private static let persons =
        "同志 党员 党员干部 干部 职工 员工 工作人员 负责人 人员 人 医生 医师 护士 教师 领导干部 领导人员 公职人员 责任人 涉事人员 干部职工 辅警 民警 干警 警员 法官 检察官 协管员 网格员 村干部 社工 护工 科员 保安 班长 经办人 经办人员 涉案人员 违纪人员 违规人员 教职工 教练 队员 驾驶员 司机 会计 出纳 专干 讲解员 导游 收费员"
        .split(separator: " ").map(String.init)

    private static let mentions: [(String, Meaning)] =
        words(
            .mention([.person, .people, .staff, .holder]),
            "1名 一名 1位 一位 1人 一人 某 当事人 涉事 责任人 时任 局长 院长 科长 股长 主任 书记 所长 站长 校长 园长 队长 会计 出纳 司机 驾驶员 经理")
        + words(.mention([.holder]), "负责人")
        + words(
            .mention([.person, .people, .staff]),
            "嫌疑人 组长 董事长 同志 个别 有的 借调人员 谈话人 当事 经办 当班 值班"
        )
        + words(
            .mention([.person, .people]), "患者 村民 本人 名患 农户 群众 学生 户主 贫困户 低保户 1户 一户"
        )
        + words(.mention([.people]), "人 名 干部 党员 职工 员工 户 护士 医生 医师 教师")
        + words(
            .mention([.body]),
            "服务站 管理站 工作站 供电所 供销社 派出所 事务所 研究所 管理所 监督所 合作社 协会 商会 银行 支队 大队 一家 1家 个单位 家单位 局属 下属单位 所属单位 二级单位 直属单位 基层单位 各单位 党支部 支部 科室 部门 机构 公安 检察院 法院 中介 代理"
        ) + words(.mention([.body, .company]), "公司 企业 集团 厂 物业 开发商 施工方 承建方 供应商 商户 药店 酒店 饭店 超市")
        + words(.mention([.body, .hospital]), "院 诊所 卫生室 卫健") + words(.mention([.body, .bureau]), "局 委 厅 办公室 党组 党委")
        + words(.mention([.body, .village]), "村 社区 居委会") + words(.mention([.body, .town]), "镇 乡 街道")
        + words(.mention([.project]), "项目 工程 建设 改造 修缮 采购 标段 厂房 大楼 食堂 泵站")
        + words(.mention([.policy]), "《 制度 办法 方案 文件 通知 规定 意见 细则 规程")
        + words(.mention([.money]), "资金 款 元 费 经费 补贴 补助 债 利息 租金")
        + words(.mention([.body, .school]), "学校 小学 中学 幼儿园 校 园")
        + words(.mention([.thing]), "设备 系统 平台 软件 仪 机 APP 小程序 终端 网站")
        + words(.mention([.land]), "地 路 街 处 区 河 片 段") + words(.mention([.vehicle]), "车")
        + words(.mention([.body]), "中心 站")

    private static let nothing = words(
        .nothing,
        "我局 我委 我院 局党组 委党组 党组书记 局党委 委党委 院党委 全局 全委 局机关 委机关 局领导 委领导 局班子 负责同志 领导同志 班子同志 有关同志 相关同志 县委 市委 区委 省委 党中央 中央 巡察组 巡视组 党组织 纪委 监委 各部门 各科室 党建 党员干部 人民 个人 人人 委员 委托 建设性 应该"
    )

    private static func words(_ meaning: Meaning, _ words: String) -> [(String, Meaning)] {
        words.split(separator: " ").map { (String($0), meaning) }
    }
}
