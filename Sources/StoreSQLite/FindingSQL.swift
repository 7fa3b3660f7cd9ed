import OfficialText
import Rectification
import Store

/// The SQL that finds findings: from where to take them, what they must fulfil, how they are ordered.
struct FindingSQL {
    private let filter: FindingFilter
    private let conditions: [Condition]

    init(_ filter: FindingFilter) {
        self.filter = filter
        var conditions = [Condition(sql: "f.inspection = ?", values: [.text(filter.inspection.description)])]
        if !filter.statuses.isEmpty { conditions.append(Self.condition(on: filter.statuses)) }
        if !filter.headings.isEmpty {
            let (lower, upper) = HeadingPath(filter.headings).columnTexts
            conditions.append(
                Condition(sql: "f.headings >= ? AND f.headings < ?", values: [.text(lower), .text(upper)]))
        }
        self.conditions = conditions
    }

    /// Counts what the filter lets pass, as far as the limit; without a text, what is counted already is summed up.
    func count(upTo limit: Int) -> SQLQuery {
        guard filter.text != nil else { return sum(upTo: limit) }
        let source = gathering
        return SQLQuery(
            "SELECT count(*) FROM (SELECT 1 FROM \(source.sql) WHERE \(conditions.sql) LIMIT ?)",
            source.values + conditions.values + [.integer(limit)])
    }

    private func sum(upTo limit: Int) -> SQLQuery {
        SQLQuery(
            "SELECT min(coalesce(sum(f.findings), 0), ?) FROM finding_count AS f WHERE \(conditions.sql)",
            [.integer(limit)] + conditions.values)
    }

    /// Gives the places of a walk: each of these in turn until there are enough.
    ///
    /// Beyond a place are first its equals, and then what has another value. As one condition SQLite could not use the index for it,
    /// because the value is an expression.
    func places(_ walk: FindingWalk) -> [SQLQuery] {
        let sign = walk.isAscending ? ">" : "<"
        guard let start = walk.start else { return [places(walk, [], by: walk.order.key.expression)] }
        let position = Condition(sql: "f.position \(sign) ?", values: [.integer(start.position)])
        guard let key = walk.order.key.expression else { return [places(walk, [position], by: nil)] }
        let equal = Condition(sql: "\(key) = ?", values: [SQLValue(start.value)])
        let beyond = Condition(sql: "\(key) \(sign) ?", values: [SQLValue(start.value)])
        return [places(walk, [equal, position], by: nil), places(walk, [beyond], by: key)]
    }

    /// The places beyond; `key` is absent where what is ordered by before the position is the same for all of them.
    private func places(_ walk: FindingWalk, _ beyond: [Condition], by key: String?) -> SQLQuery {
        var conditions = conditions + beyond
        var source = SQLQuery("finding AS f INDEXED BY \(walk.order.key.index)")
        if case .exactly = walk.found, !filter.wantsAll {
            source = gathering
        } else if let text = filter.text {
            conditions.append(Self.membership(of: text))
        }
        let direction = walk.isAscending ? "ASC" : "DESC"
        let order = [key, "f.position"].compactMap(\.self).map { "\($0) \(direction)" }.joined(separator: ", ")
        return SQLQuery(
            "SELECT f.position, \(walk.order.key.expression ?? "NULL") FROM \(source.sql) WHERE \(conditions.sql) ORDER BY \(order) LIMIT ?",
            source.values + conditions.values + [.integer(walk.limit)])
    }

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

    private static func condition(on statuses: Set<DeclaredStatus?>) -> Condition {
        let ranks = statuses.map { FindingOrder.Key.rank(of: $0) }.sorted()
        let marks = ranks.map { _ in "?" }.joined(separator: ", ")
        return Condition(sql: "\(FindingOrder.Key.statusRank) IN (\(marks))", values: ranks.map { .integer($0) })
    }

    private static func membership(of text: SearchText) -> Condition {
        let sql = """
            EXISTS (SELECT 1 FROM search_entry AS e CROSS JOIN search ON search.rowid = e.entry AND search MATCH ? \
            WHERE e.finding = f.id)
            """
        return Condition(sql: sql, values: [.text(text.matchExpression())])
    }
}

/// A condition and the values of its marks.
private struct Condition {
    let sql: String
    let values: [SQLValue]
}

extension [Condition] {
    fileprivate var sql: String { map(\.sql).joined(separator: " AND ") }
    fileprivate var values: [SQLValue] { flatMap(\.values) }
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
        case .due: Self.due
        case .owner: "substr(coalesce(f.owner, ''), 1, \(FindingOrder.keyLength))"
        }
    }

    private static let due = """
        CASE coalesce(f.due_text, '') WHEN '' THEN '\(FindingOrder.withoutDue)' \
        ELSE coalesce(f.due_on, '\(FindingOrder.undated)') END
        """

    static let statusRank: String = {
        let ranks = DeclaredStatus.allCases.map { "WHEN '\($0.rawValue)' THEN \(rank(of: $0))" }
        return "CASE f.status \(ranks.joined(separator: " ")) ELSE \(rank(of: nil)) END"
    }()
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
