import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang outcome`: people and money, in numbers.
struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome", abstract: "问责、追缴：人数、处理形式和金额；只记数字，不记姓名。",
        subcommands: [OutcomeAddCommand.self, OutcomeListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang outcome add`.
struct OutcomeAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "登记问责追缴的数字；一个人可以有两种处理，人数和形式分开记。")

    @OptionGroup var inspection: InspectionArgument
    @Option(help: ArgumentHelp("关于第几个问题；不写就是整次检查。", valueName: "序")) var finding: Int?
    @Option(help: ArgumentHelp("处理多少人。", valueName: "人数")) var persons: Int?
    @Option(help: ArgumentHelp("处理形式和次数，可写多次：党纪处分=2。", valueName: "形式=次数")) var form: [CountArgument] = []
    @Option(help: ArgumentHelp("金额，万元，可写多次：追缴=12.5。", valueName: "种类=万元")) var money: [AmountArgument] = []
    @Option(help: ArgumentHelp("说明。", valueName: "说明")) var words: String?
    @Option(help: ArgumentHelp("截至哪一天；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let day = on?.day ?? session.today
        try await session.giving()(about: inspection.inspection) { things in
            RecordOutcome(
                inspection: try things.requireInspection(),
                finding: try wishes.finding.map { try things.finding($0).finding.finding.finding }, day: day,
                persons: wishes.persons, forms: wishes.form.map(\.count), money: wishes.money.map(\.amount),
                words: wishes.words)
        }
        try session.console.say("已登记问责追缴。")
        return .done
    }
}

/// A form of handling and how often: 党纪处分=2.
struct CountArgument: ExpressibleByArgument {
    let count: HandlingCount

    init?(argument: String) {
        guard let split = argument.lastIndex(of: "="), split != argument.startIndex,
            let number = Int(argument[argument.index(after: split)...])
        else { return nil }
        count = HandlingCount(form: String(argument[..<split]), count: number)
    }
}

/// A kind of money and how much, in 10,000 yuan: 追缴=12.5.
struct AmountArgument: ExpressibleByArgument {
    let amount: MoneyCount

    init?(argument: String) {
        guard let split = argument.lastIndex(of: "="), split != argument.startIndex,
            let number = DecimalText(argument[argument.index(after: split)...])
        else { return nil }
        amount = MoneyCount(kind: String(argument[..<split]), amount: number)
    }
}

/// `taizhang outcome list`.
struct OutcomeListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的问责追缴。")

    @OptionGroup var inspection: InspectionArgument
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Outcome.self, of: inspection.inspection) { $0.recorded.finding.map { [.finding($0)] } ?? [] }
        return try session.list(
            lines, none: "还没有登记问责追缴。",
            [
                .init("事项"), .init("截至"), .init("人数"), .init("处理形式", isFlexible: true),
                .init("金额（万元）", isFlexible: true),
                .init("说明", isFlexible: true),
            ]
        ) { line in
            let recorded = line.entry.recorded
            return [
                line.about.first ?? "整次检查", recorded.on.description, recorded.persons.map { "\($0)" } ?? "",
                recorded.forms.map { "\($0.form) \($0.count)" }.joined(separator: "、"),
                recorded.money.map { "\($0.kind) \($0.amount)" }.joined(separator: "、"), recorded.words ?? "",
            ]
        }
    }
}
