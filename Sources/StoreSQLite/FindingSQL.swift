import OfficialText
import Rectification
import Store

/// The SQL that finds findings: from where to take them, what they must fulfil, how they are ordered.
struct FindingSQL {
    private let filter: FindingFilter
    /// Each with the values of its marks.
    private var conditions: [(sql: String, values: [SQLValue])]

    init(_ filter: FindingFilter) {
        self.filter = filter
        conditions = [("f.inspection = ?", [.text(filter.inspection.description)])]
        if !filter.statuses.isEmpty { conditions.append(Self.condition(on: filter.statuses)) }
        if !filter.headings.isEmpty {
            let (lower, upper) = HeadingPath(filter.headings).columnTexts
            conditions.append(("f.headings >= ? AND f.headings < ?", [.text(lower), .text(upper)]))
        }
    }

    /// Counts what the filter lets pass, as far as the limit.
    func count(upTo limit: Int) -> SQLQuery {
        let source = gathering
        return SQLQuery(
            "SELECT count(*) FROM (SELECT 1 FROM \(source.sql) WHERE \(conditionSQL) LIMIT ?)",
            source.values + conditionValues + [.integer(limit)])
    }

    /// Gives the places of a walk.
    func places(_ walk: FindingWalk) -> SQLQuery {
        var sql = self
        let source: SQLQuery
        switch walk.found {
        case .exactly where !filter.wantsAll: source = gathering
        default:
            source = SQLQuery("finding AS f INDEXED BY \(walk.order.key.index)")
            if let text = filter.text { sql.conditions.append(Self.membership(of: text, in: filter.inspection)) }
        }
        let key = walk.order.key.expression
        if let start = walk.start { sql.conditions.append(start.beyond(isAscending: walk.isAscending)) }
        let direction = walk.isAscending ? "ASC" : "DESC"
        let order = [key, "f.position"].compactMap(\.self).map { "\($0) \(direction)" }.joined(separator: ", ")
        return SQLQuery(
            """
            SELECT f.position, \(key ?? "NULL") FROM \(source.sql) WHERE \(sql.conditionSQL) ORDER BY \(order) LIMIT ?
            """, source.values + sql.conditionValues + [.integer(walk.limit)])
    }

    private var conditionSQL: String { conditions.map(\.sql).joined(separator: " AND ") }
    private var conditionValues: [SQLValue] { conditions.flatMap(\.values) }

    /// From where to take findings when all of them are needed: what lets the fewest pass comes first.
    private var gathering: SQLQuery {
        if let text = filter.text {
            return SQLQuery(
                """
                search CROSS JOIN search_entry AS e ON e.entry = search.rowid AND search MATCH ? \
                CROSS JOIN finding AS f ON f.id = e.finding
                """, [.text(text.matchExpression(in: filter.inspection))])
        }
        let index = !filter.headings.isEmpty ? "heading" : filter.statuses.isEmpty ? "position" : "status"
        return SQLQuery("finding AS f INDEXED BY finding_by_\(index)")
    }

    private static func condition(on statuses: Set<DeclaredStatus?>) -> (String, [SQLValue]) {
        let ranks = statuses.map { FindingOrder.Key.rank(of: $0) }.sorted()
        let marks = ranks.map { _ in "?" }.joined(separator: ", ")
        return ("\(FindingOrder.Key.statusRank) IN (\(marks))", ranks.map { .integer($0) })
    }

    private static func membership(of text: SearchText, in inspection: InspectionID) -> (String, [SQLValue]) {
        let sql = """
            EXISTS (SELECT 1 FROM search_entry AS e CROSS JOIN search ON search.rowid = e.entry AND search MATCH ? \
            WHERE e.finding = f.id)
            """
        return (sql, [.text(text.matchExpression(in: inspection))])
    }
}

/// A statement and the values of its marks.
struct SQLQuery {
    let sql: String
    let values: [SQLValue]

    init(_ sql: String, _ values: [SQLValue] = []) {
        self.sql = sql
        self.values = values
    }
}

extension FindingOrder.Key {
    /// The index that has an inspection's findings in this order.
    var index: String { "finding_by_\(rawValue)" }

    /// What is ordered by before the position, as the index has it; absent when that is everything.
    var expression: String? {
        switch self {
        case .position: nil
        case .status: Self.statusRank
        case .due: Self.beginning(of: "due_text")
        case .owner: Self.beginning(of: "owner")
        }
    }

    static let statusRank: String = {
        let ranks = DeclaredStatus.allCases.map { "WHEN '\($0.rawValue)' THEN \(rank(of: $0))" }
        return "CASE f.status \(ranks.joined(separator: " ")) ELSE \(rank(of: nil)) END"
    }()

    private static func beginning(of column: String) -> String {
        "substr(coalesce(f.\(column), ''), 1, \(FindingOrder.keyLength))"
    }
}

extension FindingPlace {
    /// The condition that is fulfilled by the findings beyond this place.
    fileprivate func beyond(isAscending: Bool) -> (String, [SQLValue]) {
        let sign = isAscending ? ">" : "<"
        guard let expression = key.expression else { return ("f.position \(sign) ?", [.integer(position)]) }
        return ("(\(expression), f.position) \(sign) (?, ?)", [SQLValue(value), .integer(position)])
    }
}

extension SearchText {
    /// What FTS5 is asked for: every phrase in any column of texts.
    func matchExpression(in inspection: InspectionID? = nil) -> String {
        // Terms have no quotation marks in them, and everything else means nothing between two.
        let phrases = phrases.map { "\"\($0.terms.joined(separator: " "))\"\($0.endsOpen ? " *" : "")" }
        let texts = "- inspection : (\(phrases.joined(separator: " AND ")))"
        return inspection.map { "inspection : \"\($0)\" AND (\(texts))" } ?? texts
    }
}
