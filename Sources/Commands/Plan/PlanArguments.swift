import ArgumentParser

/// The inspection and the finding that a command is about.
struct FindingArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("第几个问题，是 taizhang ledger 里的“序”。", valueName: "序"))
    var position: Int
}

/// The inspection and the action that a command is about.
struct ActionArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("第几个问题的第几条措施：6.2 是问题 6 的第 2 条。", valueName: "措施"))
    var action: String
}
