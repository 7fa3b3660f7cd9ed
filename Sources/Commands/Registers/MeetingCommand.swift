import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang meeting`: meetings, from the agenda to the minutes.
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "会议：从台账提出议程，登记到会和议定事项，写出纪要。",
        discussion: "党委（党组）会同意销号的，一并登记到各个具体问题；纪要签字后作为扫描件收存、比对，比对完就销号。",
        subcommands: [
            MeetingAgendaCommand.self, MeetingCallCommand.self, MeetingHoldCommand.self, MeetingDecideCommand.self,
            MeetingCancelCommand.self, MeetingMinutesCommand.self, MeetingListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// What a meeting is about to talk about.
struct AgendaArguments: ParsableArguments {
    @Option(help: ArgumentHelp("会议：调度会、专题会、党委（党组）会。", valueName: "会议"))
    var kind: WordArgument<MeetingCalled.Kind>

    @Option(help: ArgumentHelp("只取这次检查的事项，可写多次；不写就是这个单位的全部检查。", valueName: "检查"))
    var inspection: [String] = []

    @OptionGroup var office: OrganizationOption

    /// What in the ledger waits for it.
    func ready(in session: Session) async throws -> [AgendaEntry] {
        try await ProposeAgenda(session.place.open(), for: .local)
            .entries(for: kind.word, of: office.organization, inspections: inspection)
    }
}

/// `taizhang meeting agenda`.
struct MeetingAgendaCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "看台账里有哪些事项等着上会：待审议的销号、延期，需协调事项和批示；不登记。")

    @OptionGroup var agenda: AgendaArguments
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let entries = try await agenda.ready(in: session)
        guard !entries.isEmpty else {
            try session.console.say("没有等着上会的事项。")
            return .done
        }
        for (index, entry) in entries.enumerated() { try session.console.say("\(index + 1). \(entry.words)") }
        return .done
    }
}

/// `taizhang meeting call`.
struct MeetingCallCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "召集会议；议程取台账里等着上会的事项，也可以另加议题。")

    @OptionGroup var agenda: AgendaArguments
    @Option(help: ArgumentHelp("会议名称，如“党组第五次会议”。", valueName: "名称")) var title: String?
    @Option(help: ArgumentHelp("开会日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @Option(help: ArgumentHelp("地点。", valueName: "地点")) var place: String?
    @Option(help: ArgumentHelp("另加的议题，可写多次。", valueName: "议题")) var topic: [String] = []
    @Flag(help: "议程只要另加的议题，不取台账里的事项。") var only = false
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let ready = only ? [] : try await agenda.ready(in: session)
        let entries = ready + topic.map { AgendaEntry(words: $0) }
        let (kind, title, place, day) = (agenda.kind.word, title, place, on?.day ?? session.today)
        try await session.giving()(of: agenda.office.organization) { things in
            CallMeeting(
                organization: things.organization, kind: kind, title: title, day: day, place: place, agenda: entries)
        }
        try session.console.say("已召集\(title ?? kind.title)，\(day)，议题 \(entries.count) 项。")
        for (index, entry) in entries.enumerated() { try session.console.say("\(index + 1). \(entry.words)") }
        return .done
    }
}

/// The meeting that a command is about.
struct MeetingArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("会议名称，或编号的开头几位。", valueName: "会议"))
    var meeting: String

    @OptionGroup var office: OrganizationOption

    /// Gives a command about the meeting.
    func give<Command: RecordingCommand>(
        in session: Session, _ make: @escaping @Sendable (OrganizationID, Meeting) throws -> Command
    ) async throws {
        let meeting = meeting
        try await session.giving()(of: office.organization) { things in
            try make(things.organization, try things.meeting(meeting))
        }
    }
}

/// `taizhang meeting hold`.
struct MeetingHoldCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "hold", abstract: "登记会议召开：主持、记录、出席、缺席、列席。")

    @OptionGroup var which: MeetingArguments
    @Option(help: ArgumentHelp("主持人。", valueName: "姓名")) var chair: String
    @Option(help: ArgumentHelp("记录人。", valueName: "姓名")) var recorder: String
    @Option(help: ArgumentHelp("到会有表决权的人，用“、”隔开，也可写多次。", valueName: "姓名")) var present: [String]
    @Option(help: ArgumentHelp("缺席的人，可在括号里写原因：孙七（出差）。", valueName: "姓名")) var absent: [String] = []
    @Option(help: ArgumentHelp("列席的人，没有表决权。", valueName: "姓名")) var withoutVote: [String] = []
    @Option(help: ArgumentHelp("实际开会的日期；不写就是召集时定的。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        try await which.give(in: session) { organization, meeting in
            HoldMeeting(
                organization: organization, meeting: meeting.called.meeting, day: wishes.on?.day, chair: wishes.chair,
                recorder: wishes.recorder, present: wishes.present.flatMap(\.names),
                absent: wishes.absent.flatMap(\.names).map(Absence.init(words:)),
                withoutVote: wishes.withoutVote.flatMap(\.names))
        }
        try session.console.say("已登记会议召开：\(which.meeting)")
        return .done
    }
}

/// `taizhang meeting decide`.
struct MeetingDecideCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "登记议定事项；同意销号、延期的，一并登记到各项事项（待补签）。",
        discussion: "到会人数达不到设置的法定人数（taizhang setting list），不能登记为同意。")

    @OptionGroup var which: MeetingArguments
    @Option(help: ArgumentHelp("第几项议题，可写多次；不写就是还没有议定的全部。", valueName: "序")) var entry: [Int] = []
    @Option(help: ArgumentHelp("结果：同意、不同意、缓议。", valueName: "结果")) var outcome: WordArgument<MeetingDecided.Outcome>
    @Option(help: ArgumentHelp("票数：同意/不同意/弃权，如 5/0/1。", valueName: "票数")) var votes: VotesArgument?
    @Option(help: ArgumentHelp("议定的内容。", valueName: "内容")) var words: String?
    @OptionGroup var draft: DraftOption
    @Option(help: ArgumentHelp("会议定为不涉及的销号条件，可写多次。", valueName: "条件")) var notApplicable: [String] = []
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let wording = try await draft.wording(words, for: .decision, in: session)
        try await session.giving(wording)(of: which.office.organization) { things in
            let meeting = try things.meeting(wishes.which.meeting)
            let agenda = meeting.called.agenda
            let open = agenda.indices.map { $0 + 1 }.filter { meeting.decided[$0] == nil }
            let results = (wishes.entry.isEmpty ? open : wishes.entry).map {
                DecideAtMeeting.Result(
                    entry: $0, outcome: wishes.outcome.word, votes: wishes.votes?.votes, words: wording.text)
            }
            return DecideAtMeeting(
                organization: things.organization, meeting: meeting.called.meeting, results: results,
                notApplicable: wishes.notApplicable, inspections: Set(agenda.compactMap(\.inspection)))
        }
        try session.console.say("已登记议定事项：\(outcome.word.title)")
        return .done
    }
}

/// `taizhang meeting cancel`.
struct MeetingCancelCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "cancel", abstract: "取消还没有召开的会议，说明理由。")

    @OptionGroup var which: MeetingArguments
    @Option(help: ArgumentHelp("理由。", valueName: "理由")) var why: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let why = why
        try await which.give(in: session) { organization, meeting in
            CancelMeeting(organization: organization, meeting: meeting.called.meeting, why: why)
        }
        try session.console.say("已取消会议：\(which.meeting)")
        return .done
    }
}

/// `taizhang meeting minutes`.
struct MeetingMinutesCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "minutes", abstract: "按登记的内容写出会议纪要，供打印签字。")

    @OptionGroup var which: MeetingArguments
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let named = try await ShowRegister(session.place.open(), for: .local)
            .meeting(which.meeting, ofOrganization: which.office.organization)
        for line in MeetingMinutes(of: named).lines { try session.console.say(line) }
        return .done
    }
}

/// `taizhang meeting list`.
struct MeetingListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出会议。")

    @OptionGroup var office: OrganizationOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Meeting.self, ofOrganization: office.organization)
        return try session.list(
            lines.map(\.entry), none: "还没有会议，用 taizhang meeting call 召集。",
            [.init("编号"), .init("会议", isFlexible: true), .init("日期"), .init("议题"), .init("现在")]
        ) { meeting in
            [
                meeting.called.meeting.description, meeting.title, (meeting.held?.on ?? meeting.called.on).description,
                "\(meeting.called.agenda.count)", meeting.standing,
            ]
        }
    }
}

/// Votes as a person writes them on the command line: 5/0/1.
struct VotesArgument: ExpressibleByArgument {
    let votes: Votes

    init?(argument: String) {
        let counts = argument.split(separator: "/", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard counts.count == 3, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        votes = Votes(inFavour: counts[0], against: counts[1], abstained: counts[2])
    }
}

extension String {
    /// Names that are written one after another.
    fileprivate var names: [String] { split(separator: "、").map(String.init) }
}

extension Absence {
    /// A name with the reason in brackets behind it, or without one.
    fileprivate init(words: String) {
        let parts = words.split(maxSplits: 1) { $0 == "（" || $0 == "(" }
        let why = parts.dropFirst().first.map { $0.trimmingSuffix { $0 == "）" || $0 == ")" } }
        self.init(name: parts.first.map(String.init) ?? words, why: why.map(String.init))
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !isTrimmed($0) }) else { return prefix(0) }
        return self[...last]
    }
}
