public import Rectification
public import Store

/// What a plan says, each fact under its name.
public struct PlanFacts: Sendable {
    /// In the order of the plan.
    public let facts: [(name: String, words: String)]

    /// Names the units, people and columns of a plan.
    public init(_ plan: FindingPlanned, _ names: OfficeNames) {
        let sponsors = plan.sponsors.map { sponsor in
            (names.posts[sponsor.post] ?? sponsor.post.description)
                + (sponsor.role == .leading ? "" : "（\(sponsor.role.title)）")
        }
        let units = plan.supporting.map { names.units[$0] ?? $0.description }
        let facts: [(String, String?)] = [
            ("类别", plan.category), ("重点", plan.isKey ? plan.keyReason ?? "是" : nil),
            ("涉及金额", plan.amount.map { "\($0) 万元" }), ("依据", plan.legalBasis), ("原因分析", plan.rootCause),
            ("整改目标", plan.goal), ("完成标准", plan.standard),
            ("牵头领导", sponsors.isEmpty ? nil : sponsors.joined(separator: "、")),
            ("责任单位", plan.owner.map { names.units[$0] ?? $0.description }),
            ("配合单位", units.isEmpty ? nil : units.joined(separator: "、")),
            ("责任人", plan.responsible.map { names.posts[$0] ?? $0.description }),
            ("时限类别", plan.term?.title), ("完成时限", plan.due?.title),
            ("集中整改期内完成", plan.isIntensive ? "是" : nil), ("未完成原因", plan.unfinishedReason),
            ("下一步", plan.nextStep), ("备注", plan.remark),
        ]
        let columns = plan.columns.map { (names.columns[$0.column] ?? $0.column.description, Optional($0.value)) }
        self.facts = (facts + columns).compactMap { name, words in words.map { (name, $0) } }
    }
}
