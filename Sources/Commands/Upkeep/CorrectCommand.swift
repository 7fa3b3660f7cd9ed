import ArgumentParser
import Rectification
import Workbench

/// `taizhang correct`: what was read or typed wrongly is mended.
struct CorrectCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "更正一条记录里读错或录错的内容；原来的记录仍在。",
        discussion: "第几条见 taizhang log 的第一列。不写新的内容，就是去掉这一栏；标题可以写几个，由外到内。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("第几条记录。", valueName: "条"))
    var record: Int

    @Argument(help: ArgumentHelp("要更正的栏，如 问题、责任单位、时限、报告日期。", valueName: "栏"))
    var field: String

    @Argument(help: ArgumentHelp("应当是什么。", valueName: "内容"))
    var values: [String] = []

    @Option(help: ArgumentHelp("更正的理由。", valueName: "理由"))
    var why: String

    @Flag(help: "只是笔误：已经销号的也可以更正。")
    var clerical = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        try await session.giving()(about: inspection) { things in
            let field = try things.field(wishes.field, ofRecord: wishes.record)
            return CorrectRecord(
                stream: try things.stream, record: wishes.record, basedOn: try things.lastSequence, why: wishes.why,
                mends: [.init(field: field, value: try wishes.value(of: field))], isClerical: wishes.clerical)
        }
        try session.console.say("已更正第 \(record) 条的“\(field)”。")
        return .done
    }

    private func value(of field: String) throws -> FieldValue? {
        if field == "headings" { return values.isEmpty ? nil : .list(values) }
        guard values.count <= 1 else { throw ValidationError("“\(self.field)”只能写一个内容，得到 \(values.count) 个。") }
        return values.first.map { .text(Self.name(of: $0, in: field)) }
    }

    /// People write the word of the field; the record holds the name that all programs share.
    private static func name(of word: String, in field: String) -> String {
        switch field {
        case "status": WordArgument<DeclaredStatus>(argument: word)?.word.rawValue ?? word
        case "kind": WordArgument<OriginKind>(argument: word)?.word.rawValue ?? word
        default: word
        }
    }
}
