import OfficialText
import Testing

struct PrintedDateTests {
    private func dates(_ text: String) -> [String] {
        let folded = FoldedText(Array(text.utf8))
        return PrintedDate.all(in: folded, 0..<folded.count).map { date in
            [date.year, date.month, date.day].map { $0.map(String.init) ?? "-" }.joined(separator: "/")
        }
    }

    @Test(arguments: [
        ("2024年8月2日", ["2024/8/2"]), ("2024 年7月15日", ["2024/7/15"]), ("２０２４年８月２日", ["2024/8/2"]),
        ("二〇二一年十月三日", ["2021/10/3"]), ("二○二一年十二月三十一日", ["2021/12/31"]), ("2022-09-26", ["2022/9/26"]),
        ("2024.8.2", ["2024/8/2"]), ("2023年3月15日至6月9日", ["2023/3/15", "-/6/9"]),
        ("2024年4月15至4月23日", ["2024/4/15", "-/4/23"]),
        ("2023年12月至2024年2月", ["2023/12/-", "2024/2/-"]), ("8月下旬至9月底", ["-/8/-", "-/9/-"]), ("11月", ["-/11/-"]),
        ("201944日至615日", []), ("13月5日", []), ("3个月", []), ("1.5亿", []),
    ])
    func `日期各种写法`(text: String, expected: [String]) { #expect(dates(text) == expected) }
}
