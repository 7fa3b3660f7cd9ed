import Rectification
import Workbench

/// What came of the cases of a rule pack, in lines.
struct RuleReportText {
    private let report: TestRules.Report

    init(_ report: TestRules.Report) { self.report = report }

    var lines: [String] {
        let unexpected = report.unexpected
        let count = report.outcomes.count
        guard count > 0 else { return ["\(report.file.path)：没有例子。"] }
        guard !unexpected.isEmpty else { return ["\(report.file.path)：\(count) 个例子全部相符。"] }
        return ["\(report.file.path)：\(count) 个例子，\(unexpected.count) 个不符。"] + unexpected.map(line)
    }

    private func line(_ outcome: RuleTrial.Outcome) -> String {
        let trial = outcome.trial
        var parts: [String] = []
        if outcome.reading.light != trial.light { parts.append("应为\(trial.light.word)，得到\(outcome.reading)") }
        if outcome.steps != trial.steps {
            parts.append("这天应发 \(Self.list(trial.steps))，得到 \(Self.list(outcome.steps))")
        }
        return "  第 \(trial.line) 行“\(Quoted(trial.name))”：\(parts.joined(separator: "；"))。"
    }

    private static func list(_ steps: [String]) -> String { steps.isEmpty ? "无" : steps.joined(separator: "、") }
}
