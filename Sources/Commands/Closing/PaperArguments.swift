import ArgumentParser
import Rectification
import Workbench

/// What a decision on paper says of itself.
struct PaperArguments: ParsableArguments {
    @Option(help: ArgumentHelp("作出决定的人或机构。", valueName: "姓名或机构"))
    var by: String?

    @Option(help: ArgumentHelp("以什么身份。", valueName: "身份"))
    var capacity: String?

    @Option(help: ArgumentHelp("在哪一级作出：责任单位、牵头领导、党委（党组）、上级。", valueName: "哪一级"))
    var level: WordArgument<DecidingLevel>?

    @Option(help: ArgumentHelp("纸件：签批、传批、会议纪要、盖章件。", valueName: "纸件"))
    var form: WordArgument<PaperForm>?

    @Option(help: ArgumentHelp("纸件上的日期；不写就是今天。", valueName: "日期"))
    var decidedOn: DayArgument?

    @Option(help: ArgumentHelp("决定的原话。", valueName: "内容"))
    var decision: String?

    /// The decision; absent where nobody is named who made it.
    func paper(_ things: NamedThings, usual: PaperForm, today: CivilDate) throws -> PaperDecision? {
        try by.map { name in
            PaperDecision(
                form: form?.word ?? usual, decidedBy: name, post: try things.postIfKnown(name), capacity: capacity,
                level: level?.word, decidedOn: decidedOn?.day ?? today, words: decision)
        }
    }

    /// The decision.
    /// - Throws: `ValidationError` where nobody is named who made it.
    func requiredPaper(_ things: NamedThings, usual: PaperForm, today: CivilDate) throws -> PaperDecision {
        guard let paper = try paper(things, usual: usual, today: today) else {
            throw ValidationError("没有写明是谁决定的，请用 --by 写明。")
        }
        return paper
    }
}
