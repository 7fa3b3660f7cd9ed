import ArgumentParser
import Rectification
import Workbench

/// Until when something is to be done, and who said so.
struct DueArguments: ParsableArguments {
    @Option(help: ArgumentHelp("完成时限，照原话写。", valueName: "时限")) var due: String?

    @Option(
        help: ArgumentHelp("时限由哪一级确定：责任单位、牵头领导、党委（党组）、上级；延期不能由更低的一级批准。", valueName: "哪一级"))
    var dueLevel: WordArgument<DecidingLevel>?

    func validate() throws {
        guard due?.isEmpty == false || dueLevel == nil else {
            throw ValidationError("写了 --due-level，请用 --due 写明时限。")
        }
    }

    /// When it is due; absent where nothing was written.
    func read(on today: CivilDate) -> Due? {
        guard let due, !due.isEmpty else { return nil }
        var read = DueWords.read(due, today: today)
        read.level = dueLevel?.word
        return read
    }
}
