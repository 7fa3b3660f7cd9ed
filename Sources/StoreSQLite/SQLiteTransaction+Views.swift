import Rectification
import Store

extension SQLiteTransaction {
    func rows(_ query: RowQuery) throws(StoreError) -> [ViewRow] {
        var rows: [ViewRow] = []
        try statement(ViewSQL.selection(query)).forEachRow(with: ViewSQL.values(of: query)) { row throws(StoreError) in
            rows.append(row.row(of: query.table))
        }
        return rows
    }

    func counts(_ query: RowQuery, by columns: [String]) throws(StoreError) -> [[ViewValue]: Int] {
        let kinds = columns.map { name in query.table.columns.first { $0.name == name }?.kind ?? .text }
        var counts: [[ViewValue]: Int] = [:]
        try statement(ViewSQL.counting(query, by: columns)).forEachRow(with: ViewSQL.values(of: query)) {
            row throws(StoreError) in
            let values = kinds.enumerated().map { row.value(CInt($0.offset), $0.element) }
            counts[values] = row.integer(CInt(kinds.count)) ?? 0
        }
        return counts
    }

    func apply(_ changes: [RowChange]) throws(StoreError) {
        var insertions: [ViewTable: PreparedStatement] = [:]
        for change in changes {
            switch change {
            case .put(let row):
                if insertions[row.table] == nil {
                    insertions[row.table] = try statement(ViewSQL.insertion(into: row.table))
                }
                try insertions[row.table]?.run { bindings in
                    for value in row.values { bindings.bind(SQLValue(value)) }
                }
            case .remove(let key):
                try statement(ViewSQL.removal(from: key.table)).run { bindings in
                    for value in key.values { bindings.bind(SQLValue(value)) }
                }
            }
        }
    }

    func removeAllRows() throws(StoreError) {
        for table in ViewTable.allCases { try statement("DELETE FROM \(table.rawValue)").run { _ in } }
        try statement("DELETE FROM finding_count").run { _ in }
    }
}

/// The SQL of the view tables, made of their description and made once.
enum ViewSQL {
    struct Column {
        let index: CInt
        let kind: ViewTable.Column.Kind
    }

    /// Puts a row: where one has its key already, that one is changed, which triggers hear of as a change.
    private static let insertions = byTable { table in
        let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
        let others = table.columns.dropFirst(table.keyLength).map { "\($0.name) = excluded.\($0.name)" }
        return """
            INSERT INTO \(table.rawValue) (\(names(of: table))) VALUES (\(marks))
            ON CONFLICT DO UPDATE SET \(others.joined(separator: ", "))
            """
    }
    private static let removals = byTable { table in
        "DELETE FROM \(table.rawValue) WHERE " + keys(of: table).map { "\($0) = ?" }.joined(separator: " AND ")
    }
    private static let read = Dictionary(
        uniqueKeysWithValues: ViewTable.allCases.map { table in
            (table, table.columns.enumerated().map { Column(index: CInt($0.offset), kind: $0.element.kind) })
        })

    static func insertion(into table: ViewTable) -> String { insertions[table] ?? "" }
    static func removal(from table: ViewTable) -> String { removals[table] ?? "" }
    static func columns(of table: ViewTable) -> [Column] { read[table] ?? [] }

    static func selection(_ query: RowQuery) -> String {
        let keys = keys(of: query.table).joined(separator: ", ")
        let marks = query.after?.values.map { _ in "?" }.joined(separator: ", ")
        let conditions =
            query.conditions.map { "\($0.column) IS ?" } + (marks.map { ["(\(keys)) > (\($0))"] } ?? [])
        return "SELECT \(names(of: query.table)) FROM \(query.table.rawValue)"
            + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
            + " ORDER BY \(keys)" + (query.limit == nil ? "" : " LIMIT ?")
    }

    static func values(of query: RowQuery) -> [SQLValue] {
        let values = query.conditions.map(\.value) + (query.after?.values ?? [])
        return values.map(SQLValue.init) + (query.limit.map { [.integer($0)] } ?? [])
    }

    static func counting(_ query: RowQuery, by columns: [String]) -> String {
        let conditions = query.conditions.map { "\($0.column) IS ?" }.joined(separator: " AND ")
        return "SELECT \((columns + ["count(*)"]).joined(separator: ", ")) FROM \(query.table.rawValue)"
            + (conditions.isEmpty ? "" : " WHERE " + conditions)
            + (columns.isEmpty ? "" : " GROUP BY " + columns.joined(separator: ", "))
    }

    /// The columns of a table, each after the alias.
    static func columns(of table: ViewTable, in alias: String) -> String {
        table.columns.map { "\(alias).\($0.name)" }.joined(separator: ", ")
    }

    private static let nameLists = byTable { table in table.columns.map(\.name).joined(separator: ", ") }
    private static func names(of table: ViewTable) -> String { nameLists[table] ?? "" }

    private static func keys(of table: ViewTable) -> [String] {
        table.columns.prefix(table.keyLength).map(\.name)
    }

    private static func byTable(_ sql: (ViewTable) -> String) -> [ViewTable: String] {
        Dictionary(uniqueKeysWithValues: ViewTable.allCases.map { ($0, sql($0)) })
    }
}

extension SQLValue {
    init(_ value: ViewValue) {
        switch value {
        case .absent: self = .absent
        case .integer(let number): self = .integer(number)
        case .text(let text): self = .text(text)
        }
    }
}

extension Columns {
    /// A row of a view table, whose columns come first.
    func row(of table: ViewTable) -> ViewRow {
        ViewRow(table: table, values: ViewSQL.columns(of: table).map { value($0.index, $0.kind) })
    }

    fileprivate func value(_ index: CInt, _ kind: ViewTable.Column.Kind) -> ViewValue {
        switch kind {
        case .text: text(index).map { .text($0) } ?? .absent
        case .integer: integer(index).map { .integer($0) } ?? .absent
        }
    }
}
