import ArgumentParser

/// The inspection and the matter, action or assignment that a command is about.
struct WorkArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("具体问题（6、6-1）或措施（6.2 是问题 6 的第 2 条）。", valueName: "事项"))
    var thing: String

    @Option(help: ArgumentHelp("这条措施分派给哪个单位的任务。", valueName: "单位"))
    var unit: String?
}
