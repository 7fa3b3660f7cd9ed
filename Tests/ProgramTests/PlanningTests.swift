import Testing

/// Planning on the command line: what is written wrongly, and what comes of what is written well.
struct PlanningTests {
    private func office() throws -> (Office, inspection: String) {
        let office = try Office()
        try office.importBoth()
        return (office, try office.id(of: "水务"))
    }

    @Test(
        arguments: [
            (["--amount", "十二"], "错误：金额“十二”不是数，请写成 12.5 这样，单位是万元。 [usage]"),
            (["--sponsor", "甲：乙：丙"], "错误：牵头领导“甲：乙：丙”应写成“姓名”或“姓名：分管领导”、“姓名：主要负责人”。 [usage]"),
            (["--column", "等级"], "错误：自定义栏“等级”应写成“栏名=内容”。 [usage]"),
        ])
    func `写错的计划说明怎么写，什么也不登记`(_ words: [String], _ sentence: String) throws {
        let (office, inspection) = try office()
        let before = try office.recordCount()
        let outcome = try office.program.run(["plan", inspection, "1"] + words)
        #expect(outcome.status == 2)
        #expect(outcome.error.split(separator: "\n").first.map(String.init) == sentence)
        #expect(try office.recordCount() == before)
    }

    @Test func `撤回仅有的计划后台账完好`() throws {
        let (office, inspection) = try office()
        #expect(try office.run("plan", inspection, "1", "--goal", "制度健全").status == 0)
        #expect(try office.run("finding", inspection, "1").output.contains("整改目标：制度健全"))
        #expect(try office.run("take-back", inspection).status == 0)
        #expect(try !office.run("finding", inspection, "1").output.contains("整改计划"))
        #expect(try office.run("verify").status == 0)
    }

    @Test func `没有任务的单位说明哪些有`() throws {
        let (office, inspection) = try office()
        #expect(try office.run("department", "add", "办公室", "河道科", "--of", "云溪区水务局党组").status == 0)
        #expect(try office.run("assign", inspection, "1.1", "办公室").status == 0)
        let outcome = try office.run("unassign", inspection, "1.1", "河道科", "--why", "改由他科")
        #expect(outcome.status == 1)
        #expect(outcome.error == "错误：没有叫“河道科”的任务，现有：办公室。 [thing-unknown]\n")
    }
}
