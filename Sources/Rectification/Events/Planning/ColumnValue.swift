/// What stands in a column that the office added.
public struct ColumnValue: Sendable, Equatable {
    /// The column.
    public var column: ColumnID
    /// The value: a text, a decimal number, a day or a choice, as the column's kind says.
    public var value: String

    /// Creates the value.
    public init(column: ColumnID, value: String) {
        self.column = column
        self.value = value
    }
}

extension ColumnValue: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("column", column)
        fields.put("value", value)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        column = try fields.take("column")
        value = try fields.take("value")
    }
}
