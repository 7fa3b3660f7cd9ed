import ArgumentParser
import Workbench

/// `taizhang checkpoint`: where every stream ends, signed.
struct CheckpointCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "签一个检查点，记下每个记录流到此为止是什么。",
        discussion: "副本要离开这台机器，以后用 taizhang verify --against 副本 核对。")

    @Option(help: ArgumentHelp("把副本写进这个文件（不能已经存在）；- 是标准输出。", valueName: "文件"))
    var out: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let outcome = try await MakeCheckpoint(of: place, store).make(copy: out == "-" ? nil : out)
        if out == "-" {
            try session.console.output.write(Array(outcome.fileText.utf8))
            return .done
        }
        try session.console.say("已签第 \(outcome.number) 个检查点：\(outcome.streams) 个记录流，\(outcome.records) 条记录。")
        try session.console.say("公钥：\(outcome.publicKey)")
        try session.console.say(
            out.map { "副本在 \($0)，请把它放到别的机器上。" } ?? "还没有副本；请用 --out 文件 另存一份，放到别的机器上。")
        return .done
    }
}
