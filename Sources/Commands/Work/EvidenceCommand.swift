import ArgumentParser
import Foundation
import Rectification
import Workbench

/// `taizhang evidence`: files that prove something.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "佐证材料：收存、列出、调取。",
        discussion: """
            先说明密级再收存。高于本机最高密级的、标有国家秘密标志的不收存；文本和网页核对全文，其他格式只核对文件名和填报的密级。
            """,
        subcommands: [EvidenceAddCommand.self, EvidenceListCommand.self, EvidenceFetchCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang evidence add`.
struct EvidenceAddCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "收存一份或几份佐证材料。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("证明什么：具体问题（6、6-1）、措施（6.2）或纸面决定的编号。", valueName: "事项"))
    var thing: String

    @Argument(help: ArgumentHelp("文件，可写多个。", valueName: "文件"))
    var files: [String]

    @Option(help: ArgumentHelp("密级：公开、内部、工作秘密。", valueName: "密级"))
    var secrecy: WordArgument<Secrecy>

    @Option(help: ArgumentHelp("这条措施分派给哪个单位的任务。", valueName: "单位"))
    var unit: String?

    @Option(help: ArgumentHelp("证明这个事项的第几次进展报告。", valueName: "第几次"))
    var report: Int?

    @Option(help: ArgumentHelp("材料的生效或形成日期。", valueName: "日期"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("证明了什么。", valueName: "内容"))
    var claim: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let receiving = ReceiveEvidence(
            store, as: try await place.actor(session.settings.person, in: store), at: place)
        let (thing, unit, report) = (thing, unit, report)
        for path in files {
            let delivery = ReceiveEvidence.Delivery(
                path: path, name: URL(fileURLWithPath: path).lastPathComponent, secrecy: secrecy.word,
                effectiveOn: on?.day, claim: claim)
            let admission = try await session.showing("正在收存 \(delivery.name)") {
                try await receiving(delivery, about: inspection) { things in
                    try things.provenThing(thing, unit: unit, report: report)
                }
            }
            try session.console.say("已收存：\(delivery.name)")
            if let remark = admission.remark { try session.console.say("  \(remark)") }
        }
        return .done
    }
}

/// `taizhang evidence list`.
struct EvidenceListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的佐证材料，只列可以调取的。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let actor = try await place.actor(session.settings.person, in: store)
        let listed = try await FetchEvidence(store, to: actor, at: place).list(of: inspection)
        guard !listed.isEmpty else {
            try session.console.say("没有可以调取的佐证材料，用 taizhang evidence add 收存。")
            return .done
        }
        var table = TextTable([
            .init("编号"), .init("文件"), .init("字节", alignment: .right), .init("日期"), .init("密级"),
            .init("证明", isFlexible: true),
        ])
        for evidence in listed {
            table.add([
                evidence.evidence.description, evidence.name, "\(evidence.source.length)",
                evidence.effectiveOn?.description ?? "", evidence.secrecy.title, evidence.claim ?? "",
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}

/// `taizhang evidence fetch`.
struct EvidenceFetchCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "调取一份佐证材料，写成新的文件，并与记录的散列值核对。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("佐证材料的编号，写开头几位即可。", valueName: "材料"))
    var evidence: String

    @Option(help: ArgumentHelp("写到哪个文件，不能已经存在。", valueName: "文件"))
    var out: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let actor = try await place.actor(session.settings.person, in: store)
        let fetched = try await session.showing("正在调取") {
            try await FetchEvidence(store, to: actor, at: place)(evidence, of: inspection, to: out)
        }
        try session.console.say("已写出 \(fetched.name)（\(fetched.source.length) 字节），与记录相符。")
        return .done
    }
}
