import ArgumentParser
import Rectification
import Workbench

/// `taizhang bundle`: an inspection's record on its way to another installation.
struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle", abstract: "数据包：把一次检查的记录签名、加密后交给别的单位，或接收过来。",
        subcommands: [BundleExportCommand.self, BundleVerifyCommand.self, BundleImportCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang bundle export`.
struct BundleExportCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出一次检查的全部记录、文件和佐证。",
        discussion: "被检查单位的记录一并导出。先签一个检查点；写好后读回核对。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Option(help: ArgumentHelp("写到哪个文件，不能已经存在。", valueName: "文件"))
    var to: String

    @Option(help: ArgumentHelp("收件公钥，可写多个。", valueName: "公钥"))
    var recipient: [String]

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let actor = try await place.actor(session.settings.person, in: store)
        let bundle = try await session.showing("正在导出……") {
            try await ExportBundle(store, as: actor, at: place)(inspection, to: to, recipients: recipient)
        }
        try session.console.say("已导出到 \(to)，读回核对无误。")
        try session.console.say(bundle.lines)
        return .done
    }
}

/// `taizhang bundle verify`.
struct BundleVerifyCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核对数据包：签名、记录链、正文和文件；不需要台账，只需要收件密钥。")

    @Argument(help: ArgumentHelp("数据包。", valueName: "文件"))
    var file: String

    @Option(help: ArgumentHelp("收件密钥文件；不写就用当前台账旁边的。", valueName: "文件"))
    var key: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let bundle = try await session.showing("正在核对……") {
            try await VerifyBundle(at: session.place)(file, keyPath: key)
        }
        try session.console.say("数据包完好。")
        try session.console.say(bundle.lines)
        return .done
    }
}

/// `taizhang bundle import`.
struct BundleImportCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入数据包：新的检查全部收进来，已有的只续上缺的记录。",
        discussion: """
            两边各有对方没有的记录时不导入，并说明两边的末条。以后的数据包要由同一把密钥签名；第一次导入前，请向制作单位核对签名公钥。
            """)

    @Argument(help: ArgumentHelp("数据包。", valueName: "文件"))
    var file: String

    @Option(help: ArgumentHelp("收件密钥文件；不写就用当前台账旁边的。", valueName: "文件"))
    var key: String?

    @Option(help: ArgumentHelp("制作单位的签名公钥；写了就只收它签的。", valueName: "公钥"))
    var signer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let actor = try await place.actor(session.settings.person, in: store)
        let outcome = try await session.showing("正在导入……") {
            try await ReceiveBundle(store, as: actor, at: place)(file, keyPath: key, signer: signer)
        }
        try session.console.say(outcome.words)
        try session.console.say(zip(outcome.before, outcome.bundle.heads).map { "  \($0.words(to: $1))" })
        try session.console.say("签名公钥：\(outcome.bundle.signer)")
        return .done
    }
}

extension BundleSummary {
    fileprivate var lines: [String] {
        [
            "检查：\(inspection)",
            organization.map { "被检查单位：\($0)" },
            team.map { "检查组：\($0)" },
            "制作时间：\(WallTime(time))",
            "密级：\(secrecy.title)",
            "文件 \(documents) 份，佐证 \(evidence) 份",
        ].compactMap(\.self) + heads.map { "\($0.stream)：到第 \($0.sequence) 条（\($0.hash)）" }
            + ["清单散列值：\(head)", "签名公钥：\(signer)"]
    }
}

extension ReceiveBundle.Outcome {
    fileprivate var words: String {
        guard isNew else { return "没有新的记录：包里有的这里都有，未作改动。" }
        return before[0].sequence == 0 ? "已收进检查 \(bundle.inspection)：" : "已续上检查 \(bundle.inspection)："
    }
}

extension StreamEnd {
    /// How a stream stands here beside the bundle's.
    fileprivate func words(to bundle: StreamEnd) -> String {
        let own = sequence == 0 ? "这里原来没有" : "这里到第 \(sequence) 条（\(hash.prefix(16))…）"
        return "\(stream)：\(own)，包里到第 \(bundle.sequence) 条（\(bundle.hash.prefix(16))…）"
    }
}
