import HashChain
import OfficialText
import Rectification
import Store

extension SQLiteTransaction {
    func measures(of finding: FindingID) throws(StoreError) -> [String] {
        try texts(
            """
            SELECT a.text FROM action_service AS s CROSS JOIN corrective_action AS a ON a.id = s.action
            WHERE s.finding = ? ORDER BY a.sequence
            """, of: finding)
    }

    func clauses(of finding: FindingID) throws(StoreError) -> [String] {
        try texts(
            """
            SELECT clause.value ->> '$.text' FROM matter AS m CROSS JOIN progress_report AS r ON r.subject = 'matter/' || m.id
            CROSS JOIN json_each(r.clauses) AS clause WHERE m.finding = ? ORDER BY m.label, r.sequence, clause.key
            """, of: finding)
    }

    private func texts(_ sql: String, of finding: FindingID) throws(StoreError) -> [String] {
        var texts: [String] = []
        try forEachRow(SQLQuery(sql, [.text(finding.description)])) { columns throws(StoreError) in
            guard let text = columns.text(0) else { throw .damaged }
            texts.append(text)
        }
        return texts
    }

    func searchCoverage() throws(StoreError) -> SearchCoverage {
        let followed = try first("SELECT followed FROM search_progress") { $0.integer(0) } ?? 0
        return SearchCoverage(
            followed: followed, last: try first("SELECT max(arrival) FROM record") { $0.integer(0) } ?? 0)
    }

    func entries(matching text: SearchText, _ start: SearchStart, limit: Int) throws(StoreError) -> [SearchEntry] {
        let (condition, bound, isNewestFirst) = start.condition
        let sql = """
            SELECT \(ViewSQL.columns(of: .finding, in: "f")), e.entry
            FROM search CROSS JOIN search_entry AS e ON e.entry = search.rowid CROSS JOIN finding AS f ON f.id = e.finding
            WHERE search MATCH ?\(condition) ORDER BY search.rowid \(isNewestFirst ? "DESC" : "ASC") LIMIT ?
            """
        var entries: [SearchEntry] = []
        let values: [SQLValue] = [.text(text.matchExpression())] + bound.map { .integer($0) } + [.integer(limit)]
        try forEachRow(SQLQuery(sql, values)) { columns throws(StoreError) in
            guard let number = columns.integer(CInt(ViewTable.finding.columns.count)) else { throw .damaged }
            let row = try FindingRow(reading: columns.row(of: .finding))
            entries.append(SearchEntry(number: number, finding: row))
        }
        return entries
    }

    func countEntries(matching text: SearchText, upTo limit: Int) throws(StoreError) -> Int {
        let sql = """
            SELECT count(*) FROM (SELECT 1 FROM search CROSS JOIN search_entry AS e ON e.entry = search.rowid
            WHERE search MATCH ? LIMIT ?)
            """
        return try first(SQLQuery(sql, [.text(text.matchExpression()), .integer(limit)])) { $0.integer(0) } ?? 0
    }

    /// The rows of the index itself come last and one by one: whatever SQLite does that may fail half-way makes FTS5 write out
    /// what it has gathered, which costs more than gathering it.
    func enter(_ findings: [TouchedFinding], followed arrival: Int) throws(StoreError) {
        try file(findings)
        let last = try first("SELECT last_entry FROM search_progress") { $0.integer(0) } ?? 0
        var number = last
        var rows: [(number: Int, texts: FindingTexts)] = []
        let removal = try statement("DELETE FROM search_entry WHERE finding = ?")
        let insertion = try statement("INSERT INTO search_entry (entry, finding) VALUES (?, ?)")
        for touched in findings {
            let id = touched.finding.description
            try removal.run { $0.bind(id) }
            guard let texts = touched.texts else { continue }
            number += 1
            try insertion.run { bindings in
                bindings.bind(number)
                bindings.bind(id)
            }
            rows.append((number, texts))
        }
        try statement("UPDATE search_progress SET followed = ?, last_entry = ?").run { bindings in
            bindings.bind(arrival)
            bindings.bind(number)
        }
        let feeding = try statement(Self.feeding)
        for row in rows { try feeding.run { row.texts.bind(as: row.number, to: &$0) } }
    }

    private static let feeding: String = {
        let columns = FindingTexts.Column.allCases.map(\.rawValue)
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO search (rowid, inspection, \(columns.joined(separator: ", "))) VALUES (?, ?, \(marks))"
    }()

    func removeAllEntries() throws(StoreError) {
        try statement("INSERT INTO search (search) VALUES ('delete-all')").run { _ in }
        try statement("DELETE FROM search_entry").run { _ in }
        try removeAllPassages()
        try statement("UPDATE search_progress SET followed = 0, last_entry = 0").run { _ in }
    }
}

extension FindingTexts {
    fileprivate func bind(as number: Int, to bindings: inout Bindings) {
        bindings.bind(number)
        bindings.bind(inspection.description)
        for column in Column.allCases { bindings.bind(SearchTerms.of(self[column])) }
    }
}

extension SearchStart {
    /// The condition, the value of its mark, and whether the newest come first.
    fileprivate var condition: (sql: String, bound: [Int], isNewestFirst: Bool) {
        switch self {
        case .newest: ("", [], true)
        case .olderThan(let number): (" AND search.rowid < ?", [number], true)
        case .newerThan(let number): (" AND search.rowid > ?", [number], false)
        }
    }
}
