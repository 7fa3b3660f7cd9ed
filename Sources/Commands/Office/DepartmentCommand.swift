import ArgumentParser
import Rectification
import Workbench

/// `taizhang department`: the departments of an organisation.
struct DepartmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "department", abstract: "登记、更名、撤销科室，登记下属单位。",
        subcommands: [
            DepartmentAddCommand.self, DepartmentRenameCommand.self, DepartmentCloseCommand.self,
            DepartmentListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// The organisation that a command is about.
struct OrganizationOption: ParsableArguments {
    @Option(name: .customLong("of"), help: ArgumentHelp("哪个单位：名称，或编号的开头几位；台账里只有一个单位时不用写。", valueName: "单位"))
    var organization: String?
}

/// `taizhang department add`.
struct DepartmentAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "登记科室或下属单位，可写多个。")

    @Argument(help: ArgumentHelp("名称。", valueName: "名称"))
    var names: [String]

    @Flag(help: "是下属单位，不是科室。")
    var below = false

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let give = try await session.giving()
        for name in names {
            if below {
                try await give(of: office.organization) { RecordSubordinate(organization: $0.organization, name: name) }
            } else {
                try await give(of: office.organization) { RecordDepartment(organization: $0.organization, name: name) }
            }
            try session.console.say("已登记\(below ? "下属单位" : "科室")：\(name)")
        }
        return .done
    }
}

/// `taizhang department rename`.
struct DepartmentRenameCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "rename", abstract: "科室更名；已办结的仍用当时的名称。")

    @Argument(help: ArgumentHelp("现在的名称。", valueName: "科室"))
    var department: String

    @Argument(help: ArgumentHelp("新名称。", valueName: "新名称"))
    var name: String

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (department, name) = (department, name)
        try await session.giving()(of: office.organization) { things in
            RenameDepartment(
                organization: things.organization, department: try things.department(department), name: name)
        }
        try session.console.say("已更名为：\(name)")
        return .done
    }
}

/// `taizhang department close`.
struct DepartmentCloseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "撤销科室，以后不能再分派任务给它。")

    @Argument(help: ArgumentHelp("科室名称。", valueName: "科室"))
    var department: String

    @Option(help: ArgumentHelp("撤销的原因。", valueName: "原因"))
    var why: String?

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (department, why) = (department, why)
        try await session.giving()(of: office.organization) { things in
            CloseDepartment(organization: things.organization, department: try things.department(department), why: why)
        }
        try session.console.say("已撤销科室：\(department)")
        return .done
    }
}

/// `taizhang department list`.
struct DepartmentListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出科室和下属单位。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let office = try await ShowOffice(session.place.open(), for: .local).office(office.organization)
        guard !office.departments.isEmpty || !office.subordinates.isEmpty else {
            try session.console.say("还没有登记科室，请用 taizhang department add 名称 登记。")
            return .done
        }
        var table = TextTable([.init("编号"), .init("名称", isFlexible: true), .init("类别"), .init("状态")])
        for row in office.departments {
            let department = row.department
            table.add([
                department.department.description, department.name, "科室", department.isClosed ? "已撤销" : "",
            ])
        }
        for below in office.subordinates { table.add([below.organization.description, below.name, "下属单位", ""]) }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
