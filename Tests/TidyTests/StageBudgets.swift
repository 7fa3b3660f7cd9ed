/// The stages of scripts/test.sh and their budgets in docs/testing.md, which that script prints.
enum StageBudgets {
    /// Stages without a budget, and budgets without a stage.
    static func complaints(script: String, page: String) -> [Complaint] {
        let line = script.firstMatch(of: /all_stages=\(([^)]*)\)/)?.output.1 ?? ""
        let stages = Set(line.split(separator: " ").map(String.init))
        let budgets = Set(page.matches(of: /\| `(\w+)` \|.*\| \d+ min/).map { String($0.output.1) })
        let missing = stages.subtracting(budgets).sorted().map { "no budget for the stage `\($0)`" }
        let stale = budgets.subtracting(stages).sorted().map { "a budget for `\($0)`, which is no stage" }
        return (missing + stale).map { Complaint("docs/testing.md", 1, $0) }
    }
}
