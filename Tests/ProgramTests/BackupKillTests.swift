import Foundation
import Testing

struct BackupKillTests {
    /// Killed anywhere between copying and naming: there is a whole file or none, and the next backup clears away the rest.
    @Test func `备份中途被杀，不会只剩半个文件`() throws {
        let office = try Office()
        let texts = (0..<60).map { FictionalNotice.water.replacingOccurrences(of: "云溪区水务局", with: "云溪区第\($0)水务局") }
        try office.lay("合订.txt", texts.joined(separator: "\u{C}"))
        try #require(try office.run("import", "合订.txt").status == 0)
        try #require(try office.run("backup", "--to", "整.tzb").status == 0)
        var generator = SplitMix64(state: 20_261_122)
        var kills = 0
        for round in 0..<8 {
            let running = try office.program.start(["backup", "--to", "\(round).tzb"])
            let work = Date()
            // Not before it has begun to work, and then at any moment.
            while try !office.names().contains(where: { $0.hasSuffix(".working") }), Date().timeIntervalSince(work) < 20
            {
                usleep(500)
            }
            usleep(UInt32.random(in: 0...150_000, using: &generator))
            running.signal(SIGKILL)
            kills += try running.wait().status == 128 + SIGKILL ? 1 : 0
            guard office.has("\(round).tzb") else { continue }
            let restored = try office.run("restore", "\(round).tzb", "--to", "\(round).db")
            #expect(restored.status == 0, "\(restored)")
        }
        #expect(kills > 0)
        #expect(try office.run("verify").status == 0)
        let again = try office.run("backup", "--to", "0.tzb")
        #expect(again.status == 0 || office.has("0.tzb"), "\(again)")
        #expect(try office.run("backup", "--to", "末.tzb").status == 0)
        #expect(try office.names().allSatisfy { !$0.hasSuffix(".working") })
    }

    /// Whoever presses the key for a second time finds the first backup as it was.
    @Test func `恢复到已有的台账上被拒绝，原来的不变`() throws {
        let office = try Office()
        try office.importBoth()
        try #require(try office.run("backup", "--to", "备份.tzb").status == 0)
        let before = try office.recordCount()
        let outcome = try office.run("restore", "备份.tzb", "--to", "taizhang.db")
        #expect(outcome.error == "错误：文件“taizhang.db”已经存在，没有覆盖它，请换一个名字。 [file-exists]\n")
        #expect(outcome.status == 1)
        #expect(try office.recordCount() == before)
        let missing = try office.run("restore", "没有.tzb", "--to", "新.db")
        #expect(missing.status == 1 && missing.error.contains("没有.tzb"), "\(missing)")
        #expect(!office.has("新.db"))
        #expect(try office.text(of: "taizhang.db.backups").contains("备份.tzb"))
    }
}
