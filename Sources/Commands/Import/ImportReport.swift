import Rectification
import Workbench

/// What an import tells while it goes on, and at its end.
struct ImportReport {
    private let session: Session
    private var progress: ProgressLine
    private var opened = 0
    private var added = 0
    private var refusals: [ErrorCode] = []

    init(_ session: Session) {
        self.session = session
        progress = session.progressLine()
    }

    var hasRefusals: Bool { !refusals.isEmpty }

    mutating func tell(_ outcome: ImportOutcome) throws {
        try progress.clear()
        switch outcome {
        case .recorded(let document):
            if document.opensInspection { opened += 1 } else { added += 1 }
            try session.console.say(Self.words(for: document))
            try session.console.output.flush()
        case .refused(_, let reason):
            refusals.append(reason.code)
            try session.console.complain(reason)
        }
        try progress.show("已处理 \(opened + added + refusals.count) 份……")
    }

    mutating func finish() throws {
        try progress.clear()
        let choices: Set<ErrorCode> = [.documentKnown, .inspectionKnown, .inspectionUnclear, .notANotice]
        if refusals.contains(where: choices.contains) {
            try session.console.remark("提示：--new 立为新的检查，--into 编号 并入已有的检查；编号见 taizhang inspections。")
        }
        let total = opened + added + refusals.count
        try session.console.say("共 \(total) 份：新立项 \(opened) 份，并入 \(added) 份，未导入 \(refusals.count) 份。")
    }

    func interrupted() throws -> ExitStatus {
        try session.console.remark("已中断；上面列出的都已完整导入，其余没有动。")
        return .interrupted
    }

    private static func words(for document: ImportedDocument) -> String {
        let act = document.opensInspection ? "新立项" : "并入"
        var words = "已导入：\(TextTable.harmless(document.name)) → \(act) \(document.inspection)"
        words += "，问题 \(document.findings) 个，措施 \(document.measures) 条"
        if document.unread > 0 { words += "，未读懂 \(document.unread) 处" }
        return words
    }
}
