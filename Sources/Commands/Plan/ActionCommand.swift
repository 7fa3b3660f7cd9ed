import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang action`: corrective actions.
struct ActionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action", abstract: "登记、修改、取消整改措施。",
        subcommands: [ActionAddCommand.self, ActionReviseCommand.self, ActionWithdrawCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang action add`: one more.
struct ActionAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "登记一条整改措施，可以同时对应几个问题。",
        discussion: "对应的问题写“6”，或“6：在这个问题上改变什么”。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("措施的内容。", valueName: "内容"))
    var text: String?

    @OptionGroup var draft: DraftOption

    @Option(name: .customLong("for"), help: ArgumentHelp("对应的问题，可写多次。", valueName: "序"))
    var findings: [String]

    @OptionGroup var time: ActionTime
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (findings, term, due) = (findings, time.term?.word, time.until.read(on: session.today))
        let wording = try await draft.wording(text, for: .action, in: session)
        let text = try wording.required()
        try await session.giving(wording)(about: inspection) { things in
            RecordAction(
                inspection: try things.requireInspection(), serves: try findings.map(things.service), text: text,
                term: term, due: due)
        }
        try session.console.say("已登记整改措施，对应 \(findings.count) 个问题。")
        return .done
    }
}

/// `taizhang action revise`: another text, time or finding.
struct ActionReviseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise", abstract: "修改一条整改措施；只写要改的几项。",
        discussion: "对应的问题一写就要写全：写“6”，或“6：在这个问题上改变什么”。")

    @OptionGroup var which: ActionArguments

    @Option(help: ArgumentHelp("新的内容。", valueName: "内容"))
    var text: String?

    @OptionGroup var draft: DraftOption

    @Option(name: .customLong("for"), help: ArgumentHelp("对应的问题，可写多次。", valueName: "序"))
    var findings: [String] = []

    @OptionGroup var time: ActionTime

    @Option(help: ArgumentHelp("修改的理由。", valueName: "理由"))
    var why: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let due = time.until.read(on: session.today)
        let wording = try await draft.wording(text, for: .action, in: session)
        let text = wording.text
        try await session.giving(wording)(about: which.inspection) { things in
            let action = try things.action(wishes.which.action).action
            let serves =
                try wishes.findings.isEmpty
                ? things.services(of: action.action) : wishes.findings.map(things.service)
            return ReviseAction(
                inspection: try things.requireInspection(),
                revision: ActionRevised(
                    action: action.action, serves: serves, text: text ?? action.text,
                    term: wishes.time.term?.word ?? action.term, due: due ?? action.due, why: wishes.why),
                basedOn: action.lastRecord.sequence)
        }
        try session.console.say("已修改整改措施 \(which.action)。")
        return .done
    }
}

/// `taizhang action withdraw`: it will not be done.
struct ActionWithdrawCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "取消一条整改措施，说明理由。")

    @OptionGroup var which: ActionArguments

    @Option(help: ArgumentHelp("取消的理由。", valueName: "理由"))
    var why: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (name, why) = (which.action, why)
        try await session.giving()(about: which.inspection) { things in
            let action = try things.action(name).action
            return WithdrawAction(
                inspection: try things.requireInspection(), action: action.action, why: why,
                basedOn: action.lastRecord.sequence)
        }
        try session.console.say("已取消整改措施 \(name)。")
        return .done
    }
}

/// When an action is to be done.
struct ActionTime: ParsableArguments {
    @Option(help: ArgumentHelp("时限类别：立行立改、限期整改、长期坚持。", valueName: "类别")) var term: WordArgument<Term>?
    @OptionGroup var until: DueArguments
}

extension NamedThings {
    /// `6`, or `6:` and what the action changes there.
    func service(_ words: String) throws -> ActionRecorded.Service {
        let parts = words.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "：" })
        guard let first = parts.first, let position = Int(first) else {
            throw ValidationError("对应的问题“\(words.prefix(40))”应写成“6”或“6：在这个问题上改变什么”。")
        }
        let finding = try finding(position).finding.finding.finding
        return ActionRecorded.Service(finding: finding, change: parts.count > 1 ? String(parts[1]) : nil)
    }
}
