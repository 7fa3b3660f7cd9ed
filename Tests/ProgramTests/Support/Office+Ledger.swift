import Foundation
import Testing

extension Office {
    /// Lays both notices down and imports them.
    func importBoth() throws {
        try lay("水务.txt", FictionalNotice.water)
        try lay("图书馆.txt", FictionalNotice.library)
        let outcome = try run("import", "水务.txt", "图书馆.txt")
        try #require(outcome.status == 0, "\(outcome)")
    }

    /// The ids of all inspections, the latest first.
    func ids() throws -> [String] {
        try run("inspections", "--format", "csv").lines.dropFirst().compactMap {
            $0.split(separator: ",").first.map(String.init)
        }
    }

    /// The id of the inspection whose organisation has this in its name.
    func id(of organization: String) throws -> String {
        let line = try #require(try run("inspections", "--format", "csv").lines.first { $0.contains(organization) })
        return String(line.prefix { $0 != "," })
    }

    /// How many records the ledger has.
    func recordCount() throws -> Int { try #require(Int(try query("SELECT count(*) FROM record").first ?? "")) }

    /// Runs SQL behind the program's back; the values of a row are joined by tabs.
    @discardableResult
    func query(_ sql: String, ledger: String = "taizhang.db") throws -> [String] {
        let script = """
            import sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1])
            for row in ledger.execute(sys.argv[2]):
                print(*[value.hex() if isinstance(value, bytes) else value for value in row], sep="\\t")
            ledger.commit()
            """
        let outcome = try program.start(["-c", script, ledger, sql], executable: "/usr/bin/python3").wait()
        try #require(outcome.status == 0, "\(outcome)")
        return outcome.lines
    }
}
