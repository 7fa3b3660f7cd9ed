import Rectification
import Store

extension PlannedFact {
    /// What a plan says, fact by fact, only what is there; columns that the office hides are left out.
    static func all(
        in plan: FindingPlanned, hiding hidden: Set<ColumnID>, _ names: OfficeNames, _ words: Catalogue
    ) -> [PlannedFact] {
        let office = NamedOffice(names, words)
        func fact(_ name: String, _ answers: Answer?...) -> PlannedFact? { PlannedFact("plan.\(name)", answers, words) }
        let known = [
            fact("category", Answer(plan.category)), fact("key", key(of: plan, words)),
            fact("amount", plan.amount.map { Answer(words("plan.amountOf", ["amount": "\($0)"]), in: words.language) }),
            fact("legalBasis", Answer(plan.legalBasis)), fact("rootCause", Answer(plan.rootCause)),
            fact("goal", Answer(plan.goal)), fact("standard", Answer(plan.standard)),
            PlannedFact("plan.sponsor", plan.sponsors.map(office.answer), words),
            fact("owner", plan.owner.map(office.answer)),
            PlannedFact("plan.supporting", plan.supporting.map(office.answer), words),
            fact("responsible", plan.responsible.map(office.answer)),
            fact("term", plan.term.map { Answer(words("term.\($0.rawValue)"), in: words.language) }),
            fact("due", Answer(plan.due, words)), fact("intensive", plan.isIntensive ? yes(words) : nil),
            fact("unfinishedReason", Answer(plan.unfinishedReason)), fact("nextStep", Answer(plan.nextStep)),
            fact("remark", Answer(plan.remark)),
        ]
        let columns = plan.columns.filter { !hidden.contains($0.column) }
            .map { PlannedFact(column: office.name(of: $0.column), $0.value) }
        return (known + columns).compactMap(\.self)
    }

    private static func key(of plan: FindingPlanned, _ words: Catalogue) -> Answer? {
        guard plan.isKey else { return nil }
        return Answer(plan.keyReason) ?? yes(words)
    }

    private static func yes(_ words: Catalogue) -> Answer { Answer(words("plan.yes"), in: words.language) }
}
