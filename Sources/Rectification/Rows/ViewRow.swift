/// A value in a view row.
public enum ViewValue: Sendable, Hashable, Comparable {
    case absent
    case integer(Int)
    case text(String)

    /// Absent first, then integers, then texts by their bytes: the order of the engines.
    public static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.absent, .integer), (.absent, .text), (.integer, .text): true
        default: false
        }
    }
}

/// The key of a view row.
public struct ViewKey: Sendable, Hashable, Comparable {
    /// The table.
    public let table: ViewTable
    /// The values of the key columns, in their order.
    public let values: [ViewValue]

    /// Creates a key; `values` are those of the table's key columns.
    public init(table: ViewTable, values: [ViewValue]) {
        self.table = table
        self.values = values
    }

    /// Orders keys as the engines do.
    public static func < (left: Self, right: Self) -> Bool {
        left.table == right.table
            ? left.values.lexicographicallyPrecedes(right.values) : left.table.rawValue < right.table.rawValue
    }
}

/// A row of a view table, as both engines keep it.
public struct ViewRow: Sendable, Hashable {
    /// The table.
    public let table: ViewTable
    /// The values of ``ViewTable/columns``, in their order.
    public let values: [ViewValue]

    /// Creates a row; it has a value for each column of the table.
    public init(table: ViewTable, values: [ViewValue]) {
        self.table = table
        self.values = values
    }

    /// The row's key.
    public var key: ViewKey { ViewKey(table: table, values: Array(values.prefix(table.keyLength))) }
}

/// What an append does to a view table.
public enum RowChange: Sendable, Equatable {
    /// The row is there as it says, whatever stood under its key.
    case put(ViewRow)
    /// The row is gone.
    case remove(ViewKey)
}
