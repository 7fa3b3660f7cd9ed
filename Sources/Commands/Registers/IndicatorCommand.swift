import ArgumentParser
import Rectification
import Workbench

/// `taizhang indicator`: performance indicators.
struct IndicatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator", abstract: "绩效指标：目标值、完成值、完成率。",
        subcommands: [IndicatorSetCommand.self, IndicatorMeasureCommand.self, IndicatorListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang indicator set`.
struct IndicatorSetCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "设定一项指标的目标值。")

    @Argument(help: ArgumentHelp("指标名称。", valueName: "指标")) var name: String
    @Option(help: ArgumentHelp("目标值。", valueName: "数")) var goal: DecimalArgument
    @Option(help: ArgumentHelp("计量单位。", valueName: "单位")) var unit: String?
    @Option(help: ArgumentHelp("属于哪次检查。", valueName: "检查")) var inspection: String?
    @Option(help: ArgumentHelp("何时达到。", valueName: "日期")) var due: DayArgument?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        try await session.giving()(of: office.organization) { things in
            SetIndicator(
                organization: things.organization, name: wishes.name, unit: wishes.unit, goal: wishes.goal.number,
                inspection: try wishes.inspection.map { try things.inspection($0).requireInspection() },
                due: wishes.due?.day)
        }
        try session.console.say("已设定指标：\(name)")
        return .done
    }
}

/// `taizhang indicator measure`.
struct IndicatorMeasureCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "measure", abstract: "登记一项指标的完成值。")

    @Argument(help: ArgumentHelp("指标名称，或编号的开头几位。", valueName: "指标")) var name: String
    @Option(help: ArgumentHelp("完成值。", valueName: "数")) var result: DecimalArgument
    @Option(help: ArgumentHelp("说明。", valueName: "说明")) var words: String?
    @Option(help: ArgumentHelp("截至哪一天；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (name, result, words, day) = (name, result.number, words, on?.day ?? session.today)
        try await session.giving()(of: office.organization) { things in
            MeasureIndicator(
                organization: things.organization, indicator: try things.indicator(name), day: day, result: result,
                words: words)
        }
        try session.console.say("已登记完成值：\(name) \(result)")
        return .done
    }
}

/// `taizhang indicator list`.
struct IndicatorListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出指标的目标、完成值和完成率。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Indicator.self, ofOrganization: office.organization)
        return try session.list(
            lines.map(\.entry), none: "还没有绩效指标，用 taizhang indicator set 设定。",
            [
                .init("编号"), .init("指标", isFlexible: true), .init("单位"), .init("目标值"), .init("完成值"), .init("完成率"),
                .init("截至"), .init("期限"),
            ]
        ) { indicator in
            [
                indicator.planned.indicator.description, indicator.planned.name, indicator.planned.unit ?? "",
                indicator.planned.target.description, indicator.measured?.result.description ?? "",
                indicator.rate.map { "\($0)%" } ?? "", indicator.measured?.on.description ?? "",
                indicator.planned.due?.description ?? "",
            ]
        }
    }
}

/// A number as a person writes it on the command line.
struct DecimalArgument: ExpressibleByArgument {
    let number: DecimalText

    init?(argument: String) {
        guard let number = DecimalText(argument) else { return nil }
        self.number = number
    }
}
