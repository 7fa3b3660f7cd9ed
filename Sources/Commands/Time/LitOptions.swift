import ArgumentParser
import Rectification

/// The day on which lights are looked at, in the ledger as it is or as it was.
struct LitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("看这一天的灯；不写就是今天。", valueName: "日期"))
    var date: DayArgument?

    @OptionGroup var past: PastOptions

    func validate() throws {
        if date != nil, past.asOf != nil { throw ValidationError("--date 和 --as-of 只能写一个。") }
    }

    /// The day.
    func day(in session: Session) -> CivilDate { past.asOf?.day ?? date?.day ?? session.today }
}
