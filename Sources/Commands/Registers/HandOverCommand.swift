import ArgumentParser
import Rectification
import Workbench

/// `taizhang handover`: open work passes to the successor, by a list.
struct HandOverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "责任交接、机构变动：未办结的按清单移交，办结的仍用当时的名称。",
        subcommands: [HandOverGiveCommand.self, HandOverReorganizeCommand.self, HandOverListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang handover give`.
struct HandOverGiveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "give", abstract: "把一个单位或一个人名下未办结的问题和任务，在全部检查里一次移交给接手的。")

    @Argument(help: ArgumentHelp("移交的科室、下属单位，或任职的人；离任、撤销的也可以。", valueName: "移交方")) var from: String
    @Argument(help: ArgumentHelp("接手的。", valueName: "接手方")) var to: String
    @Option(help: ArgumentHelp("理由。", valueName: "理由")) var why: String
    @Option(help: ArgumentHelp("交接日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (from, to, why, day) = (from, to, why, on?.day ?? session.today)
        let store = try await session.place.open()
        let receipt = try await session.giving(in: store)(of: office.organization) { things in
            HandOverWork(
                organization: things.organization, from: try things.holder(from), to: try things.holder(to), day: day,
                why: why, inspections: try things.inspectionsOfOrganization())
        }
        let lines = try await ShowRegister(store, for: .local).handOvers(recordedBy: receipt)
        let items = lines.flatMap(\.items)
        try session.console.say("已移交 \(items.count) 项：\(items.joined(separator: "、"))")
        return .done
    }
}

/// `taizhang handover reorganize`.
struct HandOverReorganizeCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reorganize", abstract: "登记机构变动：撤销、合并、拆分科室；未办结的再用 handover give 移交。")

    @Argument(help: ArgumentHelp("变动前的科室，可写多个。", valueName: "科室")) var from: [String]
    @Option(help: ArgumentHelp("变动后的科室，可写多次；还没有的一并登记。", valueName: "科室")) var into: [String]
    @Option(help: ArgumentHelp("依据的文件。", valueName: "文件")) var ground: String
    @Option(help: ArgumentHelp("变动日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (from, into, ground, day) = (from, into, ground, on?.day ?? session.today)
        try await session.giving()(of: office.organization) { things in
            Reorganize(
                organization: things.organization, from: try from.map(things.department), into: into, day: day,
                ground: ground)
        }
        try session.console.say("已登记机构变动：\(from.joined(separator: "、"))→\(into.joined(separator: "、"))")
        return .done
    }
}

/// `taizhang handover list`.
struct HandOverListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出历次移交和移交的事项。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .handOvers(ofOrganization: office.organization)
        return try session.list(
            lines, none: "还没有责任交接。",
            [
                .init("日期"), .init("移交方"), .init("接手方"), .init("理由", isFlexible: true), .init("事项", isFlexible: true),
            ]
        ) { [$0.handed.on.description, $0.from, $0.to, $0.handed.why, $0.items.joined(separator: "、")] }
    }
}
