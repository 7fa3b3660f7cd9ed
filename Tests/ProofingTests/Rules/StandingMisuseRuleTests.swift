import Testing

@testable import Proofing

@Suite struct StandingMisuseRuleTests {
    @Test(arguments: [
        ("由于服务器老化，远程调度不能使用。⟦正在抓紧调研中⟧，尽快完成整改。", "正在抓紧调研中"), ("⟦泵站改造将于2024年底完成⟧。", "泵站改造将于2024年底完成"),
        ("⟦待县财政局批复后组织实施⟧。", "待县财政局批复后组织实施"), ("⟦预计明年建成投用⟧。", "预计明年建成投用"), ("⟦土地手续尚未办理⟧。", "土地手续尚未办理"),
        ("更换水泵6台。⟦剩余2台因产权不清，暂时没有更换⟧。", "剩余2台因产权不清，暂时没有更换"),
        ("办结信访积案3件。⟦其余2件的测算结果还没出来⟧。", "其余2件的测算结果还没出来"),
        ("选派讲师6名。⟦换届候选人还没有酝酿⟧。", "换届候选人还没有酝酿"),
    ])
    func `用长期坚持盖住没有做成的事`(_ text: String, _ place: String) {
        let remarks = MarkedText(Notice.clause(text, "长期坚持")).remarks(.standingMisuse)
        #expect(
            remarks.map(\.message) == [
                "标为“长期坚持”，文中却说“\(place)”，是一件还没有做成的事；没有了完成的一天，请写明进度和预计完成的时间。"
            ])
        #expect(remarks.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ("每月巡查泵站一次，今后将长期坚持。", "长期坚持"), ("将管护经费纳入年度预算，2023年安排540万元。", "长期坚持"),
        ("更换水泵6台，其余正在逐年更换。", "长期坚持"), ("正在抓紧调研中。", "正在推进"), ("由专人每月更新问题清单。", "长期坚持"),
        ("已建立巡查制度，正在按季度开展抽查。", "长期坚持"), ("今后将严格执行值守制度。", "长期坚持"),
        ("办结信访积案3件，其余2件已于11月办结。", "长期坚持"), ("其余泵站每季度轮训一次，尚未发现违规操作。", "长期坚持"),
    ])
    func `本来就要长期做的，和已有成果的`(_ text: String, _ status: String) {
        #expect(MarkedText(Notice.clause(text, status)).remarks(.standingMisuse).isEmpty)
    }
}
