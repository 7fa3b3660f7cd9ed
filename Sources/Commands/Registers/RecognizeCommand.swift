import ArgumentParser
import Rectification
import Workbench

/// `taizhang recognize`: what the superior says of matters.
struct RecognizeCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognize", abstract: "登记上级的认定；退回整改的，已销号的重新打开，别的不动。")

    @OptionGroup var which: MattersArguments
    @Option(help: ArgumentHelp("结果：认定、退回整改。", valueName: "结果")) var outcome: WordArgument<MatterRecognized.Outcome>
    @Option(help: ArgumentHelp("认定的单位。", valueName: "单位")) var by: String
    @Option(help: ArgumentHelp("日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @Option(help: ArgumentHelp("上级的话；退回整改的必须写。", valueName: "内容")) var words: String?
    @Option(help: ArgumentHelp("依据哪条联审意见。", valueName: "意见")) var opinion: String?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let day = on?.day ?? session.today
        try await which.give(in: session) { inspection, matters, things in
            RecordRecognition(
                inspection: inspection, matters: matters, outcome: wishes.outcome.word, by: wishes.by, day: day,
                words: wishes.words, opinion: try wishes.opinion.map(things.opinion))
        }
        try session.console.say("已登记\(outcome.word.title)：\(which.matters.joined(separator: "、"))")
        return .done
    }
}
