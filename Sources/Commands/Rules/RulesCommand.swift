import ArgumentParser
import Rectification
import Workbench

/// `taizhang rules`: the rules of time.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "查看和试验规则包：期限、亮灯、催办的数字。",
        subcommands: [RulesListCommand.self, RulesShowCommand.self, RulesTestCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang rules list`: the rule packs that come with the program.
struct RulesListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出随程序带来的规则包。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws -> ExitStatus {
        var table = TextTable([
            .init("名称"), .init("叫法", isFlexible: true), .init("函件", alignment: .right), .init("例子", alignment: .right),
            .init("未核实的出处", alignment: .right),
        ])
        for pack in try RulePackFile.shipped().map(\.pack) {
            let unverified = pack.sources.filter(\.isUnverified).count
            table.add([pack.name, pack.title, "\(pack.steps.count)", "\(pack.trials.count)", "\(unverified)"])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}

/// `taizhang rules show`: every number of a rule pack, and where it is from.
struct RulesShowCommand: RunnableCommand {
    /// How a pack is shown.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case yaml
    }

    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "显示一个规则包的每一项数字和出处。",
        discussion: "yaml 是规则包的原文，可以存成文件照着改，再用 taizhang rules test 试验。")

    @Argument(help: ArgumentHelp("规则包的名称，见 taizhang rules list。", valueName: "名称"))
    var name: String

    @Option(help: ArgumentHelp("输出的样式：text、yaml。", valueName: "样式"))
    var format: Format?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws -> ExitStatus {
        let file = try RulePackFile.shipped(named: name)
        switch format ?? .text {
        case .text: try session.console.say(RulePackText(file.pack).lines(fitting: session.console.tableWidth))
        case .yaml: try session.console.output.write(file.bytes)
        }
        return .done
    }
}

/// `taizhang rules test`: whether rule packs do what their authors expect.
struct RulesTestCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "试验规则包里的例子，并指出写错的地方。",
        discussion: "不写文件就试验随程序带来的全部规则包。规则包的写法见 docs/rule-packs.md。")

    @Argument(help: ArgumentHelp("规则包的文件，- 是标准输入。", valueName: "文件"))
    var paths: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws -> ExitStatus {
        let tester = TestRules(files: session.surroundings.files)
        let reports =
            paths.isEmpty ? try tester.testShipped() : try paths.compactMap { try report($0, tester, session) }
        for report in reports { try session.console.say(RuleReportText(report).lines) }
        let cases = reports.reduce(0) { $0 + $1.outcomes.count }
        let unexpected = reports.reduce(0) { $0 + $1.unexpected.count }
        let unread = paths.isEmpty ? 0 : paths.count - reports.count
        try session.console.say(
            "共 \(reports.count) 个规则包，\(cases) 个例子，\(unexpected) 个不符" + (unread > 0 ? "；\(unread) 个文件没有读通。" : "。"))
        return unexpected == 0 && unread == 0 ? .done : .refused
    }

    /// What came of a file; absent when it was complained about instead.
    private func report(_ path: String, _ tester: TestRules, _ session: Session) throws -> TestRules.Report? {
        do {
            return try tester.test(path)
        } catch let faults as RulePackFaults {
            for fault in faults.all { try session.console.complain(fault) }
        } catch let error as any ExplainedError {
            try session.console.complain(error)
        }
        return nil
    }
}
