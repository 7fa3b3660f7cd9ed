import Foundation
import Testing

struct InterruptionTests {
    @Test func `导入中途被杀五次什么也不会只剩一半`() throws {
        let harness = try KillHarness(documents: 30)
        let tally = try harness.run(5, seed: 20_240_711)
        #expect(tally.kills > 0, "\(tally)")
    }

    @Test func `中断键在两份之间停下`() throws {
        let office = try Office()
        let texts = (0..<400).map { FictionalNotice.water.replacingOccurrences(of: "云溪区水务局", with: "云溪区第\($0)水务局") }
        try office.lay("合订.txt", texts.joined(separator: "\u{C}"))
        let running = try office.program.start(["import", "合订.txt"])
        while !office.has("taizhang.db") { usleep(1000) }
        while try office.query("SELECT count(*) FROM inspection") == ["0"] { usleep(1000) }
        running.signal(SIGINT)
        let outcome = try running.wait()
        #expect(outcome.status == 130, "\(outcome.error)")
        #expect(outcome.error.hasSuffix("已中断；上面列出的都已完整导入，其余没有动。\n"))
        let told = outcome.lines.count { $0.hasPrefix("已导入：") }
        #expect(told > 0 && told < 400)
        #expect(try office.ids().count == told)
        #expect(outcome.lines.last == "共 \(told) 份：新立项 \(told) 份，并入 0 份，未导入 0 份。")
        #expect(try office.run("verify").status == 0)
    }

    @Test func `两个进程同时导入都做完`() throws {
        let office = try Office()
        for side in ["甲", "乙"] {
            let texts = (0..<40).map {
                FictionalNotice.water.replacingOccurrences(of: "云溪区水务局", with: "\(side)区第\($0)水务局")
            }
            try office.lay("\(side).txt", texts.joined(separator: "\u{C}") + "\u{C}" + FictionalNotice.library)
        }
        let both = try ["甲.txt", "乙.txt"].map { try office.program.start(["import", $0]) }
        let outcomes = try both.map { try $0.wait() }
        let summaries = outcomes.compactMap(\.lines.last).sorted()
        // Whichever came later with the document that both have is told that it is known.
        #expect(
            summaries == ["共 41 份：新立项 40 份，并入 0 份，未导入 1 份。", "共 41 份：新立项 41 份，并入 0 份，未导入 0 份。"],
            "\(outcomes)")
        #expect(outcomes.map(\.status).sorted() == [0, 1])
        #expect(outcomes.contains { $0.error.contains("[document-known]") })
        #expect(try office.ids().count == 81)
        #expect(try office.query("SELECT count(*) FROM person") == ["1"])
        #expect(try office.run("verify").status == 0)
    }
}
