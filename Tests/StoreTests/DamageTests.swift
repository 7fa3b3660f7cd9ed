import GRDB
import HashChain
import Rectification
import Store
import StoreSQLite
import StoreTesting
import Testing

/// What somebody changes in the file behind the program's back is found, and named.
@Suite struct DamageTests {
    /// Makes a ledger with one inspection, lets `sql` change it, and hands over what reads it then.
    private func withDamage<Value: Sendable>(
        _ sql: String, _ body: @escaping @Sendable (any LedgerReader, StreamName) throws -> Value
    ) async throws -> Value {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let ledger = try SQLiteLedger.create(path: path, random: .seeded(1))
            var random = SeededRandom(seed: 61)
            let receipt = try await Trial(store: ledger, seed: 61).importDocument(.notice(&random, findings: 3))
            let stream = StreamName.inspection(try #require(receipt.inspection))
            try await DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
            return try await ledger.read { try body($0, stream) }
        }
    }

    @Test func `未动过的视图没有差别`() async throws {
        let difference = try await withDamage("SELECT 1") { reader, _ in try reader.firstViewDifference() }
        #expect(difference == nil)
    }

    @Test func `改过的视图行被指出`() async throws {
        let difference = try await withDamage("UPDATE finding SET statement = '没有问题' WHERE position = 2") { reader, _ in
            try reader.firstViewDifference()
        }
        guard case .different(let key, "statement")? = difference else {
            Issue.record("应指出 statement 列：\(String(describing: difference))")
            return
        }
        #expect(key.table == .finding)
    }

    @Test func `删去的视图行被指出`() async throws {
        let difference = try await withDamage("DELETE FROM matter WHERE rowid = 1") { reader, _ in
            try reader.firstViewDifference()
        }
        guard case .missing(let key)? = difference else {
            Issue.record("应指出缺少的行：\(String(describing: difference))")
            return
        }
        #expect(key.table == .matter)
    }

    @Test func `多出的视图行被指出`() async throws {
        let sql = "INSERT INTO person VALUES ('0000000000000000', '李四', 'installation', 1)"
        let difference = try await withDamage(sql) { reader, _ in try reader.firstViewDifference() }
        #expect(difference == .surplus(ViewKey(table: .person, values: [.text("0000000000000000")])))
        #expect(difference?.description == "视图表“person”中的 0000000000000000 没有记录为据，请用 rebuild 按记录重建。")
    }

    @Test(arguments: [
        "UPDATE finding_count SET findings = findings + 1", "DELETE FROM finding_count",
        "UPDATE finding_count SET status = status || 'x'", "UPDATE finding_count SET headings = 'x' || headings",
    ]) func `改过的问题数被指出`(_ sql: String) async throws {
        let (difference, stream) = try await withDamage(sql) { reader, stream in
            (try reader.firstViewDifference(), stream)
        }
        let inspection = try #require(stream.inspection)
        #expect(difference == .miscount(inspection))
        #expect(
            difference?.description == "视图表“finding_count”中 \(inspection) 的问题数与逐个数出的不符，请用 rebuild 按记录重建。")
    }

    @Test func `列的类型不对的记录被指出，之前的照常读出`() async throws {
        let sql = "UPDATE record SET hash = 'x' WHERE sequence = 3 AND stream LIKE 'inspection/%'"
        let (covered, error) = try await withDamage(sql) { reader, stream in
            var covered = 0
            do throws(StoreError) {
                try reader.forEachRecord(of: stream) { covered = $0.header.sequence }
            } catch {
                return (covered, error)
            }
            return (covered, StoreError.damaged)
        }
        #expect(covered == 2)
        guard case .malformedRecord(let place) = error else {
            Issue.record("应指出第 3 条：\(error)")
            return
        }
        #expect(place.sequence == 3)
    }

    @Test(arguments: [
        ("DELETE FROM command", "有记录（从第 1 条起共 23 条），却不在命令表中"),
        ("UPDATE command SET arrival = 2", "有记录（从第 1 条起共 23 条），却不在命令表中"),
        ("INSERT INTO command SELECT id, 2, 22 FROM command", "没有记录"),
        ("UPDATE command SET records = 22", "在命令表中记为从第 1 条起共 22 条，记录里是从第 1 条起共 23 条"),
        ("UPDATE command SET records = 'x'", "有记录（从第 1 条起共 23 条），却不在命令表中"),
        ("INSERT INTO command VALUES ('c0', 3, 1)", "命令表中的“c0”没有记录"),
        ("INSERT INTO command VALUES (NULL, 1, 23)", "命令表中的“”没有记录"),
        ("DELETE FROM record WHERE arrival = 23", "在命令表中记为从第 1 条起共 23 条，记录里是从第 1 条起共 22 条"),
        ("UPDATE record SET arrival = 24 WHERE arrival = 23", "23 条记录的登记次序应为 1 至 23，实为 1 至 24"),
        (
            "UPDATE record SET arrival = arrival + 100; UPDATE command SET arrival = arrival + 100",
            "23 条记录的登记次序应为 1 至 23，实为 101 至 123"
        ),
        ("SELECT 1", nil),
    ]) func `与记录不符的命令被指出`(sql: String, words: String?) async throws {
        let fault = try await withDamage(sql) { reader, _ in try reader.firstCommandFault()?.description }
        #expect((fault == nil) == (words == nil))
        if let fault, let words { #expect(fault.hasSuffix(words + "，请停止使用，并用备份核对。"), "\(fault)") }
    }

    @Test func `不是流名的记录被指出`() async throws {
        await #expect(throws: StoreError.self) {
            try await withDamage("UPDATE record SET stream = 'ledger' WHERE stream = 'installation'") { reader, _ in
                _ = try reader.heads()
            }
        }
    }
}
