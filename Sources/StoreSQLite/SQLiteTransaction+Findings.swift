import HashChain
import Rectification
import Store

extension SQLiteTransaction {
    func count(of filter: FindingFilter, upTo limit: Int) throws(StoreError) -> Int {
        try first(FindingSQL(filter).count(upTo: limit)) { $0.integer(0) } ?? 0
    }

    func findingCounts(of inspection: InspectionID) throws(StoreError) -> [FindingCount] {
        var counts: [FindingCount] = []
        let query = SQLQuery(
            "SELECT headings, status, findings FROM finding_count WHERE inspection = ? AND findings <> 0",
            [.text(inspection.description)])
        try forEachRow(query) { columns throws(StoreError) in
            guard let headings = columns.text(0), let status = columns.text(1), let count = columns.integer(2) else {
                throw .damaged
            }
            counts.append(
                FindingCount(
                    headings: try Self.headings(headings), status: try Self.status(status), count: count))
        }
        return counts
    }

    private static func headings(_ text: String) throws(StoreError) -> [String] {
        guard !text.isEmpty else { return [] }
        guard let path = HeadingPath(columnText: text) else {
            throw .row(RowError(table: .finding, column: "headings"))
        }
        return path.headings
    }

    private static func status(_ text: String) throws(StoreError) -> DeclaredStatus? {
        guard !text.isEmpty else { return nil }
        guard let status = DeclaredStatus(rawValue: text) else {
            throw .row(RowError(table: .finding, column: "status"))
        }
        return status
    }

    func firstMiscount() throws(StoreError) -> InspectionID? {
        let found = """
            SELECT inspection, coalesce(headings, ''), coalesce(status, ''), count(*) FROM finding GROUP BY 1, 2, 3
            """
        let kept = "SELECT inspection, headings, status, findings FROM finding_count WHERE findings <> 0"
        let sql = """
            SELECT inspection FROM (SELECT * FROM (\(found) EXCEPT \(kept)) UNION ALL SELECT * FROM (\(kept) EXCEPT \(found)))
            ORDER BY inspection LIMIT 1
            """
        return try first(sql) { columns throws(StoreError) in
            guard let id = columns.text(0).flatMap({ InspectionID($0) }) else { throw .damaged }
            return id
        }
    }

    func places(_ walk: FindingWalk) throws(StoreError) -> [FindingPlace] {
        var places: [FindingPlace] = []
        for query in FindingSQL(walk.filter).places(walk) where places.count < walk.limit {
            places += try self.places(query, walk.order.key)
        }
        return Array(places.prefix(walk.limit))
    }

    private func places(_ query: SQLQuery, _ key: FindingOrder.Key) throws(StoreError) -> [FindingPlace] {
        var places: [FindingPlace] = []
        try forEachRow(query) { columns throws(StoreError) in
            guard let position = columns.integer(0) else { throw .damaged }
            let value = columns.integer(1).map { .integer($0) } ?? columns.text(1).map { .text($0) } ?? ViewValue.absent
            places.append(FindingPlace(key: key, value: value, position: position))
        }
        return places
    }

    func findingLines(of inspection: InspectionID, at positions: [Int]) throws(StoreError) -> [FindingLine] {
        var lines: [FindingLine] = []
        let values: [SQLValue] = [.text(positions.jsonArray), .text(inspection.description)]
        let width = CInt(ViewTable.finding.columns.count)
        try forEachRow(SQLQuery(Self.lineSQL, values)) { columns throws(StoreError) in
            let row = try FindingRow(reading: columns.row(of: .finding))
            lines.append(
                FindingLine(
                    finding: row, measures: columns.integer(width) ?? 0, firstMeasure: columns.text(width + 1)))
        }
        return lines
    }

    private static let lineSQL = """
        SELECT \(ViewSQL.columns(of: .finding, in: "f")),
            (SELECT count(*) FROM action_service AS s CROSS JOIN corrective_action AS a ON a.id = s.action
             WHERE s.finding = f.id AND a.withdrawn IS NULL),
            (SELECT a.text FROM action_service AS s CROSS JOIN corrective_action AS a ON a.id = s.action
             WHERE s.finding = f.id AND a.withdrawn IS NULL ORDER BY a.recorded LIMIT 1)
        FROM json_each(?) AS wanted
        CROSS JOIN finding AS f INDEXED BY finding_by_position ON f.inspection = ? AND f.position = wanted.value
        """

    func headingPaths(of inspection: InspectionID, limit: Int) throws(StoreError) -> [PlacedHeadings] {
        var paths: [PlacedHeadings] = []
        var text = ""
        let id = SQLValue.text(inspection.description)
        // Stepping from path to path through the index: a scan would read every finding.
        while paths.count < limit {
            guard let next = try first(SQLQuery(Self.nextPath, [id, .text(text)]), read: { $0.text(0) }) else { break }
            let position = try first(SQLQuery(Self.firstPosition, [id, .text(next)])) { $0.integer(0) }
            guard let path = HeadingPath(columnText: next), let position else {
                throw .row(RowError(table: .finding, column: "headings"))
            }
            paths.append(PlacedHeadings(headings: path.headings, position: position))
            text = next
        }
        return paths
    }

    private static let nextPath = """
        SELECT headings FROM finding INDEXED BY finding_by_heading WHERE inspection = ? AND headings > ?
        ORDER BY headings LIMIT 1
        """

    /// Among the findings of one path the index has them by status, and those of one status by position.
    private static let firstPosition: String = {
        let ofStatus = """
            SELECT min(position) AS first FROM finding INDEXED BY finding_by_heading
            WHERE inspection = ?1 AND headings = ?2 AND status IS
            """
        let statuses = DeclaredStatus.allCases.map { "'\($0.rawValue)'" } + ["NULL"]
        return "SELECT min(first) FROM (\(statuses.map { "\(ofStatus) \($0)" }.joined(separator: " UNION ALL ")))"
    }()

    func positions(
        of inspection: InspectionID, in document: DocumentID, _ bytes: Range<Int>
    ) throws(StoreError) -> [Int] {
        let values: [SQLValue] = [
            .text(inspection.description), .text(document.description), .integer(bytes.lowerBound),
            .integer(bytes.upperBound), .text(StreamName.inspection(inspection).description),
        ]
        var positions: [Int] = []
        try forEachRow(SQLQuery(Self.positionsInDocument, values)) { columns throws(StoreError) in
            guard let position = columns.integer(0) else { throw .damaged }
            positions.append(position)
        }
        return positions
    }

    static let positionsInDocument = """
        SELECT position FROM finding INDEXED BY finding_by_document
        WHERE inspection = ?1 AND document = ?2 AND range_start >= ?3 AND range_start < ?4
        UNION SELECT position FROM finding INDEXED BY finding_by_document
        WHERE inspection = ?1 AND document = ?2 AND range_start = (
            SELECT max(range_start) FROM finding INDEXED BY finding_by_document
            WHERE inspection = ?1 AND document = ?2 AND range_start < ?3)
        UNION SELECT f.position FROM corrective_action AS a INDEXED BY corrective_action_by_document
            CROSS JOIN action_service AS s INDEXED BY action_service_by_action ON s.action = a.id
            CROSS JOIN finding AS f ON f.id = s.finding
        WHERE a.inspection = ?1 AND a.document = ?2 AND a.range_start >= ?3 AND a.range_start < ?4
        UNION SELECT f.position FROM progress_report AS r INDEXED BY progress_report_by_document
            CROSS JOIN json_each(r.clauses) AS c CROSS JOIN matter AS m ON r.subject = 'matter/' || m.id
            CROSS JOIN finding AS f ON f.id = m.finding
        WHERE r.stream = ?5 AND r.document = ?2 AND c.value ->> '$.range[0]' >= ?3 AND c.value ->> '$.range[0]' < ?4
        ORDER BY 1
        """

    func workFigures(of inspection: InspectionID) throws(StoreError) -> WorkFigures {
        let stream = SQLValue.text(StreamName.inspection(inspection).description)
        func count(_ sql: String, _ value: SQLValue) throws(StoreError) -> Int {
            try first(SQLQuery(sql, [value])) { $0.integer(0) } ?? 0
        }
        let id = SQLValue.text(inspection.description)
        // What does not count any more is little, and has indexes of its own: the rest is not looked at for it.
        return WorkFigures(
            matters: try count("SELECT count(*) FROM matter WHERE stream = ?", stream)
                - count(
                    "SELECT count(*) FROM matter INDEXED BY matter_retired WHERE stream = ? AND is_retired = 1", stream),
            actions: try count("SELECT count(*) FROM corrective_action WHERE inspection = ?", id)
                - count(
                    """
                    SELECT count(*) FROM corrective_action INDEXED BY corrective_action_withdrawn
                    WHERE inspection = ? AND withdrawn IS NOT NULL
                    """, id),
            assignments: try count(
                "SELECT count(*) FROM assignment INDEXED BY assignment_by_unit WHERE inspection = ? AND ended IS NULL",
                id),
            passages: try count("SELECT count(DISTINCT finding) FROM action_service WHERE stream = ?", stream)
                - count(Self.passagesWithdrawn, id),
            clauses: try count("SELECT sum(json_array_length(clauses)) FROM progress_report WHERE stream = ?", stream))
    }

    /// The findings all of whose actions are withdrawn.
    private static let passagesWithdrawn = """
        SELECT count(DISTINCT s.finding) FROM corrective_action AS a INDEXED BY corrective_action_withdrawn
            CROSS JOIN action_service AS s INDEXED BY action_service_by_action ON s.action = a.id
        WHERE a.inspection = ? AND a.withdrawn IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM action_service AS t CROSS JOIN corrective_action AS b ON b.id = t.action
            WHERE t.finding = s.finding AND b.withdrawn IS NULL)
        """

    func inspectionPlaces(
        _ start: InspectionPlace?, isNewer: Bool, limit: Int
    ) throws(StoreError) -> [InspectionPlace] {
        let (sign, direction) = isNewer ? (">", "ASC") : ("<", "DESC")
        let byDay = "ORDER BY \(Self.day) \(direction), id \(direction)"
        guard let start else { return try inspectionPlaces(byDay, [], limit) }
        let day = SQLValue.text(start.day?.description ?? "")
        // First those of the same day: as one condition SQLite could not use the index for it.
        let sameDay = try inspectionPlaces(
            "WHERE \(Self.day) = ? AND id \(sign) ? ORDER BY id \(direction)",
            [day, .text(start.inspection.description)], limit)
        return sameDay + (try inspectionPlaces("WHERE \(Self.day) \(sign) ? \(byDay)", [day], limit - sameDay.count))
    }

    private static let day = "coalesce(feedback_on, ended_on, started_on, '')"

    private func inspectionPlaces(
        _ clauses: String, _ values: [SQLValue], _ limit: Int
    ) throws(StoreError) -> [InspectionPlace] {
        let sql = "SELECT id, \(Self.day) FROM inspection INDEXED BY inspection_by_day \(clauses) LIMIT ?"
        var places: [InspectionPlace] = []
        try forEachRow(SQLQuery(sql, values + [.integer(limit)])) { columns throws(StoreError) in
            guard let id = columns.text(0).flatMap({ InspectionID($0) }) else { throw .damaged }
            places.append(InspectionPlace(day: columns.text(1).flatMap { CivilDate($0) }, inspection: id))
        }
        return places
    }
}

extension SQLiteTransaction {
    func forEachRow(_ query: SQLQuery, _ body: (Columns) throws(StoreError) -> Void) throws(StoreError) {
        try statement(query.sql).forEachRow(with: query.values, body)
    }

    /// The first row, read as something.
    func first<Value>(_ query: SQLQuery, read: (Columns) throws(StoreError) -> Value?) throws(StoreError) -> Value? {
        var value: Value?
        try forEachRow(query) { columns throws(StoreError) in
            if value == nil { value = try read(columns) }
        }
        return value
    }
}

extension [Int] {
    /// As SQLite takes many values for one mark.
    fileprivate var jsonArray: String { "[\(map(String.init).joined(separator: ","))]" }
}

extension FindingRow {
    init(reading row: ViewRow) throws(StoreError) {
        do throws(RowError) {
            try self.init(row)
        } catch {
            throw .row(error)
        }
    }
}
