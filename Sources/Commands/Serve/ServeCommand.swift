import ArgumentParser
import Workbench

/// `taizhang serve`: the ledger in the browser.
struct ServeCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "在本机浏览器里查看台账。",
        discussion: """
            只在本机可以打开（127.0.0.1）：有登录之前，谁能用这台机器，谁就能看。按 Ctrl-C 停止，办到一半的请求会先办完。
            运行状况在另一个端口：/health/live、/health/ready、/metrics。
            """)

    @Option(help: ArgumentHelp("页面的端口（不写为 8080，0 为任一空闲端口）。", valueName: "端口"))
    var port: String?

    @Option(help: ArgumentHelp("运行状况的端口（不写为 8081，off 为不开）。", valueName: "端口|off"))
    var healthPort: String?

    @OptionGroup var global: GlobalOptions

    var flags: [SettingKey: String] {
        global.flags.merging([.port: port, .healthPort: healthPort].compactMapValues(\.self)) { $1 }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let order = PageServer.Order(
            place: session.place, port: session.settings.port, healthPort: session.settings.healthPort)
        let console = session.console
        try await session.surroundings.pages.serve(order) { port in
            // Nobody may be listening to standard error any more; the pages are there all the same.
            try? console.remark("台账已经可以查看：http://127.0.0.1:\(port)/  按 Ctrl-C 停止。")
        }
        return .done
    }
}
