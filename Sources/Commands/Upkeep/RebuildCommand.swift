import ArgumentParser
import Workbench

/// `taizhang rebuild`: the views anew from the journal.
struct RebuildCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "按记录重建所有视图。", discussion: "记录不变；verify 说视图不符时用。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let store = try await session.place.open()
        let streams = try await session.showing("正在重建视图……") { try await RebuildViews(store).rebuild() }
        try session.console.say("已按 \(streams) 个记录流重建全部视图。")
        return .done
    }
}
