import Foundation
import Testing

@testable import Rectification

/// Random commands to the real ledger, against a plain model of the rules.
///
/// `TAIZHANG_MODEL_COMMANDS` says how many are given, `TAIZHANG_MODEL_SEED` with which seed it begins, and
/// `TAIZHANG_MODEL_REPORT` in which file the figures are left.
@Suite struct LedgerModelTests {
    /// As many commands are given to one ledger before another begins.
    private static let length = 200

    /// What commands to one inspection cannot come to: importing has its own tests.
    private static let elsewhere: Set<RefusalName> = [
        .notANotice, .sameBytes, .knownInspection, .notComparable, .unmatched,
    ]

    /// Queries, what has tests of its own, and what goes by the clock.
    private static let others: Set<Permission.Subject> = [
        .importDocument, .waiveRemark, .withdrawWaiver, .chase, .makeBackup, .exportBundle, .importBundle, .viewLedger,
        .viewOwnWork, .viewJournal, .fetchEvidence, .verifyLedger, .viewAccess,
    ]

    private static var permissions: Set<[String]> {
        get throws {
            let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
                path: "../../../docs/permissions.csv")
            let lines = try String(contentsOf: path.standardized, encoding: .utf8).split(separator: "\n").dropFirst()
            return Set(lines.map { $0.split(separator: ",").prefix(3).map(String.init) })
        }
    }

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    @Test func `随机操作逐一与规则的平铺模型相符，每种拒绝都遇到过`() async throws {
        let permissions = try Self.permissions
        let wanted = Self.number("TAIZHANG_MODEL_COMMANDS") ?? 10_000
        let first = UInt64(Self.number("TAIZHANG_MODEL_SEED") ?? 1)
        let seeds = first..<first + UInt64((wanted + Self.length - 1) / Self.length)
        let lanes = 4
        var tally = try await withThrowingTaskGroup(of: ModelTrial.Tally.self) { group in
            for lane in 0..<lanes {
                let own = seeds.filter { $0 % UInt64(lanes) == UInt64(lane) }
                group.addTask { try Self.run(own, permissions) }
            }
            return try await group.reduce(into: ModelTrial.Tally()) { $0.add($1) }
        }
        // What chance did not bring up in so many commands is looked for in as many more.
        for seed in seeds.upperBound..<seeds.upperBound + UInt64(seeds.count) where !Self.missed(by: tally).isEmpty {
            tally.add(try Self.run([seed], permissions, met: tally.reached))
        }
        let missed = Self.missed(by: tally)
        #expect(missed.isEmpty, "没有遇到的拒绝")
        let unheard = Set(Permission.Subject.allCases).subtracting(tally.recorded.keys).subtracting(Self.others)
        #expect(unheard.isEmpty, "没有登记过的操作")
        try report(tally)
    }

    private static func missed(by tally: ModelTrial.Tally) -> Set<RefusalName> {
        Set(RefusalName.allCases).subtracting(tally.reached).subtracting(elsewhere)
    }

    private static func run(
        _ seeds: [UInt64], _ permissions: Set<[String]>, met: Set<RefusalName> = []
    ) throws -> ModelTrial.Tally {
        var tally = ModelTrial.Tally()
        for seed in seeds {
            var trial = try ModelTrial(seed: seed, permissions: permissions, met: met.union(tally.reached))
            do {
                try trial.run(commands: length)
            } catch {
                Issue.record("种子 \(seed)：\(error)")
            }
            tally.add(trial.tally)
        }
        return tally
    }

    private func report(_ tally: ModelTrial.Tally) throws {
        guard let path = ProcessInfo.processInfo.environment["TAIZHANG_MODEL_REPORT"] else { return }
        let recorded = tally.recorded.values.reduce(0, +)
        let words = "\(recorded) \(tally.refused) \(tally.reached.count) \(tally.recorded.count)\n"
        try Data(words.utf8).write(to: URL(filePath: path))
    }

    @Test(arguments: ModelTrial.Fault.allCases)
    func `放进一处毛病，模型就找得出来`(_ fault: ModelTrial.Fault) throws {
        let permissions = try Self.permissions
        #expect(throws: ModelTrial.Disagreement.self) {
            for seed in UInt64(1)...20 {
                var trial = try ModelTrial(seed: seed, permissions: permissions, fault: fault)
                try trial.run(commands: Self.length)
            }
        }
    }
}
