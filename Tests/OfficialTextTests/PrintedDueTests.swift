import OfficialText
import Testing

struct PrintedDueTests {
    private func due(_ text: String) -> PrintedDue {
        PrintedDue(text, reference: .init(year: 2024, month: 5, day: 20))
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> PrintedDue.Point {
        .day(.init(year: year, month: month, day: day))
    }

    @Test(arguments: [
        ("2024年6月30日前", 2024, 6, 30), ("2024-06-30", 2024, 6, 30), ("２０２４．６．３０", 2024, 6, 30),
        ("2024/6/30前完成", 2024, 6, 30),
        ("二〇二四年六月三十日前", 2024, 6, 30), ("于2024年 6月 30日前整改到位", 2024, 6, 30), ("2024-06-30 00:00:00", 2024, 6, 30),
        ("2023年8月1日至2023年12月31日", 2023, 12, 31), ("2023年8月1日至9月30日", 2023, 9, 30), ("立行立改，2024年6月30日前完成", 2024, 6, 30),
        ("2024年9月中旬", 2024, 9, 20), ("明年3月15日前", 2025, 3, 15), ("今年8月31日", 2024, 8, 31),
    ]) func `写明的日子`(text: String, year: Int, month: Int, day: Int) {
        #expect(due(text).point == self.day(year, month, day))
        #expect(!due(text).isYearInferred)
    }

    @Test(
        arguments: [
            ("2024年12月", .month(year: 2024, month: 12)), ("2024年6月底前", .month(year: 2024, month: 6)),
            ("2024-06", .month(year: 2024, month: 6)), ("2024.12", .month(year: 2024, month: 12)),
            ("2023年8月至12月", .month(year: 2023, month: 12)), ("2023年6月—2024年6月", .month(year: 2024, month: 6)),
            ("2024年9月下旬", .month(year: 2024, month: 9)), ("本月底前", .month(year: 2024, month: 5)),
            ("次月底", .month(year: 2024, month: 6)), ("2024年第二季度", .quarter(year: 2024, quarter: 2)),
            ("2024年3季度末", .quarter(year: 2024, quarter: 3)), ("今年第四季度", .quarter(year: 2024, quarter: 4)),
            ("本季度末", .quarter(year: 2024, quarter: 2)), ("下季度", .quarter(year: 2024, quarter: 3)),
            ("2024年上半年", .halfYear(year: 2024, half: 1)), ("明年下半年", .halfYear(year: 2025, half: 2)),
            ("2024年底前", .year(2024)), ("2024年年底前", .year(2024)), ("2024年", .year(2024)), ("2024年度", .year(2024)),
            ("2024年内完成", .year(2024)), ("本年度内", .year(2024)), ("明年底前", .year(2025)),
        ] as [(String, PrintedDue.Point)]) func `写明的月季年`(text: String, point: PrintedDue.Point)
    {
        #expect(due(text).point == point)
        #expect(!due(text).isYearInferred)
    }

    @Test(
        arguments: [
            ("6月底前", .month(year: 2024, month: 6)), ("3月底前", .month(year: 2025, month: 3)),
            ("5月底", .month(year: 2024, month: 5)), ("5月19日前", .day(.init(year: 2025, month: 5, day: 19))),
            ("5月20日前", .day(.init(year: 2024, month: 5, day: 20))), ("二季度末", .quarter(year: 2024, quarter: 2)),
            ("第一季度", .quarter(year: 2025, quarter: 1)), ("上半年", .halfYear(year: 2024, half: 1)),
            ("下半年", .halfYear(year: 2024, half: 2)), ("年底前", .year(2024)), ("年内完成", .year(2024)),
        ] as [(String, PrintedDue.Point)]) func `没写年份的取还没过去的那一年`(text: String, point: PrintedDue.Point)
    {
        #expect(due(text).point == point)
        #expect(due(text).isYearInferred)
    }

    @Test(
        arguments: [
            ("收到反馈意见后1个月内", "收到反馈意见", 1, .months), ("自收到反馈意见之日起两个月内完成", "收到反馈意见", 2, .months),
            ("15个工作日内", "", 15, .workingDays), ("整改方案印发后十五个工作日内", "整改方案印发", 15, .workingDays),
            ("反馈后30日内", "反馈", 30, .days), ("10天以内", "", 10, .days), ("一周内", "", 7, .days), ("半年内", "", 6, .months),
            ("半个月内", "", 15, .days), ("一年内", "", 12, .months), ("3个月", "", 3, .months),
            ("立即整改，收到反馈意见后，1个月内", "收到反馈意见", 1, .months),
        ] as [(String, String, Int, PrintedDue.Unit)])
    func `从某事起算的期限`(text: String, event: String, count: Int, unit: PrintedDue.Unit) {
        #expect(due(text).point == .after(event: event, count: count, unit: unit))
    }

    @Test(arguments: ["立即", "立行立改", "立即整改", "立整立改", " 即知即改 "]) func `马上就办`(text: String) {
        #expect(due(text).point == .immediate)
    }

    @Test(arguments: ["长期坚持", "持续推进", "长期", "常态化推进", "立行立改并长期坚持"]) func `不设终点`(text: String) {
        #expect(due(text).point == .standing)
    }

    @Test(arguments: [
        "机构改革完成后", "待上级批复", "", "视资金到位情况", "每月15日前报送", "3次", "2023年巡察反馈意见落实后", "2024年13月",
    ]) func `读不成时间的是条件`(text: String) {
        #expect(due(text).point == .condition)
        #expect(due(text).words == text)
    }

    @Test func `到时间还要接着做`() {
        #expect(due("2024年6月底前完成，并长期坚持").goesOn)
        #expect(due("2024年6月底前完成，并长期坚持").point == .month(year: 2024, month: 6))
        #expect(!due("2024年6月底前完成").goesOn)
        #expect(!due("长期坚持").goesOn)
    }

    @Test func `原话去掉两头空白照留`() { #expect(due("　2024年6月底前 \n").words == "2024年6月底前") }

    @Test(arguments: 1...50) func `什么都读得下去`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let alphabet = Array("0123456789年月日底末内前第一二三四十季度上下半个工作天周自起后至-./ ，立即长期本明")
        for _ in 0..<200 {
            let text = String(
                (0..<Int.random(in: 0...14, using: &chance)).map { _ in
                    alphabet[Int.random(in: alphabet.indices, using: &chance)]
                })
            switch due(text).point {
            case .day(let day): #expect((1...12).contains(day.month) && (1...31).contains(day.day), "\(text)")
            case .month(_, let month): #expect((1...12).contains(month), "\(text)")
            case .quarter(_, let quarter): #expect((1...4).contains(quarter), "\(text)")
            case .halfYear(_, let half): #expect((1...2).contains(half), "\(text)")
            case .after(_, let count, _): #expect(count > 0, "\(text)")
            case .year, .immediate, .standing, .condition: break
            }
        }
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
