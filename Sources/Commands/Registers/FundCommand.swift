import ArgumentParser
import Rectification
import Workbench

/// `taizhang fund`: special funds.
struct FundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fund", abstract: "专项资金：预算、到位、支出，单位万元。",
        subcommands: [FundSetCommand.self, FundCountCommand.self, FundListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang fund set`.
struct FundSetCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "登记一项资金的预算。")

    @Argument(help: ArgumentHelp("资金名称。", valueName: "资金")) var name: String
    @Option(help: ArgumentHelp("预算，万元。", valueName: "万元")) var budget: DecimalArgument
    @Option(help: ArgumentHelp("属于哪次检查。", valueName: "检查")) var inspection: String?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        try await session.giving()(of: office.organization) { things in
            SetFund(
                organization: things.organization, name: wishes.name, budget: wishes.budget.number,
                inspection: try wishes.inspection.map { try things.inspection($0).requireInspection() })
        }
        try session.console.say("已登记资金：\(name)")
        return .done
    }
}

/// `taizhang fund count`.
struct FundCountCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "count", abstract: "登记一项资金的到位和支出。")

    @Argument(help: ArgumentHelp("资金名称，或编号的开头几位。", valueName: "资金")) var name: String
    @Option(help: ArgumentHelp("到位，万元。", valueName: "万元")) var inPlace: DecimalArgument
    @Option(help: ArgumentHelp("支出，万元。", valueName: "万元")) var spent: DecimalArgument
    @Option(help: ArgumentHelp("说明。", valueName: "说明")) var words: String?
    @Option(help: ArgumentHelp("截至哪一天；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let day = on?.day ?? session.today
        try await session.giving()(of: office.organization) { things in
            CountFund(
                organization: things.organization, fund: try things.fund(wishes.name), day: day,
                inPlace: wishes.inPlace.number, spent: wishes.spent.number, words: wishes.words)
        }
        try session.console.say("已登记到位和支出：\(name)")
        return .done
    }
}

/// `taizhang fund list`.
struct FundListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出资金的预算、到位率和支出率。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Fund.self, ofOrganization: office.organization)
        return try session.list(
            lines.map(\.entry), none: "还没有专项资金，用 taizhang fund set 登记。",
            [
                .init("编号"), .init("资金", isFlexible: true), .init("预算"), .init("到位"), .init("支出"), .init("到位率"),
                .init("支出率"), .init("截至"),
            ]
        ) { fund in
            [
                fund.planned.fund.description, fund.planned.name, fund.planned.budget.description,
                fund.counted?.inPlace.description ?? "", fund.counted?.spent.description ?? "",
                fund.rateInPlace.map { "\($0)%" } ?? "", fund.rateSpent.map { "\($0)%" } ?? "",
                fund.counted?.on.description ?? "",
            ]
        }
    }
}
