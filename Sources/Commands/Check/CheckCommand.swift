import ArgumentParser
import Proofing
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
            有“错误”时以 1 结束，用法不对时以 2 结束。规则见 docs/rules.md，--rules 也会打印出来。
            几份文件一起审校时，还看它们之间有没有雷同。
            json 各键的意义见 docs/checks.md；sarif 是 SARIF 2.1.0，编辑器和代码托管平台能在原处显示。
            """)

    @Argument(help: ArgumentHelp("要审校的文件，- 是标准输入。", valueName: "文件"))
    var paths: [String] = []

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
        if wantsRules, !paths.isEmpty { throw ValidationError("--rules 只打印规则，不写文件。") }
        if !wantsRules, paths.isEmpty { throw ValidationError("请写要审校的文件。") }
    }

    func run(in session: Session) throws -> ExitStatus {
        if wantsRules {
            try session.console.output.write(Array(RulesPage.text.utf8))
            return .done
        }
        let checker = try CheckFile(
            reader: try ReadFile(files: session.surroundings.files, encoding: encoding), without: off,
            showingPersonal: showsPersonal)
        var status = ExitStatus.done
        var files: [CheckFile.Contents] = []
        for path in paths {
            do {
                files.append(try checker.read(path))
            } catch let error as any ExplainedError {
                try session.console.complain(error)
                status = .refused
            }
        }
        let documents = checker.check(files)
        try show(documents, in: session)
        let hasErrors = documents.contains { $0.remarks.contains { $0.severity == .error } }
        return hasErrors ? .refused : status
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
