import ArgumentParser
import Rectification
import Workbench

/// `taizhang grant`: who may do what.
struct GrantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "授权、收回授权。",
        subcommands: [GrantGiveCommand.self, GrantEndCommand.self, GrantListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang grant give`.
struct GrantGiveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "give", abstract: "给一个人授予一个角色；不能授给自己。",
        discussion: "角色：\(Role.allCases.map(\.title).joined(separator: "、"))。")

    @Argument(help: ArgumentHelp("人员编号，写开头几位即可。", valueName: "人员"))
    var person: String

    @Argument(help: ArgumentHelp("角色。", valueName: "角色"))
    var role: WordArgument<Role>

    @Option(help: ArgumentHelp("只在这次检查里。", valueName: "检查")) var inspection: String?
    @Option(name: .customLong("of"), help: ArgumentHelp("只在这个单位里。", valueName: "单位")) var organization: String?
    @Option(help: ArgumentHelp("只限这个科室的任务。", valueName: "科室")) var department: String?
    @Option(help: ArgumentHelp("可以看到的最高密级。", valueName: "密级")) var secrecy: WordArgument<Secrecy>?
    @Option(help: ArgumentHelp("开始日期。", valueName: "年-月-日")) var from: DayArgument?
    @Option(help: ArgumentHelp("截止日期。", valueName: "年-月-日")) var until: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let person = try await place.actor(person, in: store)
        let scope = try await ShowOffice(store, for: .local).scope(
            inspection: inspection, organization: organization, department: department)
        try await session.giving(in: store)(
            GiveGrant(
                person: person, role: role.word, scope: scope, secrecy: secrecy?.word ?? .internal, from: from?.day,
                until: until?.day))
        try session.console.say("已授权：\(role.word.title)")
        return .done
    }
}

/// `taizhang grant end`.
struct GrantEndCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "收回一项授权。")

    @Argument(help: ArgumentHelp("授权编号，见 taizhang grant list，写开头几位即可。", valueName: "授权"))
    var grant: String

    @Option(help: ArgumentHelp("原因。", valueName: "原因"))
    var why: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let store = try await session.place.open()
        let grant = try await ShowOffice(store, for: .local).grant(grant)
        try await session.giving(in: store)(EndGrant(grant: grant, why: why))
        try session.console.say("已收回授权 \(grant)。")
        return .done
    }
}

/// `taizhang grant list`.
struct GrantListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出全部授权，收回的也列出。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let access = try await ShowOffice(session.place.open(), for: .local).access()
        let names = Dictionary(access.people.map { ($0.person.person, $0.person.name) }, uniquingKeysWith: { $1 })
        var table = TextTable([
            .init("编号"), .init("姓名"), .init("角色"), .init("范围", isFlexible: true), .init("密级"), .init("起"),
            .init("止"), .init("状态"),
        ])
        for row in access.grants {
            let grant = row.grant
            table.add([
                grant.grant.description, names[grant.person] ?? grant.person.description, grant.role.title,
                grant.scope == .installation ? "全部" : grant.scope.description, grant.secrecy.title,
                grant.from?.description ?? "", grant.until?.description ?? "", row.isEnded ? "已收回" : "",
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
