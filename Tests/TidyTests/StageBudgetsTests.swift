import Testing

struct StageBudgetsTests {
    @Test func `每个测试阶段都有预算`() throws {
        let found = try StageBudgets.complaints(
            script: Project.text(of: "scripts/test.sh"), page: Project.text(of: "docs/testing.md"))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `缺的和多的都报`() {
        let found = StageBudgets.complaints(
            script: "all_stages=(lint build)\n", page: "| `lint` | looks | 1 min |\n| `rest` | rests | 2 min |\n")
        #expect(
            found.map(\.message) == ["no budget for the stage `build`", "a budget for `rest`, which is no stage"])
    }
}
