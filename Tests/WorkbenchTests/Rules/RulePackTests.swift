import Rectification
import Testing

@testable import Workbench

struct ShippedRulePackTests {
    @Test func `随带的规则包都读得通,名字就是文件名`() throws {
        let files = try RulePackFile.shipped()
        #expect(
            files.map(\.pack.name) == [
                "default", "jiangjin-20-10-0", "three-day", "guangyuan-kou-fen", "linying-wu-shu",
            ])
        for file in files { #expect(file.path == file.pack.name + ".yaml") }
    }

    @Test func `每一项数字都有出处`() throws {
        for pack in try RulePackFile.shipped().map(\.pack) {
            for subject in RulePack.Subject.allCases where subject != .ageAlarm || pack.ageAlarm != nil {
                #expect(pack.sources.contains { $0.subjects.contains(subject) }, "\(pack.name) \(subject.rawValue)")
            }
            // What was compared with no text, and is cited from nowhere, is not given out as verified.
            for source in pack.sources { #expect(source.isUnverified || source.place != nil, "\(pack.name)") }
        }
    }

    @Test func `自带的例子全部相符`() throws {
        for report in try TestRules(files: .none).testShipped() {
            #expect(!report.outcomes.isEmpty && report.unexpected.isEmpty, "\(report.unexpected)")
        }
    }

    @Test func `默认的数字`() throws {
        let pack = try RulePackFile.shipped(named: "default").pack
        #expect(pack.periods.intensive == Period(6, .months))
        #expect(pack.periods.plan == Period(1, .months) && pack.isUnverified(.plan) && !pack.isUnverified(.intensive))
        #expect(pack.reporting.cadence == .weekly(.friday))
        #expect(pack.steps.map(\.moment.words) == ["到期前10天", "到期前3个工作日", "逾期1个工作日", "逾期10个工作日"])
        #expect(pack.ageAlarm?.after == Period(6, .months))
    }

    @Test func `江津的二十天十天逾期`() throws {
        let pack = try RulePackFile.shipped(named: "jiangjin-20-10-0").pack
        #expect(pack.steps.map(\.moment.words) == ["到期前20天", "到期前10天", "逾期1天"])
        #expect(pack.steps.map(\.addressees) == [[.handler], [.handler, .sponsor], [.owner, .head]])
    }

    @Test func `广元的扣分`() throws {
        #expect(try RulePackFile.shipped(named: "guangyuan-kou-fen").pack.steps.map(\.points) == [0, 1, 2])
    }

    @Test func `没有的名字说出有哪些`() throws {
        #expect(throws: UnknownRulePack.self) { try RulePackFile.shipped(named: "江津") }
        let error = UnknownRulePack(name: "江津", known: ["default", "three-day"])
        #expect(error.description == "没有叫“江津”的规则包，可以写的是：default、three-day。")
        #expect(error.code == .rulesUnknown)
    }
}

struct RulePackReaderTests {
    private let sound: String

    init() throws { sound = String(decoding: try RulePackFile.shipped(named: "three-day").bytes, as: UTF8.self) }

    private func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

    private func faults(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try RulePackReader.read(bytes, path: "本地.yaml")
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    /// The faults when one line of a sound pack is written otherwise; `#` stands for the line's number in what is expected.
    private func faults(changing line: String, to other: String) throws -> (found: [String], line: Int) {
        let lines = sound.split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0 == line }, "\(line)")
        return (
            faults((lines[..<index] + [Substring(other)] + lines[(index + 1)...]).joined(separator: "\n")), index + 1
        )
    }

    @Test(arguments: [
        ("  yellow: 3天", "  yellow: 三天", "第 # 行：lights.yellow 是“三天”，应当是“10天”“5个工作日”“6个月”这样的期限，请改正。"),
        ("  yellow: 3天", "  yelow: 3天", "第 # 行：lights 里没有“yelow”这一项，可以写的是 yellow、red，请核对拼写或删去。"),
        ("  yellow: 3天", "  yellow: [3天]", "第 # 行：lights.yellow 应当是“10天”“5个工作日”“6个月”这样的期限，请照样改写。"),
        (
            "  every: 每周五", "  every: 每周八",
            "第 # 行：reporting.every 是“每周八”，应当是每日、每周一、每周二、每周三、每周四、每周五、每周六、每周日、每半月、每月、每季度之一，请改正。"
        ),
        (
            "    when: 到期前3天", "    when: 到期3天",
            "第 # 行：steps[1].when 是“到期3天”，应当是“到期前10天”“到期当天”“逾期1个工作日”这样的时间，请改正。"
        ),
        (
            "    to: [责任单位, 主要负责人]", "    to: [责任单位, 局长]",
            "第 # 行：steps[2].to[2] 是“局长”，应当是承办人、责任单位、分管领导、主要负责人、巡察办之一，请改正。"
        ),
        ("    letter: 督办函", "    letter: 警告", "第 # 行：steps[2].letter 是“警告”，应当是交办函、提示函、督办函、约谈之一，请改正。"),
        (
            "  - name: 逾期督办", "  - name: 三天提示",
            "第 # 行：steps[2].name 是“三天提示”，应当是一到 40 个字的名字，不与别的步骤和催报、久拖相同，请改正。"
        ),
        ("name: three-day", "name: 三天", "第 # 行：name 是“三天”，应当是小写字母、数字和连字符，例如 jiangjin-20-10-0，请改正。"),
        (
            "    today: 2024-06-10", "    today: 2024-06-31",
            "第 # 行：tests[1].today 是“2024-06-31”，应当是“2024-06-28”这样的日期，请改正。"
        ),
        ("    light: 绿灯", "    light: 绿", "第 # 行：tests[1].light 是“绿”，应当是绿灯、黄灯、红灯、等待、灰灯之一，请改正。"),
        (
            "    steps: [逾期督办]", "    steps: [督办]",
            "第 # 行：tests[5].steps[1] 是“督办”，应当是这个规则包里的步骤：三天提示、逾期督办、催报、久拖，请改正。"
        ),
        ("  look-back: [6个月]", "  look-back: 6个月", "第 # 行：periods.look-back 应当是期限的列表，例如 [6个月]，请照样改写。"),
        (
            "  yellow-after-missed: 2", "  yellow-after-missed: 0",
            "第 # 行：reporting.yellow-after-missed 是“0”，应当是从 1 到 100 的数，请改正。"
        ),
        ("lights:", "lights: [", "第 # 行不合 YAML 的写法，请检查缩进、冒号后面的空格和引号。"),
        ("  red: 0天", "  yellow: 0天", "第 # 行的 yellow 写了不止一次，同一处只能写一次，请删去多余的。"),
    ]) func `写错一处说明在哪一行错在哪里怎么改`(line: String, other: String, expected: String) throws {
        let (found, number) = try faults(changing: line, to: other)
        // YAML notices an open bracket, and a second key, on another line.
        let noticed = other == "lights: [" ? number + 2 : other == "  yellow: 0天" ? number - 1 : number
        #expect(found.contains("规则包“本地.yaml”" + expected.replacing("#", with: "\(noticed)")), "\(found)")
    }

    @Test func `缺了的项说明应当是什么`() throws {
        let (found, number) = try faults(changing: "  red: 0天", to: "")
        #expect(found == ["规则包“本地.yaml”第 \(number - 2) 行：缺少 lights.red，它应当是“10天”“5个工作日”“6个月”这样的期限，请补上。"])
    }

    @Test func `几处错误一次说全`() throws {
        let text = sound.replacing("  yellow: 3天", with: "  yellow: 三天").replacing("title: 三天提示", with: "titel: 三天提示")
            .replacing("today: 2024-06-11", with: "today: 六月十一日")
        let found = faults(text)
        #expect(found.count == 4)
        #expect(found[0].contains("第 2 行：缺少 title"))
        #expect(found[1].contains("第 3 行：这里没有“titel”这一项"))
    }

    @Test func `不成规则包的文件`() {
        #expect(faults("").first?.hasPrefix("规则包“本地.yaml”里什么也没有写，") == true)
        #expect(faults("# 只有注释\n").first?.hasPrefix("规则包“本地.yaml”里什么也没有写，") == true)
        #expect(faults([0xB9, 0xE6]) == ["规则包“本地.yaml”不是 UTF-8 编码的文字，请另存为 UTF-8。"])
        #expect(faults("关于整改的通知").first?.hasPrefix("规则包“本地.yaml”第 1 行：整个文件 应当是") == true)
        #expect(
            faults([UInt8](repeating: 0x23, count: 70_000)) == ["规则包“本地.yaml”超过规则包的上限 64 KB，请核对是不是规则包。"])
    }

    @Test func `开头的字节顺序标记无妨`() { #expect(faults([0xEF, 0xBB, 0xBF] + Array(sound.utf8)) == []) }

    @Test(arguments: 1...30) func `改坏任何一处都有话说,不会出错`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            var bytes = Array(sound.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                let place = Int.random(in: bytes.indices, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...127, using: &chance)
                case 1: bytes.remove(at: place)
                default:
                    bytes.insert(contentsOf: Array("[{&*:- \n\"".utf8).shuffled(using: &chance).prefix(3), at: place)
                }
            }
            for sentence in faults(bytes) { #expect(sentence.hasPrefix("规则包“本地.yaml”") && sentence.hasSuffix("。")) }
        }
    }
}

struct TestRulesTests {
    @Test func `不符的例子列出来`() throws {
        let sound = String(decoding: try RulePackFile.shipped(named: "three-day").bytes, as: UTF8.self)
        let text = sound.replacing("    light: 绿灯", with: "    light: 红灯").replacing(
            "steps: [三天提示]", with: "steps: [逾期督办]")
        let files = FileAccess(reading: Array(text.utf8))
        let report = try TestRules(files: files).test("本地.yaml")
        #expect(report.outcomes.count == 5)
        #expect(report.unexpected.map(\.trial.name) == ["剩4天是绿灯", "剩3天提示", "让开之后补上"])
        #expect(report.unexpected.first?.reading.light == .green)
        #expect(report.unexpected.last?.steps == ["三天提示"])
    }
}

/// SplitMix64: the same seed gives the same test on every machine.
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension FileAccess {
    fileprivate static let none = FileAccess(reading: [])

    /// Files that all hold these bytes.
    fileprivate init(reading bytes: [UInt8]) {
        self.init(
            read: { _ in bytes }, create: { _, _, _ in }, pieces: { _ in { [] } }, createByPieces: { _, _ in },
            createTried: { _, _, _ in }, append: { _, _ in }, length: { _ in bytes.count }, workFolder: { _, _ in },
            exists: { _ in true }, removeLeftovers: { _ in })
    }
}
