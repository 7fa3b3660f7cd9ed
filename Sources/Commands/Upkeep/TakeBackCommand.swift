import ArgumentParser
import Workbench

/// `taizhang take-back`: one's own entry no longer counts.
struct TakeBackCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "撤回自己的一次操作，只要后面没有记录以它为依据。",
        discussion: "撤回也是一条记录，原来的记录仍在，用 taizhang log 查看；操作编号在 log 的最后一列。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("操作的编号，写开头几位即可；不写就是最后一次。", valueName: "操作"))
    var entry: String?

    @Option(help: ArgumentHelp("撤回的原因。", valueName: "原因"))
    var why: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let actor = try await place.actor(session.settings.person, in: store)
        let outcome = try await TakeBackEntry(store, actor: actor, at: place)
            .takeBack(entry, of: inspection, why: why)
        try session.console.say("已撤回操作 \(outcome.command)：检查 \(outcome.inspection) 有 \(outcome.records) 条记录不再算数。")
        return .done
    }
}
