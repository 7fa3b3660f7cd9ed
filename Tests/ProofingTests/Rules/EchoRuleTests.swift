import Testing

@testable import Proofing

@Suite struct EchoRuleTests {
    private static let measure = "一是组织干部逐户走访用水困难群众，建立走访台账，明确专人限期解决。二是完善供水应急预案，组织供水企业定期开展联合演练，提高应急处置能力。"

    @Test(arguments: [
        ("⟦一是组织干部逐户走访用水困难群众，建立走访台账，明确专人限期解决。⟧二是开展演练2次。", "一是组织干部逐户走访用水困难群众，建立…", ""),
        ("一是走访126户。⟦二是完善供水应急预案，组织供水企业定期开展联合演练，提高应急处置能力。⟧", "二是完善供水应急预案，组织供水企业定期…", ""),
        ("⟦一是组织干部逐户走访用水困难的群众，建立走访台账，明确专人限期解决。⟧二是开展演练2次。", "一是组织干部逐户走访用水困难的群众，建…", ""),
        (
            "⟦一是组织干部逐户走访用水困难群众，建立走访台账，明确专人限期解决。⟧二是完善供水应急预案，组织供水企业定期开展联合演练，提高应急处置能力。",
            "一是组织干部逐户走访用水困难群众，建立…", "等2条"
        ),
        ("⟦一是组织了干部逐户走访用水困难群众，建立了走访台账，明确了专人限期解决。⟧二是开展演练2次。", "一是组织了干部逐户走访用水困难群众，建…", ""),
        ("⟦组织干部逐户走访用水困难群众，建立走访台账，明确专人限期解决。⟧", "组织干部逐户走访用水困难群众，建立走访…", ""),
    ])
    func `照抄措施的进展`(_ progress: String, _ words: String, _ count: String) {
        let remarks = MarkedText(Notice.answered("用水困难群众底数不清", measures: Self.measure, progress: progress))
            .remarks(.echo)
        #expect(
            remarks.map(\.message) == [
                "“1.用水困难群众底数不清”的整改进展“\(words)”\(count)照抄整改措施，没有说做了什么；请写明做到什么程度。"
            ])
        #expect(remarks.allSatisfy { $0.severity == .warning && $0.related.count == 1 })
    }

    @Test(arguments: [
        ("一是更换老旧管网，二是对维修工程实行年度打包招标。", "⟦更换了老旧管网，对维修工程实行了年度打包招标。⟧", "更换了老旧管网，对维修工程实行了年度打…", ""),
        (
            "（1）全面清理超标准办公用房；（2）对招待费实行总额控制、一事一结。", "⟦（1）对超标准办公用房进行了全面清理；⟧（2）对招待费实行了总额控制和一事一结。", "（1）对超标准办公用房进行了全面清理；",
            "等2条"
        ),
    ])
    func `换了说法、没有一句自己的话`(_ measures: String, _ progress: String, _ words: String, _ count: String) {
        let remarks = MarkedText(Notice.answered("用水困难群众底数不清", measures: measures, progress: progress)).remarks(.echo)
        #expect(
            remarks.map(\.message) == [
                "“1.用水困难群众底数不清”的整改进展“\(words)”\(count)照抄整改措施，没有说做了什么；请写明做到什么程度。"
            ])
    }

    @Test(arguments: [
        "一是组织干部逐户走访用水困难群众126户，建立走访台账，明确专人限期解决。二是完善供水应急预案，组织供水企业开展联合演练2次。",
        "一是已组织干部逐户走访用水困难群众，建立了走访台账。二是演练2次。", "走访126户，解决31件。", "走访用水困难群众。", "逐户走访、建立台账、限期解决，群众用水有了保障，水质水压达到规范要求。",
        "召开供水专题会议，专门听取走访情况，研究群众反映强烈的夜间停水问题，当场确定检修队伍。",
    ])
    func `说了做什么的进展`(_ progress: String) {
        #expect(
            MarkedText(Notice.answered("用水困难群众底数不清", measures: Self.measure, progress: progress)).remarks(.echo).isEmpty
        )
    }
}
