/// A table of the views: what the journal says now, one row for each thing.
///
/// Both engines keep these tables as they are described here, and a test compares the engine's own schema with this list.
public enum ViewTable: String, Sendable, CaseIterable {
    case person
    case organization
    case inspection
    case document
    case statedTotal = "stated_total"
    case origin
    case finding
    case matter
    case correctiveAction = "corrective_action"
    case actionService = "action_service"
    case progressReport = "progress_report"
    case findingPlan = "finding_plan"
    case assignment
    case evidence
    case paperDecision = "paper_decision"
    case closure
    case gate
    case registerEntry = "register_entry"
    case department
    case post
    case addedColumn = "added_column"
    case roleGrant = "role_grant"
    case setting

    /// A column: its name and what it holds.
    public struct Column: Sendable, Equatable {
        /// What a column holds.
        public enum Kind: Sendable {
            case text, integer
        }

        /// The column's name.
        public let name: String
        /// What it holds.
        public let kind: Kind
        /// Whether it may be absent.
        public let isOptional: Bool

        init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
            self.name = name
            self.kind = kind
            self.isOptional = isOptional
        }
    }

    /// The columns in their order; the first ``keyLength`` are the key, the last two name the last record of the row.
    public var columns: [Column] { Self.schema[self] ?? [] }

    /// How many columns the key has.
    public var keyLength: Int {
        switch self {
        case .statedTotal, .actionService, .gate: 2
        default: 1
        }
    }

    private static let schema = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.described + lastRecord) })
    private static let lastRecord = [Column("stream", .text), Column("sequence", .integer)]

    /// A column is a text, unless `#` precedes its name, and `?` after the name says that it may be absent.
    private var described: [Column] {
        let columns =
            switch self {
            case .person: "id name"
            case .organization: "id name name_key"
            case .inspection:
                "id organization form? type? team? team_key? subject? started_on? ended_on? feedback_on?"
            case .document:
                """
                id inspection name kind source_digest #source_length text_digest #text_length encoding? title? issuer? \
                issued_on? unread? remarks? secrecy?
                """
            case .statedTotal: "document base inspection #value #range_start #range_end"
            case .origin: "id inspection kind document? number? raised_on? #is_apart"
            case .finding:
                """
                id inspection #position origin document? number? headings? statement description? printed_status? \
                sponsor? owner? due_text? due_on? next_step? #range_start? #range_end? status? status_text? secrecy?
                """
            case .matter: "id finding label? status? status_text? reported_on? text? standing #is_retired #recorded"
            case .correctiveAction:
                """
                id inspection text document? #range_start? #range_end? term? due? due_on? withdrawn? #recorded
                """
            case .actionService: "finding action change?"
            case .progressReport: "id subject document? reported_on? status? status_text? clauses?"
            case .findingPlan:
                """
                finding inspection category? #is_key key_reason? amount? legal_basis? root_cause? goal? standard? \
                sponsors? owner? supporting? responsible? term? due? due_on? #is_intensive unfinished_reason? \
                next_step? remark? columns?
                """
            case .assignment:
                "id action inspection unit share? responsible? due? due_on? status? reported_on? ended? #recorded"
            case .evidence:
                "id inspection subject name digest #length type effective_on? secrecy claim? #recorded"
            case .paperDecision:
                "id inspection form decided_by post? capacity? level? decided_on meeting? words? standing #recorded"
            case .closure:
                """
                id matter inspection resolution due? due_on? reviews_on? consent? words? stage why? decisions? \
                not_applicable? #recorded
                """
            case .gate: "matter gate inspection ground decision?"
            case .registerEntry: "item register inspection? organization? #is_open due_on? events #recorded"
            case .department: "id organization name #is_closed #recorded"
            case .post: "id organization person name title? department? telephone? since? #is_left left_on? #recorded"
            case .addedColumn: "id organization name content choices? #is_hidden #recorded"
            case .roleGrant: "id person role scope secrecy from_day? until_day? #is_ended #recorded"
            case .setting: "name value"
            }
        return columns.split(separator: " ").map { word in
            let isInteger = word.hasPrefix("#")
            let isOptional = word.hasSuffix("?")
            let name = word.dropFirst(isInteger ? 1 : 0).dropLast(isOptional ? 1 : 0)
            return Column(String(name), isInteger ? .integer : .text, isOptional: isOptional)
        }
    }
}
