import Testing

/// Drafts on the command line: each kind of text becomes what it is for, once.
struct DraftTests {
    private let office: Office
    private let inspection: String

    init() throws {
        office = try Office()
        try office.importBoth()
        inspection = try office.id(of: "水务")
    }

    /// The first column of the line that has these words.
    private func id(_ words: String, in arguments: String...) throws -> String {
        let lines = try office.program.run(arguments).output.split(separator: "\n")
        return String(try #require(lines.first { $0.contains(words) }).prefix { $0 != " " })
    }

    /// Writes a draft, records it, and finds that it cannot be recorded once more.
    private func record(_ use: String, _ subject: String, in place: [String], _ command: [String]) throws {
        let words = "草稿里写的\(use)"
        let begun = try office.program.run(["draft", "begin", use, subject, words, "--title", use] + place)
        try #require(begun.status == 0, "\(begun)")
        let draft = try id(" \(use) ", in: "draft", "list")
        let recorded = try office.program.run(command + ["--draft", draft])
        #expect(recorded.status == 0, "\(use) \(recorded)")
        let again = try office.program.run(command + ["--draft", draft])
        #expect(again.status == 1 && again.error.hasSuffix("[draft-refused]\n"), "\(use) \(again)")
    }

    @Test func `每种草稿都能登记成它的用途，只登记一次`() throws {
        let (at, of) = (["--inspection", inspection], ["--of", "云溪区水务局党组"])
        try record("整改进展", "1", in: at, ["report", inspection, "1"])
        try record("整改措施", "1", in: at, ["action", "add", inspection, "--for", "1"])
        try record("整改措施", "1.1", in: at, ["action", "revise", inspection, "1.1"])
        for use in ["原因分析", "整改目标", "完成标准", "未完成的原因", "下一步打算"] {
            try record(use, "1", in: at, ["plan", inspection, "1"])
        }
        let finding = try office.run("finding", inspection, "1").output
        for use in ["整改进展", "整改措施", "原因分析", "整改目标", "完成标准", "未完成的原因", "下一步打算"] {
            #expect(finding.contains("草稿里写的\(use)"), "\(use)")
        }
        try record("需协调事项", "1", in: at, ["obstacle", "raise", inspection, "1", "--for", "财政局"])
        try office.run("instruction", "give", inspection, "--by", "赵明", "--words", "抓紧")
        let instruction = try id("抓紧", in: "instruction", "list", inspection)
        try record("批示反馈", instruction, in: at, ["instruction", "answer", inspection, instruction])
        try office.run("comment", "take", inspection, "--channel", "电话", "--words", "没有图纸")
        let comment = try id("没有图纸", in: "comment", "list", inspection)
        try record("群众意见答复", comment, in: at, ["comment", "answer", inspection, comment])
        _ = try office.program.run(["letter", "receive", "市局", "--kind", "督办函", "--title", "请报结果"] + of)
        try record("函件办复", "请报结果", in: of, ["letter", "answer", "请报结果"] + of)
        #expect(try office.run("verify").status == 0)
    }

    @Test func `起草和登记写错的说明怎么写`() throws {
        let wrong: [([String], String)] = [
            (["draft", "begin", "整改进展", "1", "--inspection", inspection], "错误：草稿没有文字，没有保存，请写上内容。 [draft-refused]"),
            (["draft", "save", "0k2v", "改"], "错误：没有写明是据第几稿改的，请写成“0k2v：3”这样。 [usage]"),
            (["draft", "show", "0k2v"], "错误：没有叫“0k2v”的草稿，还没有起草过。 [thing-unknown]"),
            (["report", inspection, "1"], "错误：没有写明内容；直接写，或用 --draft 写明草稿。 [usage]"),
            (["report", inspection, "1", "进展", "--draft", "0k2v"], "错误：内容和 --draft 只能写一个。 [usage]"),
        ]
        for (arguments, sentence) in wrong {
            let outcome = try office.program.run(arguments)
            #expect(outcome.error.split(separator: "\n").first.map(String.init) == sentence)
        }
        #expect(try office.run("draft", "list").output == "没有在写的草稿，用 taizhang draft begin 起草。\n")
    }
}
