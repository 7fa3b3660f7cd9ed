import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang mark`: how secret something is.
struct MarkCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "给一个问题或一份文件标注密级。", discussion: "没有标注的一律按“内部”对待；本机最高密级见 taizhang setting list。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("问题的序，或文件名。", valueName: "问题或文件"))
    var subject: String

    @Argument(help: ArgumentHelp("密级：公开、内部、工作秘密。", valueName: "密级"))
    var secrecy: WordArgument<Secrecy>

    @Option(help: ArgumentHelp("依据或理由。", valueName: "依据"))
    var why: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (subject, secrecy, why) = (subject, secrecy.word, why)
        try await session.giving()(about: inspection) { things in
            let item =
                try Int(subject).map { Item.finding(try things.finding($0).finding.finding.finding) }
                ?? Item.document(try things.document(subject))
            return MarkSecrecy(
                inspection: try things.requireInspection(), item: item, secrecy: secrecy, why: why)
        }
        try session.console.say("已标注为“\(secrecy.title)”。")
        return .done
    }
}
