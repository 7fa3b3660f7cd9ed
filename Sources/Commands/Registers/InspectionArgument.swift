import ArgumentParser

/// The inspection that a command is about.
struct InspectionArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String
}
