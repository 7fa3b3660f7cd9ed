import Store

extension SQLiteTransaction {
    func commandCount() throws(StoreError) -> Int {
        try first("SELECT count(*) FROM command") { $0.integer(0) } ?? 0
    }

    func firstCommandFault() throws(StoreError) -> CommandFault? {
        if let fault = try firstDifferentCommand() { return fault }
        if let fault = try firstCommandWithoutRecords() { return fault }
        return try gapInArrivals()
    }

    private func firstDifferentCommand() throws(StoreError) -> CommandFault? {
        let sql = """
            SELECT made.id, made.first, made.last, made.records, command.arrival, command.records FROM (
                SELECT command AS id, min(arrival) AS first, max(arrival) AS last, count(*) AS records
                FROM record GROUP BY command) AS made
            LEFT JOIN command ON command.id = made.id
            WHERE command.arrival IS NOT made.first OR command.records IS NOT made.records
                OR made.last - made.first + 1 IS NOT made.records
            ORDER BY made.first LIMIT 1
            """
        return try first(sql) { columns throws(StoreError) in
            guard let id = columns.text(0), let found = columns.run(1, 3) else { throw .damaged }
            let kept = columns.run(4, 5)
            return kept == found ? .scattered(command: id) : .different(command: id, kept: kept, found: found)
        }
    }

    private func firstCommandWithoutRecords() throws(StoreError) -> CommandFault? {
        let sql = """
            SELECT command.id FROM command LEFT JOIN record ON record.arrival = command.arrival
            WHERE command.id IS NULL OR record.command IS NOT command.id LIMIT 1
            """
        return try first(sql) { .withoutRecords(command: $0.text(0) ?? "") }
    }

    private func gapInArrivals() throws(StoreError) -> CommandFault? {
        let sql = "SELECT min(arrival), max(arrival), count(*) FROM record"
        return try first(sql) { columns in
            guard let first = columns.integer(0), let last = columns.integer(1), let count = columns.integer(2),
                (first, last) != (1, count)
            else { return nil }
            return .gap(first: first, last: last, count: count)
        }
    }
}

extension Columns {
    fileprivate func run(_ first: CInt, _ count: CInt) -> CommandFault.Run? {
        guard let first = integer(first), let count = integer(count) else { return nil }
        return CommandFault.Run(first: first, count: count)
    }
}
