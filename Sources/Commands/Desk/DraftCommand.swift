import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang draft`: texts that are not recorded yet.
struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "草稿：写上几天、几个人接着写的文字；登记之前不进流水。",
        discussion: """
            写好后由署名的人用登记的命令加 --draft 登记（如 taizhang report --draft），流水里只有那一稿和登记的人。
            草稿写成“编号：稿次”，如 0k2v：3；存下一稿要写明是据第几稿改的，别人存过的不会被覆盖。
            """,
        subcommands: [
            DraftBeginCommand.self, DraftSaveCommand.self, DraftListCommand.self, DraftShowCommand.self,
            DraftPassCommand.self, DraftDropCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// Where a draft's text comes from.
struct DraftText: ParsableArguments {
    @Argument(help: ArgumentHelp("内容，可写几段；也可以用 --file。", valueName: "内容"))
    var paragraphs: [String] = []

    @Option(help: ArgumentHelp("从文件读内容，UTF-8；写 - 从标准输入读。", valueName: "文件"))
    var file: String?

    func read(in session: Session) throws -> String {
        guard let file else { return paragraphs.joined(separator: "\n") }
        guard paragraphs.isEmpty else { throw ValidationError("内容和 --file 只能写一个。") }
        guard let text = String(validating: try session.surroundings.files.read(file), as: UTF8.self) else {
            throw ValidationError("“\(Quoted(path: file))”不是 UTF-8 文本，请另存为 UTF-8 再读。")
        }
        return text.split(separator: /\R/, omittingEmptySubsequences: false).joined(separator: "\n").trimmingNewlines
    }
}

extension String {
    fileprivate var trimmingNewlines: String { String(reversed().drop(while: \.isNewline).reversed()) }
}

extension Session {
    /// The desk, as the person whom the settings name.
    fileprivate func desk() async throws -> KeepDrafts {
        let place = place
        let store = try await place.open()
        return KeepDrafts(store, as: try await place.actor(settings.person, in: store), at: place)
    }
}

/// `taizhang draft begin`.
struct DraftBeginCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin", abstract: "起草：写明将来登记成什么、关于哪个事项。")

    @Argument(help: ArgumentHelp("将来登记成什么，如 整改进展、整改目标。", valueName: "用途"))
    var use: WordArgument<DraftUse>

    @Argument(help: ArgumentHelp("哪个事项：登记时怎么写，这里就怎么写（6、6-1、6.2，会议名称，批示的编号）。", valueName: "事项"))
    var subject: String

    @OptionGroup var text: DraftText

    @Option(help: ArgumentHelp("检查的编号，写开头几位即可；议定事项和函件办复不用写。", valueName: "检查"))
    var inspection: String?

    @OptionGroup var office: OrganizationOption

    @Option(help: ArgumentHelp("这条措施分派给哪个单位的任务。", valueName: "单位"))
    var unit: String?

    @Option(help: ArgumentHelp("草稿的名称。", valueName: "名称"))
    var title: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let draft = try await session.desk().begin(
            .init(
                use.word, subject, unit: unit, inspection: inspection, organization: office.organization),
            titled: title, saying: try text.read(in: session))
        try session.console.say("已起草，编号是 \(draft.id)，第 \(draft.version) 稿。")
        return .done
    }
}

/// `taizhang draft save`.
struct DraftSaveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "存下一稿；写明是据第几稿改的，在这期间别人存过就不覆盖，你的文字另存为一份草稿。")

    @Argument(help: ArgumentHelp("草稿和据以修改的稿次：0k2v：3。", valueName: "草稿"))
    var draft: DraftArgument

    @OptionGroup var text: DraftText
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        guard let basedOn = draft.version else {
            throw ValidationError("没有写明是据第几稿改的，请写成“\(draft.name)：3”这样。")
        }
        let saved = try await session.desk().save(draft.name, basedOn: basedOn, saying: try text.read(in: session))
        try session.console.say(
            saved.version == basedOn ? "与第 \(basedOn) 稿相同，没有另存。" : "已存为第 \(saved.version) 稿。")
        return .done
    }
}

/// `taizhang draft list`.
struct DraftListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出还在写的草稿，最近改动的在前。")

    @Flag(help: "只列自己起草和转给自己的。") var mine = false
    @Flag(help: "只列已经登记、还没有清除的。") var recorded = false
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let actor = try await place.actor(session.settings.person, in: store)
        let lines = try await ShowDesk(store, for: .local).drafts().filter { line in
            (line.draft.given != nil) == recorded && (!mine || line.draft.isOpen(to: actor))
        }
        return try session.list(
            lines, none: recorded ? "没有已经登记的草稿。" : "没有在写的草稿，用 taizhang draft begin 起草。",
            [
                .init("编号"), .init("用途"), .init("事项"), .init("名称", isFlexible: true), .init("谁在写", isFlexible: true),
                .init("稿", alignment: .right), .init("最后保存"), .init("现在"),
            ]
        ) { line in
            let draft = line.draft
            return [
                draft.id.description, draft.use.title, draft.subject, draft.title ?? "",
                ([draft.owner] + draft.others).map(line.name).joined(separator: "、"), "\(draft.version)",
                "\(line.name(of: draft.savedBy)) \(WallTime(draft.savedAt))", line.standing,
            ]
        }
    }
}

extension ShowDesk.Line {
    /// Where it stands, in one phrase.
    fileprivate var standing: String {
        guard let given = draft.given else { return "在写" }
        return "\(name(of: given.person)) \(WallTime(given.time).day) 登记：\(recorded ?? "")"
    }
}

/// `taizhang draft show`.
struct DraftShowCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "显示一份草稿的最后一稿，或写明的一稿（编号：2）。")

    @Argument(help: ArgumentHelp("草稿的编号，写开头几位即可；以前的一稿写成“编号：2”。", valueName: "草稿"))
    var draft: DraftArgument

    @Flag(help: "只显示文字，供别的程序接着用。") var text = false
    @Flag(help: "列出各稿是谁何时存的。") var versions = false
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let page = try await ShowDesk(session.place.open(), for: .local).draft(draft.name, version: draft.version)
        let (line, shown) = (page.line, page.shown)
        if versions {
            return try session.list(
                page.versions, none: "",
                [.init("稿", alignment: .right), .init("谁"), .init("何时"), .init("字数", alignment: .right)]
            ) { version in
                [
                    "\(version.number)", line.name(of: version.savedBy), WallTime(version.savedAt).description,
                    "\(version.text.count)",
                ]
            }
        }
        if !text {
            try session.console.say("\(line.draft.use.title)：\(line.draft.subject)（\(line.standing)）")
            try session.console.say(
                "第 \(shown.number) 稿，共 \(line.draft.version) 稿，\(line.name(of: shown.savedBy)) \(WallTime(shown.savedAt)) 保存"
            )
        }
        try session.console.say(shown.text)
        return .done
    }
}

/// `taizhang draft pass`.
struct DraftPassCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "pass", abstract: "把草稿转给同事接着写；转出的人仍可以写。")

    @Argument(help: ArgumentHelp("草稿的编号，写开头几位即可。", valueName: "草稿")) var draft: String
    @Argument(help: ArgumentHelp("转给谁：姓名，或人员编号的开头几位。", valueName: "人员")) var person: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let name = try await session.desk().pass(draft, to: person)
        try session.console.say("已转给\(name)。")
        return .done
    }
}

/// `taizhang draft drop`.
struct DraftDropCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "drop", abstract: "删除自己起草的草稿，连同各稿；已经登记的仍在流水里。")

    @Argument(help: ArgumentHelp("草稿的编号，写开头几位即可。", valueName: "草稿")) var draft: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let draft = try await session.desk().drop(draft)
        try session.console.say("已删除草稿 \(draft.id)，共 \(draft.version) 稿。")
        return .done
    }
}

extension DraftUse: TitledWord {}
