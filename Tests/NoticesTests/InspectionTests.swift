import Notices
import OfficialText
import Testing

/// How preambles print who inspected.
struct InspectionTests {
    @Test(arguments: [
        ("区委第二 巡察组", "区委第二 巡察组"), ("区委第 2 巡察组", "区委第 2 巡察组"), ("十二届区委 第三巡察组", "十二届区委 第三巡察组"),
        ("根据安排 区委第二巡察组", "区委第二巡察组"), ("2024年3月4日至4月26日 区委第二巡察组", "区委第二巡察组"), ("3月 区委巡察组", "区委巡察组"),
    ])
    func `组名里的空格照印，名前的不算`(words: String, team: String) {
        let text = "中共甲局党组关于巡察整改进展情况的通报\n2024年，\(words)对甲局党组开展了常规巡察。现将整改情况予以公布。\n1.学习不实。\n整改情况：已改。\n"
        let reading = NoticeReader().read(Manuscript(text: Array(text.utf8)))
        #expect(reading.inspection?.team.map(reading.text) == team)
    }
}
