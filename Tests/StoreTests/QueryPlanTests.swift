import GRDB
import OfficialText
import Rectification
import Store
import StoreTesting
import Testing

@testable import Store
@testable import StoreSQLite

/// What a page costs does not depend on how many findings there are: SQLite follows an index and sorts nothing.
@Suite struct QueryPlanTests {
    private let inspection: InspectionID = RandomSource.seeded(1).identifier()

    private func plan(_ query: SQLQuery) throws -> [String] {
        try DatabaseQueue().write { database in
            for migration in Migrations.all { try database.execute(sql: migration) }
            var plan: [String] = []
            let statement = try PreparedStatement(database, "EXPLAIN QUERY PLAN " + query.sql)
            try statement.forEachRow(with: query.values) { columns in plan.append(columns.text(3) ?? "") }
            return plan
        }
    }

    private func walk(
        _ filter: FindingFilter, _ order: FindingOrder, _ found: CappedCount, from place: FindingPlace? = nil
    ) throws -> [String] {
        let walk = FindingWalk(filter, order, found: found).from(place, .forward, limit: 51)
        return try FindingSQL(filter).places(walk).flatMap(plan)
    }

    private static let orders = FindingOrder.Key.allCases.flatMap {
        [FindingOrder($0), FindingOrder($0, isDescending: true)]
    }

    @Test(arguments: orders)
    func `翻页沿着索引走`(_ order: FindingOrder) throws {
        let value: ViewValue =
            switch order.key {
            case .position: .absent
            case .status: .integer(3)
            case .due, .owner: .text("办公室")
            }
        let place = FindingPlace(key: order.key, value: value, position: 7)
        let plan = try walk(FindingFilter(inspection: inspection), order, .moreThan(10_000), from: place)
        let sign = order.isDescending ? "<" : ">"
        let index = "INDEX \(order.key.index) (inspection=?"
        #expect(
            plan
                == (order.key == .position
                    ? ["SEARCH f USING COVERING \(index) AND position\(sign)?)"]
                    : [
                        "SEARCH f USING \(index) AND <expr>=? AND position\(sign)?)",
                        "SEARCH f USING \(index) AND <expr>\(sign)?)",
                    ]))
    }

    @Test(arguments: orders)
    func `筛选很多时沿着次序的索引走`(_ order: FindingOrder) throws {
        let filter = FindingFilter(
            inspection: inspection, statuses: [.completed, nil], headings: ["甲"], text: try SearchText("整改"))
        let plan = try walk(filter, order, .moreThan(10_000))
        #expect(plan.first?.hasPrefix("SEARCH f USING INDEX \(order.key.index) (inspection=?") == true, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN f") }, "\(plan)")
    }

    @Test func `筛选很少时从最少的一头取`() throws {
        let byText = FindingFilter(inspection: inspection, text: try SearchText("整改"))
        let plan = try walk(byText, .asPrinted, .exactly(9))
        #expect(
            plan.prefix(3).map { String($0.prefix(20)) } == [
                "SCAN search VIRTUAL ", "SEARCH e USING INTEG", "SEARCH f USING INDEX",
            ])
        let byHeading = try walk(FindingFilter(inspection: inspection, headings: ["甲"]), .asPrinted, .exactly(9))
        #expect(
            byHeading.first
                == "SEARCH f USING COVERING INDEX finding_by_heading (inspection=? AND headings>? AND headings<?)")
        let byStatus = try walk(FindingFilter(inspection: inspection, statuses: [.ongoing]), .asPrinted, .exactly(9))
        #expect(byStatus == ["SEARCH f USING INDEX finding_by_status (inspection=? AND <expr>=?)"])
    }

    @Test func `计数只走索引`() throws {
        let filters = [
            FindingFilter(inspection: inspection), FindingFilter(inspection: inspection, statuses: [.completed, nil]),
            FindingFilter(inspection: inspection, headings: ["甲", "乙"]),
        ]
        for filter in filters {
            let plan = try plan(FindingSQL(filter).count(upTo: 10_001))
            #expect(plan.contains { $0.hasPrefix("SEARCH f USING") && $0.contains("(inspection=?") }, "\(plan)")
            #expect(!plan.contains { $0.hasPrefix("SCAN f") }, "\(plan)")
        }
    }
}
