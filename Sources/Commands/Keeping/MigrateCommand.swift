import ArgumentParser
import Workbench

/// `taizhang migrate`: an older ledger made ready for this release.
struct MigrateCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "把旧版程序写的台账升级到本版的结构；先在旁边另存一份，升级后校验。",
        discussion: "记录一条不改，视图按记录重建。请先停止别的程序使用这本台账。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let outcome = try await session.showing("正在升级……") { try await MigrateLedger(at: session.place).migrate() }
        switch outcome {
        case .current(let schema): try session.console.say("台账已是第 \(schema) 版结构，不需要升级。")
        case .migrated(let from, let to, let copy):
            try session.console.say("已从第 \(from) 版结构升级到第 \(to) 版，校验完好。")
            try session.console.say("升级前的台账另存在 \(copy)，确认无误后可以删除。")
        }
        return .done
    }
}
