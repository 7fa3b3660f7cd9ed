import ArgumentParser
import Rectification
import Workbench

/// `taizhang divide`: a matter becomes several.
struct DivideCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "divide", abstract: "把一个具体问题拆成几个，分别整改、分别销号。",
        discussion: "已有的整改进展留在原来的具体问题上。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("具体问题：没有拆分过的写问题的序（6），拆分过的写编号（6-1）。", valueName: "具体问题"))
    var matter: String

    @Argument(help: ArgumentHelp("拆成的各个具体问题的内容，至少两个。", valueName: "内容"))
    var parts: [String]

    @Option(help: ArgumentHelp("拆分的理由。", valueName: "理由"))
    var why: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (matter, parts, why) = (matter, parts, why)
        try await session.giving()(about: inspection) { things in
            let row = try things.matter(matter)
            return DivideMatter(
                inspection: try things.requireInspection(), matter: row.matter.matter, parts: parts,
                basedOn: row.lastRecord.sequence, why: why)
        }
        try session.console.say("已拆成 \(parts.count) 个具体问题。")
        return .done
    }
}
