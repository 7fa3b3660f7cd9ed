/// An added column has another name from now on.
public struct ColumnRenamed: Sendable, Equatable {
    /// The column.
    public var column: ColumnID
    /// Its new name.
    public var name: String

    /// Creates the event.
    public init(column: ColumnID, name: String) {
        self.column = column
        self.name = name
    }
}

extension ColumnRenamed: EventBody {
    static var kind: Event.Kind { .columnRenamed }
    static var title: String { "自定义栏更名" }
    var event: Event { .columnRenamed(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.column(column)] }
    var shownIn: [Item] { [.column(column)] }
    var summary: String? { name }
}

extension ColumnRenamed {
    func write(fields: inout PayloadWriter) {
        fields.put("column", column)
        fields.put("name", name)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        column = try fields.take("column")
        name = try fields.take("name")
    }
}
