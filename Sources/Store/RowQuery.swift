public import Rectification

/// Which rows of a view table are wanted.
public struct RowQuery: Sendable, Hashable {
    /// A column and the value it must have.
    public struct Condition: Sendable, Hashable {
        /// The column's name in the table.
        public let column: String
        /// The value that the column must have.
        public let value: ViewValue
    }

    /// The table that the rows are of.
    public let table: ViewTable
    /// What the rows must have.
    public private(set) var conditions: [Condition] = []
    /// Only rows whose keys come after this one.
    public private(set) var after: ViewKey?
    /// At most so many rows; absent, all.
    public private(set) var limit: Int?

    /// Wants every row of a table.
    public init(_ table: ViewTable) {
        self.table = table
    }

    /// Wants only rows with this value in a column of the table.
    public func with(_ column: String, _ value: ViewValue) -> RowQuery {
        precondition(table.columns.contains { $0.name == column }, "\(table.rawValue) has no column \(column)")
        var query = self
        query.conditions.append(Condition(column: column, value: value))
        return query
    }

    /// Wants only rows with this id in a column of the table.
    public func with<Kind>(_ column: String, _ id: Identifier<Kind>) -> RowQuery {
        with(column, .text(id.description))
    }

    /// Wants the row with this key.
    public func with(_ key: ViewKey) -> RowQuery {
        zip(key.table.columns, key.values).reduce(self) { $0.with($1.0.name, $1.1) }
    }

    /// Wants the next rows after a key.
    public func page(after key: ViewKey?, limit: Int) -> RowQuery {
        var query = self
        (query.after, query.limit) = (key, limit)
        return query
    }

    /// Wants at most so many rows.
    public func limited(to limit: Int) -> RowQuery { page(after: after, limit: limit) }
}
