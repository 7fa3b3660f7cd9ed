import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang comment`: what people said.
struct CommentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment", abstract: "群众意见：受理、答复、转为问题；只记意见，不记是谁提的。",
        subcommands: [
            CommentTakeCommand.self, CommentAnswerCommand.self, CommentTurnCommand.self, CommentListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang comment take`.
struct CommentTakeCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "take", abstract: "受理一条群众意见。")

    @OptionGroup var inspection: InspectionArgument
    @Option(help: ArgumentHelp("来自：电话、来信、来访、信箱、12345 热线、网页。", valueName: "渠道"))
    var channel: WordArgument<CommentTakenUp.Channel>
    @Option(help: ArgumentHelp("意见的内容，不写是谁提的。", valueName: "内容")) var words: String
    @Option(help: ArgumentHelp("关于第几个问题。", valueName: "序")) var finding: Int?
    @Option(help: ArgumentHelp("收到的日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @Option(help: ArgumentHelp("何时答复。", valueName: "日期")) var due: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let day = on?.day ?? session.today
        try await session.giving()(about: inspection.inspection) { things in
            TakeUpComment(
                inspection: try things.requireInspection(), channel: wishes.channel.word, day: day,
                finding: try wishes.finding.map { try things.finding($0).finding.finding.finding },
                words: wishes.words, due: wishes.due?.day)
        }
        try session.console.say("已受理群众意见（\(channel.word.title)）。")
        return .done
    }
}

/// The comment that a command is about.
struct WhichCommentArguments: ParsableArguments {
    @OptionGroup var inspection: InspectionArgument

    @Argument(help: ArgumentHelp("群众意见的编号，写开头几位即可。", valueName: "意见"))
    var comment: String
}

/// `taizhang comment answer`.
struct CommentAnswerCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "answer", abstract: "登记对一条群众意见的答复。")

    @OptionGroup var which: WhichCommentArguments
    @Option(help: ArgumentHelp("答复的内容。", valueName: "内容")) var words: String?
    @OptionGroup var draft: DraftOption
    @Option(help: ArgumentHelp("答复日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (which, day) = (which, on?.day ?? session.today)
        let wording = try await draft.wording(words, for: .commentAnswer, in: session)
        let words = try wording.required()
        try await session.giving(wording)(about: which.inspection.inspection) { things in
            AnswerComment(
                inspection: try things.requireInspection(), comment: try things.comment(which.comment), day: day,
                words: words)
        }
        try session.console.say("已登记答复。")
        return .done
    }
}

/// `taizhang comment turn`.
struct CommentTurnCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "turn", abstract: "把一条群众意见转为问题，另行计数。")

    @OptionGroup var which: WhichCommentArguments
    @Option(help: ArgumentHelp("问题的表述。", valueName: "问题")) var statement: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (which, statement) = (which, statement)
        try await session.giving()(about: which.inspection.inspection) { things in
            TurnComment(
                inspection: try things.requireInspection(), comment: try things.comment(which.comment),
                statement: statement)
        }
        try session.console.say("已转为问题。")
        return .done
    }
}

/// `taizhang comment list`.
struct CommentListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的群众意见和答复。")

    @OptionGroup var inspection: InspectionArgument
    @Flag(help: "只列还没有答复的。") var open = false
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Comment.self, of: inspection.inspection) { $0.takenUp.finding.map { [.finding($0)] } ?? [] }
        return try session.list(
            lines.filter { !open || $0.entry.isOpen }, none: open ? "没有还没答复的群众意见。" : "还没有群众意见。",
            [
                .init("编号"), .init("渠道"), .init("收到日期"), .init("事项"), .init("意见", isFlexible: true), .init("期限"),
                .init("现在"), .init("答复", isFlexible: true),
            ]
        ) { line in
            let comment = line.entry.takenUp
            return [
                comment.comment.description, comment.channel.title, comment.on.description, line.about.first ?? "",
                comment.words, comment.due?.description ?? "", line.entry.standing, line.entry.answer?.words ?? "",
            ]
        }
    }
}
