import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang policy`: policies that came of rectification.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "建章立制：登记制定、修订、废止的制度，复核时问四个问题。",
        discussion: "四问：与上位规定一致吗？有配套细则吗？有人监督吗？违反有处罚吗？",
        subcommands: [PolicyAddCommand.self, PolicyReviewCommand.self, PolicyListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang policy add`.
struct PolicyAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "登记一项制度。")

    @Argument(help: ArgumentHelp("名称，不带书名号。", valueName: "名称")) var title: String
    @Option(help: ArgumentHelp("做了什么：制定、修订、废止。", valueName: "变动")) var change: WordArgument<PolicyRecorded.Change>
    @Option(help: ArgumentHelp("文号。", valueName: "文号")) var number: String?
    @Option(help: ArgumentHelp("印发日期。", valueName: "日期")) var on: DayArgument?
    @Option(help: ArgumentHelp("为哪次检查的问题。", valueName: "检查")) var inspection: String?
    @Option(help: ArgumentHelp("为第几个问题，可写多次。", valueName: "序")) var finding: [Int] = []
    @Option(help: ArgumentHelp("代替哪一项制度。", valueName: "制度")) var replaces: String?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        guard inspection != nil || finding.isEmpty else {
            throw ValidationError("写了 --finding，请用 --inspection 写明是哪次检查。")
        }
        let wishes = self
        try await session.giving()(of: office.organization) { things in
            let inner = try wishes.inspection.map(things.inspection)
            let serves = try wishes.finding.compactMap { position in
                try inner.map {
                    PolicyGround(
                        inspection: try $0.requireInspection(),
                        finding: try $0.finding(position).finding.finding.finding)
                }
            }
            return RecordPolicy(
                organization: things.organization, title: wishes.title, change: wishes.change.word,
                number: wishes.number, day: wishes.on?.day, serves: serves,
                replaces: try wishes.replaces.map(things.policy))
        }
        try session.console.say("已登记制度：《\(title)》")
        return .done
    }
}

/// `taizhang policy review`.
struct PolicyReviewCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "review", abstract: "复核一项制度，回答四个问题：是、否、不需要。")

    @Argument(help: ArgumentHelp("名称，或编号的开头几位。", valueName: "制度")) var policy: String
    @Option(help: ArgumentHelp("与上位规定一致吗。", valueName: "答")) var consistent: WordArgument<PolicyReviewed.Answer>
    @Option(help: ArgumentHelp("有配套细则吗。", valueName: "答")) var supported: WordArgument<PolicyReviewed.Answer>
    @Option(help: ArgumentHelp("有人监督吗。", valueName: "答")) var supervised: WordArgument<PolicyReviewed.Answer>
    @Option(help: ArgumentHelp("违反有处罚吗。", valueName: "答")) var penalized: WordArgument<PolicyReviewed.Answer>
    @Option(help: ArgumentHelp("打算怎么办；有一问答“否”就必须写。", valueName: "内容")) var words: String?
    @Option(help: ArgumentHelp("复核日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let day = on?.day ?? session.today
        try await session.giving()(of: office.organization) { things in
            ReviewPolicy(
                organization: things.organization, policy: try things.policy(wishes.policy), day: day,
                isConsistent: wishes.consistent.word, isSupported: wishes.supported.word,
                isSupervised: wishes.supervised.word, isPenalized: wishes.penalized.word, words: wishes.words)
        }
        try session.console.say("已登记复核：\(policy)")
        return .done
    }
}

/// `taizhang policy list`.
struct PolicyListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出制度和复核的结果。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Policy.self, ofOrganization: office.organization)
        return try session.list(
            lines.map(\.entry), none: "还没有制度，用 taizhang policy add 登记。",
            [
                .init("编号"), .init("制度", isFlexible: true), .init("变动"), .init("文号"), .init("印发日期"), .init("问题"),
                .init("现在"), .init("一致"), .init("配套"), .init("监督"), .init("处罚"), .init("打算", isFlexible: true),
            ]
        ) { policy in
            let recorded = policy.recorded
            return [
                recorded.policy.description, "《\(recorded.title)》", recorded.change.title, recorded.number ?? "",
                recorded.on?.description ?? "", recorded.serves.isEmpty ? "" : "\(recorded.serves.count) 个",
                policy.standing,
            ] + (policy.reviewed?.answers.map(\.title) ?? ["", "", "", ""]) + [policy.reviewed?.words ?? ""]
        }
    }
}
