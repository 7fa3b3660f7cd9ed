import ArgumentParser
import Rectification
import Workbench

/// The day as of which the ledger is looked into.
struct PastOptions: ParsableArguments {
    @Option(help: ArgumentHelp("看这一天终了时的台账：只算到那时登记的记录，按那时的规则包和工作日历。", valueName: "日期"))
    var asOf: DayArgument?

    /// The day; absent for now.
    func day(in session: Session) throws(LookupFailure) -> PastDay? {
        guard let asOf else { return nil }
        return try PastDay(asOf.day, today: session.today)
    }
}
