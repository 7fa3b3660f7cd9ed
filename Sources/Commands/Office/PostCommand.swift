import ArgumentParser
import Rectification
import Workbench

/// `taizhang post`: who holds which post; an account is not needed.
struct PostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "登记领导和责任人的任职、离任；不需要账号。",
        subcommands: [PostAddCommand.self, PostLeaveCommand.self, PostListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang post add`.
struct PostAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "登记一个人的任职。")

    @Argument(help: ArgumentHelp("姓名。", valueName: "姓名"))
    var name: String

    @Option(help: ArgumentHelp("职务。", valueName: "职务")) var title: String?
    @Option(help: ArgumentHelp("所在科室；单位领导不写。", valueName: "科室")) var department: String?
    @Option(help: ArgumentHelp("办公电话。", valueName: "电话")) var telephone: String?
    @Option(help: ArgumentHelp("任职日期。", valueName: "年-月-日")) var since: DayArgument?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        try await session.giving()(of: office.organization) { things in
            RecordPost(
                organization: things.organization, name: wishes.name, title: wishes.title,
                department: try wishes.department.map(things.department), telephone: wishes.telephone,
                since: wishes.since?.day)
        }
        try session.console.say("已登记任职：\(name)")
        return .done
    }
}

/// `taizhang post leave`.
struct PostLeaveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "leave", abstract: "登记一个人离任。")

    @Argument(help: ArgumentHelp("姓名，或任职编号的开头几位。", valueName: "姓名"))
    var name: String

    @Option(help: ArgumentHelp("离任日期。", valueName: "年-月-日")) var on: DayArgument?
    @Option(help: ArgumentHelp("原因。", valueName: "原因")) var why: String?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (name, day, why) = (name, on?.day, why)
        try await session.giving()(of: office.organization) { things in
            LeavePost(organization: things.organization, post: try things.post(name), day: day, why: why)
        }
        try session.console.say("已登记离任：\(name)")
        return .done
    }
}

/// `taizhang post list`.
struct PostListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出任职的人，离任的也列出。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let office = try await ShowOffice(session.place.open(), for: .local).office(office.organization)
        guard !office.posts.isEmpty else {
            try session.console.say("还没有登记任职，请用 taizhang post add 姓名 登记。")
            return .done
        }
        let names = Dictionary(
            office.departments.map { ($0.department.department, $0.department.name) }, uniquingKeysWith: { $1 })
        var table = TextTable([
            .init("编号"), .init("姓名"), .init("职务", isFlexible: true), .init("科室", isFlexible: true), .init("电话"),
            .init("离任"),
        ])
        for row in office.posts {
            let post = row.post
            table.add([
                post.post.description, post.name, post.title ?? "", post.department.flatMap { names[$0] } ?? "",
                post.telephone ?? "", row.isLeft ? row.leftOn?.description ?? "已离任" : "",
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
