import ArgumentParser
import Rectification
import Workbench

/// `taizhang person`: who works with the ledger.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "登记使用台账的人员；担责的领导和责任人用 taizhang post 登记。",
        subcommands: [PersonAddCommand.self, PersonListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang person add`.
struct PersonAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "登记一个人；登记之后还要授权。", discussion: "编号用于 --as 和 taizhang grant。")

    @Argument(help: ArgumentHelp("姓名。", valueName: "姓名"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let person: PersonID = session.newID()
        try await session.giving()(RecordPerson(person: person, name: name))
        try session.console.say("已登记人员 \(name)，编号 \(person)。")
        return .done
    }
}

/// `taizhang person list`.
struct PersonListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出人员和各自的角色。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let access = try await ShowOffice(session.place.open(), for: .local).access()
        var table = TextTable([.init("编号"), .init("姓名"), .init("角色", isFlexible: true)])
        for row in access.people {
            let roles = access.grants.filter { !$0.isEnded && $0.grant.person == row.person.person }
                .map(\.grant.role.title)
            table.add([row.person.person.description, row.person.name, roles.joined(separator: "、")])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
