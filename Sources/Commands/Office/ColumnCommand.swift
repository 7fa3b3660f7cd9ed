import ArgumentParser
import Rectification
import Workbench

/// `taizhang column`: columns that the office adds itself.
struct ColumnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "column", abstract: "给台账增加自定义栏，改名，隐藏或恢复。",
        subcommands: [
            ColumnAddCommand.self, ColumnRenameCommand.self, ColumnHideCommand.self, ColumnListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang column add`.
struct ColumnAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "增加一栏；类型以后不能改。", discussion: "一个单位最多 \(AddColumn.most) 栏，隐藏的也算。")

    @Argument(help: ArgumentHelp("栏名。", valueName: "栏名"))
    var name: String

    @Option(help: ArgumentHelp("类型：文字、数字、日期、选择。", valueName: "类型"))
    var content: WordArgument<ColumnAdded.Content>

    @Option(help: ArgumentHelp("选项，选择类的栏至少写两次。", valueName: "选项"))
    var choice: [String] = []

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (name, content, choices) = (name, content.word, choice)
        try await session.giving()(of: office.organization) { things in
            AddColumn(organization: things.organization, name: name, content: content, choices: choices)
        }
        try session.console.say("已增加自定义栏：\(name)")
        return .done
    }
}

/// `taizhang column rename`.
struct ColumnRenameCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "rename", abstract: "给自定义栏改名。")

    @Argument(help: ArgumentHelp("现在的栏名。", valueName: "栏名"))
    var column: String

    @Argument(help: ArgumentHelp("新栏名。", valueName: "新栏名"))
    var name: String

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (column, name) = (column, name)
        try await session.giving()(of: office.organization) { things in
            RenameColumn(organization: things.organization, column: try things.column(column), name: name)
        }
        try session.console.say("已改名为：\(name)")
        return .done
    }
}

/// `taizhang column hide`.
struct ColumnHideCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "hide", abstract: "隐藏自定义栏；已填的内容保留。")

    @Argument(help: ArgumentHelp("栏名。", valueName: "栏名"))
    var column: String

    @Flag(help: "恢复显示。")
    var again = false

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (column, again) = (column, again)
        try await session.giving()(of: office.organization) { things in
            HideColumn(organization: things.organization, column: try things.column(column), isShownAgain: again)
        }
        try session.console.say(again ? "已恢复显示：\(column)" : "已隐藏：\(column)")
        return .done
    }
}

/// `taizhang column list`.
struct ColumnListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出自定义栏。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let office = try await ShowOffice(session.place.open(), for: .local).office(office.organization)
        guard !office.columns.isEmpty else {
            try session.console.say("还没有自定义栏，请用 taizhang column add 栏名 增加。")
            return .done
        }
        var table = TextTable([.init("编号"), .init("栏名"), .init("类型"), .init("选项", isFlexible: true), .init("状态")])
        for row in office.columns {
            let column = row.column
            table.add([
                column.column.description, column.name, column.content.title,
                column.choices.joined(separator: "、"), column.isHidden ? "已隐藏" : "",
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
