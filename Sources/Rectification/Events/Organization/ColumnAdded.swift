/// The office adds a column of its own to its findings; its kind never changes.
public struct ColumnAdded: Sendable, Equatable {
    /// What stands in a column.
    public enum Content: String, Sendable, CaseIterable {
        case text, number, date, choice
    }

    /// The column's id.
    public var column: ColumnID
    /// Its name.
    public var name: String
    /// What stands in it.
    public var content: Content
    /// What can be chosen, for a column of choices.
    public var choices: [String]

    /// Creates the event.
    public init(column: ColumnID, name: String, content: Content, choices: [String] = []) {
        self.column = column
        self.name = name
        self.content = content
        self.choices = choices
    }
}

extension ColumnAdded: EventBody {
    static var kind: Event.Kind { .columnAdded }
    static var title: String { "增加自定义栏" }
    var event: Event { .columnAdded(self) }
    var item: Item? { .column(column) }
    var summary: String? { name }
}

extension ColumnAdded {
    func write(fields: inout PayloadWriter) {
        fields.put("choices", choices)
        fields.put("column", column)
        fields.put("content", content)
        fields.put("name", name)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        choices = try fields.takeList("choices")
        column = try fields.take("column")
        content = try fields.take("content")
        name = try fields.take("name")
    }
}

extension ColumnAdded.Content: PayloadWord {}
