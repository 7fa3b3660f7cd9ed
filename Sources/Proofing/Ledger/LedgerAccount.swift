import Notices
public import Rectification
public import Resemblance

/// What a ledger says now of the inspection that a document is about, as far as rules compare it with the document.
public struct LedgerAccount: Sendable {
    /// What became of a matter that its organisation may hold to be done.
    public enum Setback: Sendable, CaseIterable {
        /// It was closed, and opened again.
        case reopened
        /// That it be closed was asked for and refused.
        case returned
        /// It was let go of to be worked on further.
        case continued
    }

    /// An earlier finding that a finding is again (屡改屡犯).
    public struct Earlier: Sendable {
        /// Its statement; absent where it is not to be shown.
        public var statement: String?

        /// Creates an earlier finding.
        public init(statement: String?) { self.statement = statement }
    }

    /// A finding of another inspection.
    public struct Other: Sendable {
        /// How the inspection is called.
        public var inspection: String
        /// Its place among the findings there, from 1.
        public var position: Int
        /// Its statement.
        public var statement: String

        /// Creates a finding of another inspection.
        public init(inspection: String, position: Int, statement: String) {
            self.inspection = inspection
            self.position = position
            self.statement = statement
        }
    }

    /// A passage of a finding that nearly equals one of a finding of another inspection.
    public struct Copy: Sendable {
        /// What is nearly equal.
        public enum Kind: Sendable {
            case measure, progress
        }

        /// What is nearly equal.
        public var kind: Kind
        /// The letters of the passage, without ritual words and titles.
        public var letters: Letters
        /// The other finding.
        public var other: Other
        /// The words of its passage; absent where they are not to be shown.
        public var words: String?

        /// Creates a copy.
        public init(kind: Kind, letters: Letters, other: Other, words: String?) {
            self.kind = kind
            self.letters = letters
            self.other = other
            self.words = words
        }
    }

    /// A finding that the document speaks of.
    public struct Finding: Sendable {
        /// A place in the document that belongs to it, in bytes of the text.
        public var place: Int
        /// Its place among the findings of the inspection, from 1.
        public var position: Int
        /// The least complete of what the reports say that count.
        public var status: DeclaredStatus?
        /// Whether these are the document's own, so that what they say now is what it should say.
        public var isReportedHere = false
        /// What is the matter with closing it.
        public var setback: Setback?
        /// By when it is to be done.
        public var dueOn: CivilDate?
        /// The earlier findings that it is again.
        public var earlier: [Earlier] = []
        /// What of it nearly equals findings of other inspections, the most alike first.
        public var copies: [Copy] = []
        /// Findings of earlier inspections of the same organisation that it may be again and is not linked with, the most alike first.
        public var resembling: [Other] = []

        /// Creates a finding of which nothing is known but where it is.
        public init(place: Int, position: Int) {
            self.place = place
            self.position = position
        }
    }

    /// In the order of the document.
    public var findings: [Finding]
    /// How many findings the inspectors gave.
    public let raised: Int
    /// Whether there are too many findings for them to be held against those of other inspections.
    public var isApart = false
    /// The first day on site.
    public var startedOn: CivilDate?
    /// The last day on site.
    public var endedOn: CivilDate?
    /// The day on which the findings were handed over.
    public var feedbackOn: CivilDate?

    /// Creates an account in which no day is known.
    /// - Parameters:
    ///   - findings: The findings that the document speaks of, in any order.
    ///   - raised: How many findings the inspectors gave, whichever document speaks of them.
    public init(findings: [Finding], raised: Int) {
        self.findings = findings.sorted { $0.place < $1.place }
        self.raised = raised
    }
}

/// A rule that compares a text with what the ledger says.
protocol LedgerRule: Sendable {
    /// What the rule is about, for people.
    static var card: RuleCard { get }

    /// Looks at a text beside what the ledger says.
    static func remarks(on text: CheckedText, beside account: LedgerAccount) -> [Remark]
}

extension LedgerAccount {
    /// The findings that were read in a text: where each stands, and its place among those of the inspection.
    public func positions(in prepared: PreparedText) -> [(range: Range<Int>, position: Int)] {
        known(in: prepared.text).map { ($0.read.range, $0.finding.position) }
    }

    /// The findings that were read in a text, each with what the ledger says of it.
    func known(in text: CheckedText) -> [(read: ReadFinding, finding: Finding)] {
        var rest = findings[...]
        return text.reading.findings.compactMap { read in
            rest = rest.drop { $0.place < read.range.lowerBound }
            guard let first = rest.first, first.place < read.range.upperBound else { return nil }
            return (read, first)
        }
    }
}
