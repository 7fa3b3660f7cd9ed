import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang letter`: letters out and in, with their numbers and answers.
struct LetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "函件：交办函、提示函、督办函、约谈通知，来函和复函；按单位和年度编号。",
        subcommands: [
            LetterSendCommand.self, LetterReceiveCommand.self, LetterAnswerCommand.self, LetterWithdrawCommand.self,
            LetterListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// What every letter says.
struct LetterArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("发给谁，或谁发来的。", valueName: "单位"))
    var correspondent: String

    @Option(help: ArgumentHelp("函件：交办函、提示函、督办函、约谈通知、复函、其他函件。", valueName: "函件"))
    var kind: WordArgument<LetterRecorded.Kind>

    @Option(help: ArgumentHelp("标题。", valueName: "标题")) var title: String
    @Option(help: ArgumentHelp("函件上的日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @Option(help: ArgumentHelp("关于哪次检查。", valueName: "检查")) var inspection: String?
    @Option(help: ArgumentHelp("关于其中的事项，可写多次：问题6、6-1、6.2。", valueName: "事项")) var about: [String] = []
    @Option(help: ArgumentHelp("要求何时回复。", valueName: "日期")) var due: DayArgument?
    @Option(help: ArgumentHelp("答复哪一件：字号，或编号的开头几位。", valueName: "函件")) var answers: String?
    @OptionGroup var office: OrganizationOption

    /// The letter, with what its words name.
    func draft(_ things: NamedThings, today: CivilDate) throws -> LetterDraft {
        guard inspection != nil || about.isEmpty else {
            throw ValidationError("写了 --about，请用 --inspection 写明是哪次检查。")
        }
        let inner = try inspection.map(things.inspection)
        return LetterDraft(
            kind: kind.word, title: title, correspondent: correspondent, day: on?.day ?? today,
            inspection: try inner?.requireInspection(), about: try about.compactMap { try inner?.item($0) },
            due: due?.day, answers: try answers.map(things.letter))
    }
}

/// `taizhang letter send`.
struct LetterSendCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "send", abstract: "登记发出的函件，自动编号。")

    @OptionGroup var letter: LetterArguments
    @Option(help: ArgumentHelp("机关代字，如“某卫整”；不写就用上一件的。", valueName: "代字")) var word: String?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (letter, word, today) = (letter, word, session.today)
        let store = try await session.place.open()
        let receipt = try await session.giving(in: store)(of: letter.office.organization) { things in
            SendLetter(
                organization: things.organization, letter: try letter.draft(things, today: today), word: word)
        }
        let sent = try await ShowRegister(store, for: .local).entry(Letter.self, recordedBy: receipt)
        try session.console.say("已登记发函：\(sent?.entry.number ?? "")")
        return .done
    }
}

/// `taizhang letter receive`.
struct LetterReceiveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "receive", abstract: "登记收到的函件。")

    @OptionGroup var letter: LetterArguments
    @Option(help: ArgumentHelp("来函字号，照原样写。", valueName: "字号")) var number: String?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (letter, number, today) = (letter, number, session.today)
        try await session.giving()(of: letter.office.organization) { things in
            ReceiveLetter(
                organization: things.organization, letter: try letter.draft(things, today: today), number: number)
        }
        try session.console.say("已登记来函：\(number ?? letter.title)")
        return .done
    }
}

/// The letter that a command is about.
struct WhichLetterArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("字号，或编号的开头几位。", valueName: "函件"))
    var letter: String

    @OptionGroup var office: OrganizationOption
}

/// `taizhang letter answer`.
struct LetterAnswerCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "登记函件办复：电话或当面答复的内容，约谈的记录。")

    @OptionGroup var which: WhichLetterArguments
    @Option(help: ArgumentHelp("答复的内容，或约谈记录。", valueName: "内容")) var words: String?
    @OptionGroup var draft: DraftOption
    @Option(help: ArgumentHelp("日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (letter, day) = (which.letter, on?.day ?? session.today)
        let wording = try await draft.wording(words, for: .letterAnswer, in: session)
        let words = try wording.required()
        try await session.giving(wording)(of: which.office.organization) { things in
            AnswerLetter(
                organization: things.organization, letter: try things.letter(letter), day: day, words: words)
        }
        try session.console.say("已登记办复：\(letter)")
        return .done
    }
}

/// `taizhang letter withdraw`.
struct LetterWithdrawCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "作废一件函件，说明理由；字号不再使用。")

    @OptionGroup var which: WhichLetterArguments
    @Option(help: ArgumentHelp("理由。", valueName: "理由")) var why: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (letter, why) = (which.letter, why)
        try await session.giving()(of: which.office.organization) { things in
            WithdrawLetter(organization: things.organization, letter: try things.letter(letter), why: why)
        }
        try session.console.say("已作废：\(letter)")
        return .done
    }
}

/// `taizhang letter list`.
struct LetterListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出函件，收发、字号、期限和办复情况。")

    @Flag(help: "只列还没有办复的。") var open = false
    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Letter.self, ofOrganization: office.organization) { $0.recorded.about }
        return try session.list(
            lines.filter { !open || $0.entry.isOpen }, none: open ? "没有还没办复的函件。" : "还没有函件，用 taizhang letter send 登记。",
            [
                .init("编号"), .init("字号"), .init("函件"), .init("收发单位", isFlexible: true), .init("日期"), .init("期限"),
                .init("现在"), .init("标题", isFlexible: true), .init("事项"),
            ]
        ) { line in
            let letter = line.entry.recorded
            return [
                letter.letter.description, line.entry.number ?? "", letter.kind.title, letter.correspondent,
                letter.on.description, letter.due?.description ?? "", line.entry.standing, letter.title,
                line.about.joined(separator: "、"),
            ]
        }
    }
}
