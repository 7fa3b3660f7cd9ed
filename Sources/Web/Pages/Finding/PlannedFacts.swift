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

/// What is called how, with words for what has no name.
struct NamedOffice {
    private let names: OfficeNames
    private let words: Catalogue

    init(_ names: OfficeNames, _ words: Catalogue) {
        self.names = names
        self.words = words
    }

    private var unnamed: String { words("office.unnamed") }

    func name(of unit: Unit) -> String { names.units[unit] ?? unnamed }
    func name(of post: PostID) -> String { names.posts[post] ?? unnamed }
    func name(of column: ColumnID) -> String { names.columns[column] ?? unnamed }

    func answer(_ unit: Unit) -> Answer { Answer(name(of: unit), note: nil) }
    func answer(_ post: PostID) -> Answer { Answer(name(of: post), note: nil) }

    /// A leader, and as what, where that is not leading it.
    func answer(_ sponsor: Sponsorship) -> Answer {
        let role = sponsor.role == .leading ? nil : words("sponsor.\(sponsor.role.rawValue)")
        return Answer(name(of: sponsor.post), note: role)
    }
}
