/// An added column is not shown any more, or shown again; what stands in it is kept.
public struct ColumnHidden: Sendable, Equatable {
    /// The column.
    public var column: ColumnID
    /// Whether it is shown again.
    public var isShownAgain: Bool

    /// Creates the event.
    public init(column: ColumnID, isShownAgain: Bool = false) {
        self.column = column
        self.isShownAgain = isShownAgain
    }
}

extension ColumnHidden: EventBody {
    static var kind: Event.Kind { .columnHidden }
    static var title: String { "隐藏或恢复自定义栏" }
    var event: Event { .columnHidden(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.column(column)] }
    var shownIn: [Item] { [.column(column)] }
    var summary: String? { isShownAgain ? "恢复" : "隐藏" }
}

extension ColumnHidden {
    func write(fields: inout PayloadWriter) {
        fields.put("column", column)
        fields.put("isShownAgain", isShownAgain)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        column = try fields.take("column")
        isShownAgain = try fields.takeFlag("isShownAgain")
    }
}
