import ArgumentParser
import Proofing
import Rectification
import Workbench

/// `taizhang check`: what is wrong with documents; nothing is recorded.
struct CheckCommand: RunnableCommand {
    /// How remarks are shown.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case sarif
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "审校材料：占位、字号、标点、密级标志、雷同等，逐处说明；只看不登记。",
        discussion: """
            写文件，或者用 --inspection 写一次检查：审校收存的文件，并与台账现在的记录对照。
            有“错误”时以 1 结束，用法不对时以 2 结束。规则见 docs/rules.md，--rules 也会打印出来。
            几份文件一起审校时，还看它们之间有没有雷同。
            json 各键的意义见 docs/checks.md；sarif 是 SARIF 2.1.0，编辑器和代码托管平台能在原处显示。
            """)

    @Argument(help: ArgumentHelp("要审校的文件，- 是标准输入。", valueName: "文件"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("审校这次检查收存的文件，并与台账现在的记录对照；编号写开头几位即可。", valueName: "检查"))
    var inspection: String?

    @Option(help: ArgumentHelp("输出的样式：text、json、sarif。", valueName: "样式"))
    var format: Format = .text

    @Option(name: .customLong("off"), parsing: .singleValue, help: ArgumentHelp("不用这条规则，可以写多次。", valueName: "规则"))
    var off: [String] = []

    @Option(help: ArgumentHelp("文件的编码，例如 gbk；不写就自动辨认。", valueName: "编码"))
    var encoding: String?

    @Flag(name: .customLong("show-personal"), help: "照原样显示个人信息；不写就隐去一部分。")
    var showsPersonal = false

    @Flag(name: .customLong("rules"), help: "打印全部规则：要求、理由、依据和例子。")
    var wantsRules = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let wanted = (wantsRules ? 1 : 0) + (inspection == nil ? 0 : 1) + (paths.isEmpty ? 0 : 1)
        if wanted > 1 { throw ValidationError("文件、--inspection、--rules 只能写一样。") }
        if wanted == 0 { throw ValidationError("请写要审校的文件，或者用 --inspection 写检查的编号。") }
        if inspection != nil, encoding != nil { throw ValidationError("--inspection 审校的是收存的文字，不写 --encoding。") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        if wantsRules {
            try session.console.output.write(Array(RulesPage.text.utf8))
            return .done
        }
        var hasFailed = false
        let documents = try await checked(in: session) { error in
            try session.console.complain(error)
            hasFailed = true
        }
        try show(documents, in: session)
        if documents.isEmpty, !hasFailed, format == .text { try session.console.say("这次检查没有收存的文件。") }
        let hasErrors = documents.contains { $0.remarks.contains { $0.severity == .error } }
        return hasErrors || hasFailed ? .refused : .done
    }

    /// The documents that could be checked; of the others it is told why not.
    private func checked(
        in session: Session, _ complain: (any ExplainedError) throws -> Void
    ) async throws -> [CheckedDocument] {
        guard let inspection else { return try checkedFiles(session.surroundings.files, complain) }
        let outcome = try await CheckInspection(
            session.place.open(), for: .local, without: off, showingPersonal: showsPersonal
        ).check(inspection)
        for withheld in outcome.withheld { try complain(withheld) }
        if let bound = outcome.bound {
            try session.console.remark(
                "这次检查的问题超过\(bound)个，没有与别的检查比对雷同和屡改屡犯；要比对，请用 taizhang similar --inspection \(inspection)。")
        }
        return outcome.documents
    }

    private func checkedFiles(
        _ files: FileAccess, _ complain: (any ExplainedError) throws -> Void
    ) throws -> [CheckedDocument] {
        let checker = try CheckFile(
            reader: try ReadFile(files: files, encoding: encoding), without: off, showingPersonal: showsPersonal)
        var read: [CheckFile.Contents] = []
        for path in paths {
            do {
                read.append(try checker.read(path))
            } catch let error as any ExplainedError {
                try complain(error)
            }
        }
        return checker.check(read)
    }

    private func show(_ documents: [CheckedDocument], in session: Session) throws {
        switch format {
        case .text:
            try session.console.say(RemarksText.lines(of: documents, fitting: session.console.tableWidth))
        case .json: try session.console.output.write(RemarksJSON.bytes(of: documents) + [0x0A])
        case .sarif:
            try session.console.output.write(RemarksSARIF.bytes(of: documents, version: Release.version) + [0x0A])
        }
    }
}
