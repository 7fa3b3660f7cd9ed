/// Records what came of a finding for people and money, in numbers (问责、追缴).
public struct RecordOutcome: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordOutcome }

    /// The inspection.
    public var inspection: InspectionID
    /// The finding; absent where it is of the whole inspection.
    public var finding: FindingID?
    /// The day as of which it is counted.
    public var day: CivilDate
    /// How many persons were dealt with.
    public var persons: Int?
    /// How often each form of handling was used.
    public var forms: [HandlingCount]
    /// The money, by kind.
    public var money: [MoneyCount]
    /// A remark.
    public var words: String?

    /// Creates the command.
    public init(
        inspection: InspectionID, finding: FindingID? = nil, day: CivilDate, persons: Int? = nil,
        forms: [HandlingCount] = [], money: [MoneyCount] = [], words: String? = nil
    ) {
        self.inspection = inspection
        self.finding = finding
        self.day = day
        self.persons = persons
        self.forms = forms
        self.money = money
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; every person was dealt with in one form at least.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        if let finding, sight.state.finding(finding) == nil { throw .planning(.noSuchFinding) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard persons != nil || !forms.isEmpty || !money.isEmpty else { throw .planning(.empty("人数、处理形式或金额")) }
        guard (persons ?? 1) > 0, forms.allSatisfy({ $0.count > 0 }), money.allSatisfy({ !$0.amount.isNegative }) else {
            throw .later(.unfitNumbers)
        }
        let handled = forms.map(\.count).reduce(0, +)
        if let persons, !forms.isEmpty, handled < persons { throw .later(.fewerForms(persons, handled)) }
        let outcome = OutcomeRecorded(
            outcome: act.random.identifier(), finding: finding, on: day, persons: persons, forms: forms, money: money,
            words: words)
        return sight.recording([.outcomeRecorded(outcome)])
    }
}
