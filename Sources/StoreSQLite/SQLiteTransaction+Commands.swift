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

    /// A run is what stands together of one command, in the order of arrival; it has a row that says so.
    private func firstDifferentCommand() throws(StoreError) -> CommandFault? {
        let sql = """
            SELECT run.id, run.first, run.records, command.arrival, command.records FROM (
                SELECT min(command) AS id, min(arrival) AS first, count(*) AS records FROM (
                    SELECT command, arrival, sum(begins) OVER (ORDER BY arrival) AS number FROM (
                        SELECT command, arrival, command IS NOT lag(command) OVER (ORDER BY arrival) AS begins
                        FROM record))
                GROUP BY number) AS run
            LEFT JOIN command ON command.id = run.id AND command.arrival = run.first
            WHERE command.records IS NOT run.records ORDER BY run.first LIMIT 1
            """
        return try first(sql) { columns throws(StoreError) in
            guard let id = columns.text(0), let found = columns.run(1, 2) else { throw .damaged }
            return .different(command: id, kept: columns.run(3, 4), found: found)
        }
    }

    private func firstCommandWithoutRecords() throws(StoreError) -> CommandFault? {
        let sql = """
            SELECT command.id FROM command LEFT JOIN record ON record.arrival = command.arrival
            LEFT JOIN record AS before ON before.arrival = command.arrival - 1
            WHERE command.id IS NULL OR record.command IS NOT command.id OR before.command IS command.id LIMIT 1
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
