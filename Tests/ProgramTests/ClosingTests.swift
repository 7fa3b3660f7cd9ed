import Testing

/// Whatever a command did and however it ended, the ledger is one file and its key.
struct ClosingTests {
    @Test func `每条命令之后台账只是一个文件`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        let ledger = ["taizhang.db", "taizhang.db.key"]
        var names = ledger + ["水务.txt"]
        func finish(_ arguments: [String], _ status: Int32) throws {
            let outcome = try office.program.run(arguments)
            #expect(outcome.status == status, "\(arguments) \(outcome)")
            #expect(try office.names() == names, "\(arguments)")
        }
        try finish(["init"], 0)
        try finish(["import", "水务.txt"], 0)
        let id = try office.id(of: "水务局")
        for arguments in [
            ["inspections"], ["ledger", id], ["finding", id, "1"], ["log", id], ["verify"], ["rebuild"],
        ] {
            try finish(arguments, 0)
        }
        names.insert("副本", at: 2)
        try finish(["checkpoint", "--out", "副本"], 0)
        try finish(["take-back", id], 0)
        // It ran, and the answer is no.
        try finish(["init"], 1)
        try finish(["import", "没有.txt"], 1)
        try finish(["import", "水务.txt", "--into", "没有"], 1)
        for arguments in [["ledger", "没有"], ["finding", id, "99"], ["log", "没有"], ["take-back", "没有"]] {
            try finish(arguments, 1)
        }
        try finish(["checkpoint", "--out", "副本"], 1)
        try finish(["verify", "--against", "水务.txt"], 1)
    }

    @Test func `没有正常结束的命令留下的日志由下一条命令收好`() throws {
        let office = try Office()
        try office.importBoth()
        let names = try office.names()
        let script = """
            import os, sqlite3, sys
            ledger = sqlite3.connect("taizhang.db")
            ledger.execute("UPDATE person SET name = '王五'")
            ledger.commit()
            os._exit(0)
            """
        let outcome = try office.program.start(["-c", script], executable: "/usr/bin/python3").wait()
        try #require(outcome.status == 0)
        try #require(office.has("taizhang.db-wal"))
        #expect(try office.run("inspections").status == 0)
        #expect(try office.names() == names)
    }
}
