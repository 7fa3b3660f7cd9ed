import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang submission`: what goes to the superior, and what is said to it.
struct SubmissionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submission", abstract: "报送件：起草、审定、报送，登记和答复联审意见，退回后再报，列出两稿的差别。",
        discussion: "每一稿都绑定起草那一刻的台账；退回的，答复全部意见后才能报送下一稿。",
        subcommands: [
            SubmissionDraftCommand.self, SubmissionApproveCommand.self, SubmissionSendCommand.self,
            SubmissionOpinionCommand.self, SubmissionAnswerCommand.self, SubmissionReturnCommand.self,
            SubmissionAcceptCommand.self, SubmissionCompareCommand.self, SubmissionOpinionsCommand.self,
            SubmissionListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang submission draft`.
struct SubmissionDraftCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "draft", abstract: "起草一稿报送件，绑定现在的台账。")

    @OptionGroup var inspection: InspectionArgument
    @Option(help: ArgumentHelp("报送件：整改方案、三个清单、定期报表、整改情况报告、后续整改报告、公开稿。", valueName: "报送件"))
    var kind: WordArgument<SubmissionDrafted.Kind>
    @Option(help: ArgumentHelp("报送给谁。", valueName: "单位")) var to: String
    @Option(help: ArgumentHelp("何时报送。", valueName: "日期")) var due: DayArgument?
    @Option(help: ArgumentHelp("密级：公开、内部、工作秘密；不写就是内部。", valueName: "密级")) var secrecy: WordArgument<Secrecy>?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let store = try await session.place.open()
        let receipt = try await session.giving(in: store)(about: inspection.inspection) { things in
            DraftSubmission(
                inspection: try things.requireInspection(), kind: wishes.kind.word, addressee: wishes.to,
                due: wishes.due?.day, secrecy: wishes.secrecy?.word ?? .internal)
        }
        let drafted = try await ShowRegister(store, for: .local).entry(Submission.self, recordedBy: receipt)
        try session.console.say("已起草：\(drafted?.entry.title ?? "")")
        return .done
    }
}

/// The submission that a command is about.
struct WhichSubmissionArguments: ParsableArguments {
    @OptionGroup var inspection: InspectionArgument

    @Argument(help: ArgumentHelp("哪一稿：如“整改方案第 1 稿”，或编号的开头几位。", valueName: "报送件"))
    var submission: String

    /// Gives a command about the submission.
    func give<Command: RecordingCommand>(
        in session: Session, _ make: @escaping @Sendable (InspectionID, SubmissionID, NamedThings) throws -> Command
    ) async throws {
        let submission = submission
        try await session.giving()(about: inspection.inspection) { things in
            try make(
                try things.requireInspection(), try things.submission(submission).drafted.submission, things)
        }
    }
}

/// `taizhang submission approve`.
struct SubmissionApproveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "approve", abstract: "登记审定报送件的纸面决定，由起草人以外的人办理。")

    @OptionGroup var which: WhichSubmissionArguments
    @OptionGroup var paper: PaperArguments
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (paper, today) = (paper, session.today)
        try await which.give(in: session) { inspection, submission, things in
            ApproveSubmission(
                inspection: inspection, submission: submission,
                paper: try paper.requiredPaper(things, usual: .signed, today: today))
        }
        try session.console.say("已登记审定：\(which.submission)（待补签）")
        return .done
    }
}

/// `taizhang submission send`.
struct SubmissionSendCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "send", abstract: "登记报送。")

    @OptionGroup var which: WhichSubmissionArguments
    @Option(help: ArgumentHelp("报送日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @Option(help: ArgumentHelp("报送的文号。", valueName: "文号")) var number: String?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (day, number) = (on?.day ?? session.today, number)
        try await which.give(in: session) { inspection, submission, _ in
            SendSubmission(inspection: inspection, submission: submission, day: day, number: number)
        }
        try session.console.say("已登记报送：\(which.submission)")
        return .done
    }
}

/// `taizhang submission opinion`.
struct SubmissionOpinionCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "opinion", abstract: "登记一条联审意见，对整份或对一个问题。")

    @OptionGroup var which: WhichSubmissionArguments
    @Option(help: ArgumentHelp("提出意见的单位。", valueName: "单位")) var by: String
    @Option(help: ArgumentHelp("意见的内容。", valueName: "内容")) var words: String
    @Option(help: ArgumentHelp("关于第几个问题；不写就是对整份。", valueName: "序")) var finding: Int?
    @Option(help: ArgumentHelp("日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (by, words, position, day) = (by, words, finding, on?.day ?? session.today)
        try await which.give(in: session) { inspection, submission, things in
            RecordOpinion(
                inspection: inspection, submission: submission, by: by, day: day,
                finding: try position.map { try things.finding($0).finding.finding.finding }, words: words)
        }
        try session.console.say("已登记联审意见：\(by)")
        return .done
    }
}

/// `taizhang submission answer`.
struct SubmissionAnswerCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "answer", abstract: "答复一条联审意见。")

    @OptionGroup var inspection: InspectionArgument
    @Argument(help: ArgumentHelp("联审意见的编号，写开头几位即可。", valueName: "意见")) var opinion: String
    @Option(help: ArgumentHelp("怎样采纳，或为什么不采纳。", valueName: "内容")) var words: String?
    @OptionGroup var draft: DraftOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let opinion = opinion
        let wording = try await draft.wording(words, for: .opinionAnswer, in: session)
        let words = try wording.required()
        try await session.giving(wording)(about: inspection.inspection) { things in
            AnswerOpinion(
                inspection: try things.requireInspection(), opinion: try things.opinion(opinion), words: words)
        }
        try session.console.say("已答复联审意见。")
        return .done
    }
}

/// `taizhang submission return`.
struct SubmissionReturnCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "return", abstract: "登记上级退回报送件。")

    @OptionGroup var which: WhichSubmissionArguments
    @Option(help: ArgumentHelp("退回的理由。", valueName: "理由")) var why: String
    @Option(help: ArgumentHelp("日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (day, why) = (on?.day ?? session.today, why)
        try await which.give(in: session) { inspection, submission, _ in
            ReturnSubmission(inspection: inspection, submission: submission, day: day, why: why)
        }
        try session.console.say("已登记退回：\(which.submission)")
        return .done
    }
}

/// `taizhang submission accept`.
struct SubmissionAcceptCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "accept", abstract: "登记上级通过报送件。")

    @OptionGroup var which: WhichSubmissionArguments
    @Option(help: ArgumentHelp("上级的话。", valueName: "内容")) var words: String?
    @Option(help: ArgumentHelp("日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (day, words) = (on?.day ?? session.today, words)
        try await which.give(in: session) { inspection, submission, _ in
            AcceptSubmission(inspection: inspection, submission: submission, day: day, words: words)
        }
        try session.console.say("已登记通过：\(which.submission)")
        return .done
    }
}

/// `taizhang submission compare`.
struct SubmissionCompareCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "列出一稿与上一稿的差别；第一稿列出全部内容。")

    @OptionGroup var which: WhichSubmissionArguments
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let differences = try await CompareSubmissions(session.place.open(), for: .local)
            .differences(of: which.submission, in: which.inspection.inspection)
        return try session.list(
            differences, none: "与上一稿没有差别。",
            [
                .init("问题"), .init("内容"), .init("上一稿", isFlexible: true), .init("这一稿", isFlexible: true),
            ]
        ) { ["\($0.position)", $0.title, $0.before ?? "（没有）", $0.after ?? "（没有）"] }
    }
}

/// `taizhang submission opinions`.
struct SubmissionOpinionsCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "opinions", abstract: "列出一次检查的联审意见和答复。")

    @OptionGroup var inspection: InspectionArgument
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let store = try await session.place.open()
        let submissions = try await ShowRegister(store, for: .local)
            .entries(Submission.self, of: inspection.inspection)
        let lines = try await ShowRegister(store, for: .local)
            .entries(Opinion.self, of: inspection.inspection) { $0.received.finding.map { [.finding($0)] } ?? [] }
        let titles = Dictionary(submissions.map { ($0.entry.drafted.submission, $0.entry.title) }) { $1 }
        return try session.list(
            lines, none: "还没有联审意见。",
            [
                .init("编号"), .init("报送件"), .init("谁的意见"), .init("日期"), .init("问题"), .init("意见", isFlexible: true),
                .init("现在"), .init("答复", isFlexible: true),
            ]
        ) { line in
            let received = line.entry.received
            return [
                received.opinion.description, titles[received.submission] ?? "", received.by, received.on.description,
                line.about.first ?? "整份", received.words, line.entry.standing, line.entry.answer ?? "",
            ]
        }
    }
}

/// `taizhang submission list`.
struct SubmissionListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的报送件，各稿到了哪一步。")

    @OptionGroup var inspection: InspectionArgument
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Submission.self, of: inspection.inspection)
        return try session.list(
            lines.map(\.entry), none: "还没有报送件，用 taizhang submission draft 起草。",
            [
                .init("编号"), .init("报送件"), .init("报送给", isFlexible: true), .init("期限"), .init("密级"), .init("绑定"),
                .init("现在"), .init("报送日期"), .init("上级的话", isFlexible: true),
            ]
        ) { submission in
            let drafted = submission.drafted
            return [
                drafted.submission.description, submission.title, drafted.addressee, drafted.due?.description ?? "",
                drafted.secrecy.title, drafted.bound.first.map { "第 \($0.sequence) 条" } ?? "", submission.stage.title,
                submission.sent?.on.description ?? "", submission.words ?? "",
            ]
        }
    }
}
