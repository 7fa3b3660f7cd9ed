import ArgumentParser
import Workbench

/// `taizhang redact`: a document's text with what it says of private persons hidden; nothing is recorded.
struct RedactCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact", abstract: "隐去材料里的个人信息，输出隐去以后的文字；原文件不动。",
        discussion: """
            隐去的是审校规则 personal-information 算作错误的，其余一字不动；职务上写到的干部姓名不隐去。
            网页输出其中的文字。隐去了几处，写在标准错误上。隐去以后仍要有人看过再公开。
            """)

    @Argument(help: ArgumentHelp("要隐去个人信息的文件，- 是标准输入。", valueName: "文件"))
    var path: String

    @Option(help: ArgumentHelp("写进这个文件（不能已经存在）；不写就是标准输出。", valueName: "文件"))
    var output: String?

    @Option(help: ArgumentHelp("文件的编码，例如 gbk；不写就自动辨认。", valueName: "编码"))
    var encoding: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws -> ExitStatus {
        let redactor = try RedactFile(files: session.surroundings.files, encoding: encoding)
        let outcome = try redactor.redact(path, to: output)
        if output == nil { try session.console.output.write(outcome.text) }
        try session.console.remark(Self.summary(of: outcome.counts))
        return .done
    }

    private static func summary(of counts: [(kind: String, count: Int)]) -> String {
        guard !counts.isEmpty else { return "没有找到要隐去的个人信息，公开前仍请有人看过。" }
        let kinds = counts.map { "\($0.kind) \($0.count) 处" }.joined(separator: "，")
        return "已隐去：\(kinds)；公开前仍请有人看过。"
    }
}
