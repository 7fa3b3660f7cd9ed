import ArgumentParser
import Notices
import Rectification
import Workbench

/// `taizhang similar`: which passages of documents resemble each other; nothing is recorded.
struct SimilarCommand: RunnableCommand {
    /// How pairs are shown.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "similar", abstract: "找出材料里、材料之间或者台账里相近的段落，最像的在前，注明哪里不同；只看不登记。",
        discussion: """
            写文件，或者用 --inspection 写一次检查：它各个问题的措施和进展，与台账里其他问题的比。
            比的是问题的措施、进展和下一步措施；没有问题的材料，比每一行。像不像，看三个字连在一起有多少相同，数字也算，标点和空白不算。
            一段文字与前面二十段都像时，不再拿它和后面的比。
            """)

    @Argument(help: ArgumentHelp("要比较的文件，- 是标准输入。", valueName: "文件"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("拿这次检查的问题与台账里其他问题比；编号写开头几位即可。", valueName: "检查"))
    var inspection: String?

    @Option(help: ArgumentHelp("从多像开始列出，0.5 到 1；用 --inspection 时 0.8 到 1。", valueName: "相似度"))
    var from = 0.8

    @Option(help: ArgumentHelp("输出的样式：text、json。", valueName: "样式"))
    var format: Format = .text

    @Option(help: ArgumentHelp("文件的编码，例如 gbk；不写就自动辨认。", valueName: "编码"))
    var encoding: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (0.5...1).contains(from) else { throw ValidationError("--from 要写 0.5 到 1 之间的数，例如 0.8。") }
        guard paths.isEmpty == (inspection != nil) else {
            throw ValidationError("请写要比较的文件，或者用 --inspection 写检查的编号，只写一样。")
        }
        guard inspection == nil || from >= SimilarFindings.least else {
            throw ValidationError("用 --inspection 时，--from 要写 0.8 到 1 之间的数。")
        }
        if inspection != nil, encoding != nil { throw ValidationError("--inspection 比的是台账里的文字，不写 --encoding。") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        guard let inspection else { return try compareFiles(in: session) }
        let outcome = try await SimilarFindings(session.place.open(), for: .local, from: from).pairs(of: inspection)
        switch format {
        case .text:
            try session.console.say(SimilarFindingsText.lines(of: outcome, fitting: session.console.tableWidth))
        case .json: try session.console.sayJSON(SimilarFindingsJSON(outcome.pairs))
        }
        return .done
    }

    private func compareFiles(in session: Session) throws -> ExitStatus {
        let similar = SimilarPassages(
            reader: try ReadFile(files: session.surroundings.files, encoding: encoding), from: from)
        var status = ExitStatus.done
        var documents: [(file: String, reading: Reading)] = []
        for path in paths {
            do {
                documents += try similar.read(path)
            } catch let error as any ExplainedError {
                try session.console.complain(error)
                status = .refused
            }
        }
        try show(similar.pairs(in: documents), in: session)
        return status
    }

    private func show(_ pairs: [SimilarPassages.Pair], in session: Session) throws {
        switch format {
        case .text: try session.console.say(SimilarText.lines(of: pairs, fitting: session.console.tableWidth))
        case .json: try session.console.sayJSON(SimilarJSON(pairs))
        }
    }
}
