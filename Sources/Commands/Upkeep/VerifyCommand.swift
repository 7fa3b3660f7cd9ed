import ArgumentParser
import Workbench

/// `taizhang verify`: whether the ledger is what it was.
struct VerifyCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "校验台账：记录链、正文、命令、检查点、文件、视图。",
        discussion: "每一项指出第一处不符。末尾被截去、整个记录流被删、整条链被重算，要用离机保存的检查点副本才一定查得出。")

    @Option(help: ArgumentHelp("离机保存的检查点副本。", valueName: "文件"))
    var against: String?

    @Flag(help: "列出每个记录流校验到第几条。")
    var streams = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let store = try await session.place.open()
        let verification = try await session.showing("正在校验……") {
            try await VerifyLedger(store, evidence: session.place.evidence, files: session.surroundings.files)
                .verify(against: against)
        }
        try session.console.say(VerificationText(verification, listsAll: streams).lines)
        return verification.isWhole ? .done : .refused
    }
}
