import HashChain

/// Reads the values of a row in the order of its table's columns.
struct RowReader {
    private let row: ViewRow
    private var index = 0

    init(_ row: ViewRow, of table: ViewTable) throws(RowError) {
        guard row.table == table, row.values.count == table.columns.count else {
            throw RowError(table: table, column: nil)
        }
        self.row = row
    }

    mutating func text() throws(RowError) -> String {
        guard let text = try optionalText() else { throw failure }
        return text
    }

    mutating func integer() throws(RowError) -> Int {
        guard let number = try optionalInteger() else { throw failure }
        return number
    }

    mutating func optionalText() throws(RowError) -> String? {
        switch advance() {
        case .text(let text): return text
        case .absent: return nil
        case .integer: throw failure
        }
    }

    mutating func optionalInteger() throws(RowError) -> Int? {
        switch advance() {
        case .integer(let number): return number
        case .absent: return nil
        case .text: throw failure
        }
    }

    mutating func flag() throws(RowError) -> Bool { try integer() != 0 }

    mutating func value<Value>(_ read: (String) -> Value?) throws(RowError) -> Value {
        guard let value = read(try text()) else { throw failure }
        return value
    }

    mutating func optionalValue<Value>(_ read: (String) -> Value?) throws(RowError) -> Value? {
        guard let text = try optionalText() else { return nil }
        guard let value = read(text) else { throw failure }
        return value
    }

    mutating func id<Kind>() throws(RowError) -> Identifier<Kind> { try value { Identifier($0) } }
    mutating func optionalID<Kind>() throws(RowError) -> Identifier<Kind>? { try optionalValue { Identifier($0) } }
    mutating func optionalDate() throws(RowError) -> CivilDate? { try optionalValue { CivilDate($0) } }

    mutating func word<Word: RawRepresentable<String>>() throws(RowError) -> Word {
        try value { Word(rawValue: $0) }
    }

    mutating func optionalWord<Word: RawRepresentable<String>>() throws(RowError) -> Word? {
        try optionalValue { Word(rawValue: $0) }
    }

    mutating func optionalJSON<Value: PayloadValue>() throws(RowError) -> Value? {
        try optionalValue { text in
            var reader = PayloadReader(Array(text.utf8))
            return try? Value(from: &reader)
        }
    }

    mutating func list<Value: PayloadValue>() throws(RowError) -> [Value] { try optionalJSON() ?? [] }

    mutating func range() throws(RowError) -> Range<Int> {
        guard let range = try optionalRange() else { throw failure }
        return range
    }

    mutating func optionalRange() throws(RowError) -> Range<Int>? {
        let (start, end) = (try optionalInteger(), try optionalInteger())
        guard let start, let end else { return nil }
        guard start <= end else { throw failure }
        return start..<end
    }

    private mutating func advance() -> ViewValue {
        defer { index += 1 }
        return row.values[index]
    }

    /// The last two columns.
    mutating func lastRecord() throws(RowError) -> RecordPlace {
        let stream = try value { try? StreamName($0) }
        return RecordPlace(stream: stream, sequence: try integer())
    }

    private var failure: RowError { RowError(table: row.table, column: row.table.columns[index - 1].name) }
}

/// A view row that does not hold what its table says.
public struct RowError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The table.
    public let table: ViewTable
    /// The column; absent when the row has too few or too many.
    public let column: String?

    /// Creates an error about a column of a table.
    public init(table: ViewTable, column: String?) {
        self.table = table
        self.column = column
    }

    /// One Chinese sentence: what is wrong, where, and what to do.
    public var description: String {
        "视图表“\(table.rawValue)”\(column.map { "的“\($0)”列" } ?? "")内容不合规定，请用 rebuild 按记录重建。"
    }
}
