/// docs/rules.md: what every rule asks for, why, who says so, wrong and right.
public enum RulesPage {
    /// The page; `taizhang check --rules` prints it.
    public static var text: String {
        let rows = Proofreader.cards.map { card in
            "| [\(card.name.rawValue)](#\(card.name.rawValue)) | \(card.title) | \(card.severity.title) |"
        }
        return """
            # 审校规则

            `taizhang check` 逐条对照下列规则审校材料。每条审校意见只说一处：在哪里、是什么、为什么要改；能确定怎么改的，给出改法。
            意见是请人看的地方，不是结论。本页由 `taizhang check --rules` 生成。

            | 规则 | 名称 | 最重 |
            | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            “错误”不改不能公开；“警告”要有人看过；“提示”供参考。最后的 ledger-mismatch、recurrence 要对照台账，只用于
            `taizhang check --inspection`。

            \(Proofreader.cards.map(section).joined(separator: "\n"))
            """
    }

    private static func section(_ card: RuleCard) -> String {
        """
        ## \(card.name.rawValue)

        **\(card.title)**（\(card.severity.title)）\(card.law)

        - 为什么：\(card.why)
        - 依据：\(card.authority)。
        - 不算：\(card.exceptions)
        - 错：\(code(card.example.wrong))
        - 对：\(code(card.example.right))

        """
    }

    /// An example in a line, or line by line where it has several.
    private static func code(_ example: String) -> String {
        guard example.contains("\n") else { return "`\(example)`" }
        let lines = example.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return "\n\n  ```text\n\(lines)\n  ```"
    }
}
