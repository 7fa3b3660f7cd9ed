public import OfficialText
public import Rectification

/// What a document says: the result of reading it.
///
/// Every piece of text is a place in `manuscript.text`; nothing is copied until somebody asks for a `String`.
public struct Reading: Sendable, Equatable {
    /// The document that was read.
    public let manuscript: Manuscript
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

    public var pieces: [Range<Int>]
    public var separator: Separator

    /// Creates an excerpt of one or more pieces, in order.
    public init(_ pieces: [Range<Int>], separator: Separator = .none) {
        self.pieces = pieces
        self.separator = separator
    }
}

/// The inspection as the document prints it.
public struct PrintedInspection: Sendable, Equatable {
    public var form: InspectionForm
    public var type: InspectionType?
    /// 十二届区委第三巡察组, exactly as printed.
    public var team: Excerpt?
    /// The inspected organisation, exactly as printed.
    public var subject: Excerpt?
    public var startedOn: CivilDate?
    public var endedOn: CivilDate?
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
        public let value: Int
        public let range: Range<Int>
    }

    public private(set) var totals: [Key: Total] = [:]

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
    public var status: DeclaredStatus?
    /// The printed words of the finding's own or its section's mark; absent when derived from clauses.
    public var statusText: Excerpt?
    public var sponsor: Excerpt?
    public var owner: Excerpt?
    public var dueText: Excerpt?
    public var measures: [Passage]
    public var progress: [ReadClause]
    /// 下一步措施: neither measure nor progress.
    public var nextStep: Passage?
    /// From its number to the end of its last line.
    public var range: Range<Int>
}

/// A piece of text at one place.
public struct Passage: Sendable, Equatable {
    public var range: Range<Int>
    public init(range: Range<Int>) { self.range = range }
}

/// One clause of progress, with the status printed on it.
public struct ReadClause: Sendable, Equatable {
    public var range: Range<Int>
    public var status: DeclaredStatus?
    /// The printed words of the mark.
    public var statusText: Excerpt?
}

/// Where the public may turn to, as printed.
public struct Contacts: Sendable, Equatable {
    public var phone: [Range<Int>] = []
    public var email: [Range<Int>] = []
    public var address: [Range<Int>] = []
    public var postcode: [Range<Int>] = []

    public init() {}
    public var isEmpty: Bool { phone.isEmpty && email.isEmpty && address.isEmpty && postcode.isEmpty }
}

/// A stretch of the document text and what it is.
public struct Span: Sendable, Equatable {
    /// The kinds of READING contract.
    public enum Kind: String, Sendable, CaseIterable {
        case title, preamble, summary, organisation, heading, statement, description, label, measure, progress
        case responsibility, status, nextSteps, contact, signature, text, chrome, duplicate, blank, unread
    }

    public var range: Range<Int>
    public var kind: Kind

    public init(_ range: Range<Int>, _ kind: Kind) {
        self.range = range
        self.kind = kind
    }
}
