import Foundation
import Testing

/// Lights, chasing, looking back and figures on the command line.
struct TimeTests {
    private func office() throws -> (Office, inspection: String) {
        let office = try Office()
        try office.importBoth()
        return (office, try office.id(of: "水务"))
    }

    @Test func `按灯筛选,每种写法都带灯`() throws {
        let (office, id) = try office()
        func positions(_ filters: String...) throws -> [String] {
            try office.program.run(["ledger", id, "--date", "2024-01-31", "--format", "csv"] + filters).lines
                .dropFirst()
                .map { String($0.prefix { $0 != "," }) }
        }
        #expect(try positions("--light", "红灯") == ["2", "3"])
        #expect(try positions("--light", "灰灯") == ["1", "4"])
        #expect(try positions("--light", "red", "--status", "推进中") == ["2"])
        #expect(try positions("--light", "绿灯") == [])
        let json = try office.run("ledger", id, "--date", "2024-01-31", "--format", "json")
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.map { $0["light"] as? String } == ["grey", "red", "red", "grey"])
        #expect(findings[1]["lightReason"] as? String == "没有到期日，提出已 225 天，超过 6个月")
        #expect(object["lightsOn"] as? String == "2024-01-31")
    }

    @Test func `写错的日子`() throws {
        let (office, id) = try office()
        let both = try office.run("ledger", id, "--date", "2024-01-31", "--as-of", "2024-01-31")
        #expect(both.status == 2)
        #expect(both.error.hasPrefix("错误：--date 和 --as-of 只能写一个。 [usage]"))
        for command in [["inspections"], ["ledger", id], ["finding", id, "1"], ["figures"], ["figures", id]] {
            let ahead = try office.program.run(command + ["--as-of", "2199-01-01"])
            #expect(ahead.status == 2, "\(command) \(ahead)")
            #expect(ahead.error == "错误：日期 2199-01-01 还没有到，只能查看今天或以前的台账。 [usage]\n")
        }
        let chase = try office.run("chase", id, "--date", "2199-01-01")
        #expect(chase.error == "错误：日期 2199-01-01 还没有到，只能查看今天或以前的台账。 [usage]\n")
        for command in [["inspections"], ["figures"]] {
            let early = try office.program.run(command + ["--as-of", "2020-01-01"])
            #expect(early.status == 0)
            #expect(early.output == "截至 2020-01-01，台账里还没有检查。\n")
        }
        let none = try office.run("ledger", id, "--as-of", "2020-01-01")
        #expect(none.status == 1)
        #expect(none.error.hasPrefix("错误：截至 2020-01-01，台账里还没有检查 \(id)，它的第一条记录在 "))
    }

    @Test func `只看的催办不登记`() throws {
        let (office, id) = try office()
        let before = try office.recordCount()
        let preview = try office.run("chase", "--preview", "--date", "2098-12-31", "--format", "csv")
        #expect(preview.status == 0)
        // Findings that are not declared completed, of both inspections: alarmed at once for their age, and asked to report.
        #expect(preview.lines.dropFirst().count == 6)
        let one = try office.run("chase", id, "--preview", "--date", "2098-12-31", "--format", "json")
        let list = try #require(JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [[String: Any]])
        #expect(list.map { $0["subject"] as? String } == ["2", "3", "2", "3"])
        #expect(list.map { $0["step"] as? String } == ["久拖", "久拖", "催报", "催报"])
        #expect(list.first?["letter"] as? String == "escalation")
        #expect(try office.recordCount() == before)
        #expect(try office.run("chase", id).lines.count == 1)
        #expect(try office.recordCount() == before)
    }

    @Test func `没有权限的不催办也不改规则`() throws {
        let (office, id) = try office()
        let person = try office.run("person", "add", "周宁")
        let other = try #require(person.output.firstMatch(of: /编号 (\w+)/)?.output.1)
        for command in [["clock", id, "--cadence", "每月"], ["clock", "--pack", "three-day"]] {
            let outcome = try office.program.run(command + ["--as", String(other)])
            #expect(outcome.status == 1)
            #expect(outcome.error.hasSuffix("[not-permitted]\n"), "\(outcome)")
        }
    }

    @Test func `规则包从文件记入,台账核对无误`() throws {
        let (office, id) = try office()
        let text = try office.run("rules", "show", "default", "--format", "yaml").output
        try office.lay("本区.yaml", text.replacingOccurrences(of: "after: 6个月", with: "after: 2个月"))
        let set = try office.run("clock", id, "--pack", "本区.yaml", "--why", "区里要求")
        #expect(set.output == "规则包：default（通用），全文在台账里，为这次检查设定\n进展报告：每周五，按规则包\n")
        let again = try office.run("clock", id, "--pack", "本区.yaml")
        #expect(again.error == "错误：与现在的内容相同，没有需要登记的。 [command-refused]\n")
        for (day, red) in [("2023-08-19", 0), ("2023-08-20", 4)] {
            let lines = try office.run("ledger", id, "--date", day, "--light", "红灯", "--format", "csv").lines
            #expect(lines.count == 1 + red, "\(day)")
        }
        try office.lay("错.yaml", "name: 错\n")
        let wrong = try office.run("clock", id, "--pack", "错.yaml")
        #expect(wrong.status == 1)
        #expect(wrong.error.contains("[rules-unfit]"))
        #expect(try office.run("clock", id, "--reset").output.hasPrefix("规则包：default（通用），随程序带来，没有人设定"))
        #expect(try office.run("verify").status == 0)
    }

    /// SQL over the rows is the oracle.
    @Test func `数字与逐行数出来的相同`() throws {
        let (office, id) = try office()
        let work = [
            ["department", "add", "河道科", "办公室", "--of", "云溪区水务局党组"], ["divide", id, "2", "建档不全", "检修不及时"],
            ["assign", id, "1.1", "河道科", "办公室"], ["unassign", id, "1.1", "办公室", "--why", "不涉及"],
            ["action", "withdraw", id, "3.1", "--why", "重复"], ["report", id, "2-1", "已建档", "--status", "基本完成"],
            ["plan", id, "4", "--term", "长期坚持"], ["raise", id, "账实不符", "--origin", "举一反三自查", "--apart"],
        ]
        for command in work { #expect(try office.program.run(command).status == 0, "\(command)") }
        let figures = try office.run("figures", "--format", "csv").lines.dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        func figure(_ base: String, _ facet: String, _ item: String, apart: String = "") throws -> Int {
            let row = figures.first { $0[0] == base && $0[1] == apart && $0[3] == facet && $0[4] == item }
            let number = try #require(row?.last)
            return try #require(Int(number))
        }
        func count(_ sql: String) throws -> Int { try #require(Int(try office.query(sql).first ?? "")) }
        let isMain = "(SELECT id FROM finding WHERE origin IN (SELECT id FROM origin WHERE is_apart = 0))"
        for (status, title) in [("completed", "已完成"), ("substantiallyCompleted", "基本完成"), ("inProgress", "推进中")] {
            #expect(
                try figure("问题", "状态", title)
                    == count("SELECT count(*) FROM finding WHERE status = '\(status)' AND id IN \(isMain)"))
            #expect(
                try figure("具体问题", "状态", title)
                    == count(
                        "SELECT count(*) FROM matter WHERE is_retired = 0 AND status = '\(status)' AND finding IN \(isMain)"
                    ))
            #expect(
                try figure("进展条目", "状态", title)
                    == count(
                        """
                        SELECT count(*) FROM progress_report, json_each(progress_report.clauses)
                        WHERE json_each.value ->> 'status' = '\(status)'
                        """))
        }
        #expect(
            try figure("问题", "状态", "未写明")
                == count("SELECT count(*) FROM finding WHERE status IS NULL AND id IN \(isMain)"))
        #expect(try figure("问题", "状态", "未写明", apart: "另计") == 1)
        #expect(
            try figure("整改措施", "时限类别", "未写明") == count("SELECT count(*) FROM corrective_action WHERE withdrawn IS NULL")
        )
        #expect(try figure("任务", "状态", "未写明") == count("SELECT count(*) FROM assignment WHERE ended IS NULL"))
        #expect(try figure("问题", "时限类别", "长期坚持") == 1)
        #expect(try figure("具体问题", "办理", "整改中") == count("SELECT count(*) FROM matter WHERE is_retired = 0") - 1)
        #expect(try figure("具体问题", "办理", "已销号") == 0)
    }

    @Test func `文件所述与台账所计并列`() throws {
        let (office, id) = try office()
        let lines = try office.run("figures", id).lines
        #expect(lines.first?.hasPrefix("截至 ") == true)
        #expect(lines.contains { $0.contains("水务.txt") && $0.contains("措施") && $0.contains("整改措施 6，有措施的问题 4") })
        #expect(lines.contains { $0.contains("水务.txt") && $0.contains("制度") && $0.contains("没有可比的") })
        #expect(!lines.contains { $0.hasSuffix("不符") })
        _ = try office.run("action", "withdraw", id, "3.1", "--why", "重复")
        _ = try office.run("action", "withdraw", id, "3.2", "--why", "重复")
        #expect(try office.run("figures", id).lines.contains { $0.contains("整改措施 4，有措施的问题 3") && $0.hasSuffix("不符") })
    }
}
