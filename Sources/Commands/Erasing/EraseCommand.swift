import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang erase`: words that may not be kept go from the ledger.
struct EraseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "抹去不得留存的内容：记录的文字、文件、佐证材料；抹去不能恢复。",
        discussion: """
            先用 --preview 看抹去哪些。记录本身仍在，文字换成“\(Event.blank)”；抹去另记一条，写明理由和决定。
            据以抹去的纸面决定要先登记（taizhang decision record）、收存扫描件并由另一人比对。
            """)

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String?

    @Option(help: ArgumentHelp("第几条记录，见 taizhang log 的第一列；可写多次。它的更正一并抹去。", valueName: "条"))
    var record: [Int] = []

    @Option(help: ArgumentHelp("文件的名称或编号，原件和文字一并抹去；可写多次。", valueName: "文件"))
    var document: [String] = []

    @Option(help: ArgumentHelp("佐证材料的编号，文件一并抹去；可写多次。", valueName: "材料"))
    var evidence: [String] = []

    @Option(help: ArgumentHelp("抹去的理由，不要重复要抹去的内容。", valueName: "理由"))
    var ground: String?

    @Option(help: ArgumentHelp("据以抹去的纸面决定的编号。", valueName: "决定"))
    var decision: String?

    @Flag(help: "只列出会抹去哪些，不抹去。")
    var preview = false

    @Flag(help: "做完上一次被打断的清除。")
    var finish = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if finish { return }
        guard inspection != nil else { throw ValidationError("没有写明哪一次检查。") }
        guard preview || (ground != nil && decision != nil) else {
            throw ValidationError("抹去要用 --ground 写明理由，用 --decision 写明据以抹去的纸面决定；只看会抹去哪些，用 --preview。")
        }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        if let inspection, !finish {
            let erasing = EraseRecords(
                store, as: try await place.actor(session.settings.person, in: store), at: place)
            let carriers = try await erasing.preview(things, of: inspection)
            let (going, staying) = try await erasing.drafts(things, of: inspection)
            guard !preview, let ground, let decision else {
                try list(carriers, in: session)
                if !going.isEmpty { try session.console.say("关于这些内容的 \(going.count) 份草稿会一并删除。") }
                return .done
            }
            let erased = try await erasing.erase(
                things, of: inspection, on: .init(ground: ground, decision: decision))
            try session.console.say("已抹去 \(erased.count) 条记录的文字：第 \(erased.map(String.init).joined(separator: "、")) 条。")
            if !going.isEmpty { try session.console.say("关于这些内容的 \(going.count) 份草稿一并删除。") }
            if staying > 0 { try session.console.say("这次检查还有 \(staying) 份草稿没有登记，是否写有这些内容请自行核对。") }
        }
        return try await sweep(SweepErased(store, evidence: place.evidence), in: session)
    }

    private var things: EraseRecords.Things {
        EraseRecords.Things(records: record, documents: document, evidence: evidence)
    }

    private func list(_ carriers: [EraseRecords.Carrier], in session: Session) throws {
        var table = TextTable([.init("条", alignment: .right), .init("事项"), .init("内容", isFlexible: true)])
        for carrier in carriers {
            table.add(["\(carrier.sequence)", carrier.event.kind.title, carrier.event.subject ?? ""])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        let kinds = carriers.map(\.event.kind)
        let files = kinds.count { $0 == .documentRecorded || $0 == .evidenceReceived }
        try session.console.say("会抹去 \(carriers.count) 条记录的文字" + (files > 0 ? "和 \(files) 份文件。" : "。"))
        if document.isEmpty, carriers.contains(where: \.event.isQuoted) {
            try session.console.say("其中有从文件里读出的，文件里的原文还在；也要抹去的，再写 --document。")
        }
    }

    private func sweep(_ sweeping: SweepErased, in session: Session) async throws -> ExitStatus {
        let left = try await session.showing("正在清除痕迹……") { try await sweeping.sweep() }
        guard left.isEmpty else {
            try session.console.say("有人正在收存佐证材料，\(left.evidence.count) 份文件还没有删除，请稍后运行 taizhang erase --finish。")
            return .refused
        }
        try session.console.say("台账文件、检索和佐证文件夹里已没有抹去的内容；此前的备份里还有，请一并处理。")
        return .done
    }
}

extension Event {
    /// Whether it was read in a document, which holds the words, too.
    fileprivate var isQuoted: Bool {
        switch self {
        case .findingRecorded(let event): event.place != nil
        case .actionRecorded(let event): event.document != nil
        case .progressReported(let event): event.document != nil
        default: false
        }
    }
}
