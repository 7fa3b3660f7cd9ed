/// What came of a finding for people and money, in numbers (问责、追缴).
///
/// Persons and forms of handling stand apart: one person may have two.
public struct OutcomeRecorded: Sendable, Equatable {
    /// The outcome's id.
    public var outcome: OutcomeID
    /// The finding; absent where it is of the whole inspection.
    public var finding: FindingID?
    /// The day as of which it is counted.
    public var on: CivilDate
    /// How many persons were dealt with.
    public var persons: Int?
    /// How often each form of handling was used.
    public var forms: [HandlingCount]
    /// The money, by kind.
    public var money: [MoneyCount]
    /// A remark.
    public var words: String?

    /// Creates the event.
    public init(
        outcome: OutcomeID, finding: FindingID? = nil, on: CivilDate, persons: Int? = nil,
        forms: [HandlingCount] = [], money: [MoneyCount] = [], words: String? = nil
    ) {
        self.outcome = outcome
        self.finding = finding
        self.on = on
        self.persons = persons
        self.forms = forms
        self.money = money
        self.words = words
    }
}

extension OutcomeRecorded: EventBody {
    static var kind: Event.Kind { .outcomeRecorded }
    static var title: String { "登记问责追缴" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["forms.form", "money.kind", "words"] }
    var event: Event { .outcomeRecorded(self) }
    var item: Item? { .outcome(outcome) }
    var namedItems: [Item] { finding.map { [.finding($0)] } ?? [] }
    var summary: String? { words }
}

extension OutcomeRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("finding", finding)
        fields.put("forms", forms)
        fields.put("money", money)
        fields.put("on", on)
        fields.put("outcome", outcome)
        fields.put("persons", persons)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        finding = try fields.takeOptional("finding")
        forms = try fields.takeList("forms")
        money = try fields.takeList("money")
        on = try fields.take("on")
        outcome = try fields.take("outcome")
        persons = try fields.takeOptional("persons")
        words = try fields.takeOptional("words")
    }
}

/// How often a form of handling was used.
public struct HandlingCount: Sendable, Equatable {
    /// The form: 党纪处分.
    public var form: String
    /// How often.
    public var count: Int

    /// Creates the value.
    public init(form: String, count: Int) {
        self.form = form
        self.count = count
    }
}

extension HandlingCount: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("count", count)
        fields.put("form", form)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        count = try fields.take("count")
        form = try fields.take("form")
    }
}

/// Money of a kind.
public struct MoneyCount: Sendable, Equatable {
    /// The kind: 追缴.
    public var kind: String
    /// In 10,000 yuan (万元).
    public var amount: DecimalText

    /// Creates the value.
    public init(kind: String, amount: DecimalText) {
        self.kind = kind
        self.amount = amount
    }
}

extension MoneyCount: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("amount", amount)
        fields.put("kind", kind)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        amount = try fields.take("amount")
        kind = try fields.take("kind")
    }
}
