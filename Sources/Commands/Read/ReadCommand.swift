import ArgumentParser
import Notices
import Workbench

/// `taizhang read`: what documents say; nothing is recorded.
struct ReadCommand: RunnableCommand {
    /// How a reading is shown.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json
        case outline
        case table
    }

    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "读出文件里写了什么，只看不登记。",
        discussion: """
            json 一份文件一行，各键的意义见 docs/reading.md；outline 是版面的层次；table 是问题一览。
            一个文件里的几份材料以换页符分开，各算一份。
            """)

    @Argument(help: ArgumentHelp("要读的文件，- 是标准输入。", valueName: "文件"))
    var paths: [String]

    @Option(help: ArgumentHelp("输出的样式：json、outline、table。", valueName: "样式"))
    var format: Format?

    @Flag(help: "只输出材料的文字，所有位置都是在这段文字里数的。")
    var text = false

    @Option(help: ArgumentHelp("文件的编码，例如 gbk；不写就自动辨认。", valueName: "编码"))
    var encoding: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if text, format != nil { throw ValidationError("--text 和 --format 只能写一个。") }
    }

    func run(in session: Session) throws -> ExitStatus {
        let reader = try ReadFile(files: session.surroundings.files, encoding: encoding)
        var status = ExitStatus.done
        for path in paths {
            do {
                try show(try reader.read(path), in: session)
            } catch let error as any ExplainedError {
                try session.console.complain(error)
                status = .refused
            }
        }
        return status
    }

    private func show(_ documents: [DocumentReading], in session: Session) throws {
        if text { return try session.console.output.write(Array(documents.map(\.text).joined(separator: [0x0C]))) }
        for document in documents {
            switch format ?? .table {
            case .json:
                // In two writes: to append a byte to a long reading would be to copy it.
                try session.console.output.write(ReadingJSON.bytes(of: document.reading))
                try session.console.output.write([0x0A])
            case .outline: try session.console.output.write(Array(document.outline.utf8))
            case .table: try session.console.say(ReadingTable(document).lines(fitting: session.console.tableWidth))
            }
        }
    }
}
