public import OfficialText
public import Rectification

/// What a document says: the result of reading it.
///
/// Every piece of text is a place in `manuscript.text`; nothing is copied until somebody asks for a `String`.
public struct Reading: Sendable, Equatable {
    /// The document that was read.
    public let manuscript: Manuscript
    /// The manuscript's text as it was read: whatever looks for words in it need not fold it again.
    public let folded: FoldedText
    /// Whether it is a notice, a work report or neither.
    public var kind: DocumentKind
    /// The title as printed, its lines joined, without 【…】 tags.
    public var title: Excerpt?
    /// Who issued it: the signature, else the body named before 关于 in the title.
    public var issuer: Excerpt?
    /// The day it was signed, else published.
    public var issuedOn: CivilDate?
    /// The inspection it answers; absent for an audit and where nothing is said.
    public var inspection: PrintedInspection?
    /// The totals that the text states; never computed.
    public var declared: DeclaredTotals
    /// The findings in the order of the document.
    public var findings: [ReadFinding]
    /// What the organisation says it will do next, apart from any finding.
    public var nextSteps: [Passage]
    /// Where the public may turn to.
    public var contacts: Contacts
    /// Every byte of the text, once, with what it is.
    public var spans: [Span]
    /// What was not understood.
    public var unread: [Range<Int>]
    /// What a person should know about this reading; the manuscript's own come first.
    public var diagnostics: [Diagnostic]

    /// The words at a place.
    public func text(_ range: Range<Int>) -> String { String(decoding: manuscript.text[range], as: UTF8.self) }

    /// The words of an excerpt, its pieces joined.
    public func text(_ excerpt: Excerpt) -> String {
        excerpt.pieces.map(text).joined(separator: excerpt.separator.rawValue)
    }
}

/// What kind of document was read.
public enum DocumentKind: String, Sendable {
    /// One or more findings with rectification text, whoever inspected.
    case rectificationNotice = "rectification-notice"
    /// Reports own work and lists no answered findings.
    case workReport = "work-report"
    case unknown
}

/// Words of a document that may stand in several places: a title broken over lines, a description of two paragraphs.
public struct Excerpt: Sendable, Equatable {
    /// What stands between the pieces when they are read as one text.
    public enum Separator: String, Sendable {
        case none = ""
        case lineFeed = "\n"
    }

    // Nearly every excerpt is one piece: it needs no list of its own.
    private enum Places: Sendable, Equatable {
        case one(Packed)
        case several([Range<Int>])
    }

    private let places: Places
    /// What stands between the pieces when they are read as one text.
    public let separator: Separator

    /// Creates an excerpt of pieces, in order.
    public init(_ pieces: [Range<Int>], separator: Separator = .none) {
        places = pieces.count == 1 ? .one(Packed(wrappedValue: pieces[0])) : .several(pieces)
        self.separator = separator
    }

    /// Creates an excerpt of one piece.
    public init(_ piece: Range<Int>, separator: Separator = .none) {
        places = .one(Packed(wrappedValue: piece))
        self.separator = separator
    }

    /// The places of the words, in order.
    public var pieces: [Range<Int>] {
        switch places {
        case .one(let piece): [piece.wrappedValue]
        case .several(let pieces): pieces
        }
    }

    /// Whether there are no words.
    var isEmpty: Bool { places == .several([]) }
}

extension FoldedText {
    /// The words of a range of units; where lines within it were joined, a piece of each.
    func excerpt(of units: Range<Int>) -> Excerpt {
        let bytes = byteRange(units)
        guard leavesOut else { return Excerpt(bytes) }
        return Excerpt(self.bytes[bytes].split { $0 == 0x0A || $0 == 0x0D }.map { $0.startIndex..<$0.endIndex })
    }
}

/// The inspection as the document prints it.
public struct PrintedInspection: Sendable, Equatable {
    /// Who looked: 巡视 or 巡察.
    public var form: InspectionForm
    /// How it was called (常规, 专项, …), where the document says so.
    public var type: InspectionType?
    /// 十二届区委第三巡察组, exactly as printed.
    public var team: Excerpt?
    /// The inspected organisation, exactly as printed.
    public var subject: Excerpt?
    /// The first day on site.
    public var startedOn: CivilDate?
    /// The last day on site.
    public var endedOn: CivilDate?
    /// The day on which the findings were handed over.
    public var feedbackOn: CivilDate?
}

/// Totals that the text declares of this inspection, each with its place.
public struct DeclaredTotals: Sendable, Equatable {
    /// What a total counts; the raw value is the key of the JSON contract.
    public enum Key: String, Sendable, CaseIterable {
        case aspects, findings, completed, substantiallyCompleted, partiallyCompleted, inProgress, ongoing, measures
        case policies
    }

    /// A number and where it stands.
    public struct Total: Sendable, Equatable {
        /// The number as stated.
        public let value: Int
        /// The place of the words that state it.
        public let range: Range<Int>
    }

    /// The totals stated so far.
    public private(set) var totals: [Key: Total] = [:]

    /// Creates totals of which nothing is stated yet.
    public init() {}

    /// The declared number, if the text has one.
    public subscript(key: Key) -> Total? { totals[key] }

    /// Keeps the first statement of a total; later ones do not replace it.
    public mutating func state(_ key: Key, _ value: Int, at range: Range<Int>) {
        if totals[key] == nil { totals[key] = Total(value: value, range: range) }
    }
}

/// A finding as the document prints it, with its answer.
public struct ReadFinding: Sendable, Equatable {
    /// As printed, without brackets or stop: `1`, `一`.
    public var number: Excerpt?
    /// Every heading above it, outer to inner.
    public var headings: [Excerpt]
    /// The statement without number, frame (关于…问题的整改), outer quotes and final stop.
    public var title: Excerpt
    /// Detail after the statement and before the answer.
    public var description: Excerpt?
    /// Its own mark, else its section's, else the least complete of its clauses'.
    public var status: DeclaredStatus?
    /// The printed words of the finding's own or its section's mark; absent when derived from clauses.
    public var statusText: Excerpt?
    /// The leader who answers for it (牵头领导), as printed.
    public var sponsor: Excerpt?
    /// The unit that does the work (责任单位), as printed.
    public var owner: Excerpt?
    /// When it is to be done, in the words given.
    public var dueText: Excerpt?
    /// What will be done: one passage for each marked item.
    public var measures: [Passage]
    /// What was done, clause by clause.
    public var progress: [ReadClause]
    /// 下一步措施: neither measure nor progress.
    public var nextStep: Passage?
    /// From its number to the end of its last line.
    @Packed public var range: Range<Int>
}

/// A piece of text at one place.
public struct Passage: Sendable, Equatable {
    /// The place of its words.
    @Packed public var range: Range<Int>

    /// Creates a passage.
    public init(range: Range<Int>) { self.range = range }
}

/// One clause of progress, with the status printed on it.
public struct ReadClause: Sendable, Equatable {
    /// The place of its words: the opening mark inside, a closing status outside.
    @Packed public var range: Range<Int>
    /// The status marked on this clause alone.
    public var status: DeclaredStatus?
    /// The printed words of the mark.
    public var statusText: Excerpt?
}

/// Where the public may turn to, as printed.
public struct Contacts: Sendable, Equatable {
    /// Telephone numbers.
    public var phone: [Range<Int>] = []
    /// Mail addresses of the electronic kind.
    public var email: [Range<Int>] = []
    /// Streets and post boxes, without the postcode.
    public var address: [Range<Int>] = []
    /// Postcodes.
    public var postcode: [Range<Int>] = []

    /// Creates contacts of which none is known yet.
    public init() {}

    /// Whether the document offers no way to turn to anybody.
    public var isEmpty: Bool { phone.isEmpty && email.isEmpty && address.isEmpty && postcode.isEmpty }
}

/// A stretch of the document text and what it is.
public struct Span: Sendable, Equatable {
    /// The kinds of READING contract.
    public enum Kind: String, Sendable, CaseIterable {
        case title, preamble, summary, organisation, heading, statement, description, label, measure, progress
        case responsibility, status, nextSteps, contact, signature, text, chrome, duplicate, blank, unread
    }

    /// The stretch, in bytes of the document text.
    @Packed public var range: Range<Int>
    /// What it is.
    public var kind: Kind

    /// Creates a span.
    public init(_ range: Range<Int>, _ kind: Kind) {
        self.range = range
        self.kind = kind
    }
}
