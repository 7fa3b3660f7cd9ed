import ArgumentParser
import Workbench

/// `taizhang init`: a new ledger.
struct InitCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "新建台账，登记第一个人，生成签名密钥。",
        discussion: "第一次 import 时没有台账也会自动新建。密钥文件和台账放在一起，名字多一个 .key，请另行备份。")

    @Option(help: ArgumentHelp("第一个人的姓名；不写为“\(MakeLedger.unnamed)”。", valueName: "姓名"))
    var person: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let made = try await MakeLedger(at: session.place, personName: person).make()
        try session.sayMade(made)
        return .done
    }
}

extension Session {
    /// Tells of a ledger that was made just now.
    func sayMade(_ made: MakeLedger.Made) throws {
        try console.say("已新建台账 \(place.path)，第一个人的编号是 \(made.person)。")
        try console.say("签名密钥在 \(place.keyPath)，请另行备份，不要外传。")
    }
}
