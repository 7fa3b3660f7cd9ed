extension Session {
    /// Prints a table, or a sentence where there is nothing to put in it.
    func list<Thing>(
        _ things: [Thing], none: String, _ columns: [TextTable.Column], row: (Thing) -> [String]
    ) throws -> ExitStatus {
        guard !things.isEmpty else {
            try console.say(none)
            return .done
        }
        var table = TextTable(columns)
        for thing in things { table.add(row(thing)) }
        try console.say(table.lines(fitting: console.tableWidth))
        return .done
    }
}
