import Foundation
import HashChain
import Rectification
import Store
import StoreTesting
import Testing

/// What other processes do to a folder of evidence, those that are killed among them.
@Suite struct EvidenceProcessTests {
    private static let bytes = [UInt8](repeating: 7, count: 50_000)

    @Test func `取到一半被杀死的，下一个来收拾`() async throws {
        try await EvidenceTrial.with { trial async throws in
            await #expect(processExitsWith: .signal(SIGKILL)) { [ledger = trial.ledger as String] in
                var pieces = 0
                _ = try await EvidenceTrial(ledger: ledger).store.stage(name: "断", limit: .max) {
                    pieces += 1
                    if pieces == 4 { kill(getpid(), SIGKILL) }
                    return [UInt8](repeating: 7, count: 1_000)
                }
            }
            #expect(try trial.stagedCount() == 1, "被杀死的进程应留下暂存的文件")
            await trial.store.removeLeftovers()
            #expect(try trial.tree() == ["staged"])
        }
    }

    @Test func `暂存之后收存之前被杀死的，不算收存`() async throws {
        try await EvidenceTrial.with { trial in
            await #expect(processExitsWith: .signal(SIGKILL)) { [ledger = trial.ledger as String] in
                let staged = try await EvidenceTrial(ledger: ledger).stage([UInt8](repeating: 7, count: 50_000))
                if staged.content.length == 50_000 { kill(getpid(), SIGKILL) }
            }
            #expect(try trial.stagedCount() == 1, "被杀死的进程应留下暂存的文件")
            #expect(try await trial.store.kept() == [])
            // Whoever stages next finds it, too.
            let staged = try await trial.stage([1])
            #expect(try trial.stagedCount() == 1)
            await staged.discard()
            #expect(try trial.tree() == ["staged"])
        }
    }

    @Test func `收存之后被杀死的，是完整的`() async throws {
        try await EvidenceTrial.with { trial async throws in
            await #expect(processExitsWith: .signal(SIGKILL)) { [ledger = trial.ledger as String] in
                let trial = EvidenceTrial(ledger: ledger)
                let staged = try await trial.stage([UInt8](repeating: 7, count: 50_000))
                try await staged.keep()
                kill(getpid(), SIGKILL)
            }
            #expect(try await trial.store.check(.init(of: Self.bytes)) == .whole)
            await trial.store.removeLeftovers()
            #expect(try trial.staged() == [])
        }
    }

    /// What a process leaves that is killed between any two steps of keeping, made by hand.
    @Test func `收存的每两步之间被杀死`() async throws {
        let content = DocumentRecorded.Content(of: Self.bytes)
        let steps: [(EvidenceTrial) throws -> Void] = [
            { try FileManager.default.createDirectory(atPath: $0.path(""), withIntermediateDirectories: false) },
            { try FileManager.default.createDirectory(atPath: $0.path("staged"), withIntermediateDirectories: false) },
            { try $0.write([], to: "staged/token") },
            { try $0.write(Array(Self.bytes.dropLast(9)), to: "staged/token") },
            { try $0.write(Self.bytes, to: "staged/token") },
            {
                let shelf = $0.path(String(content.digest.hex.prefix(2)))
                try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: false)
            },
            { try FileManager.default.moveItem(atPath: $0.path("staged/token"), toPath: $0.path(content.place)) },
        ]
        for count in 0...steps.count {
            try await EvidenceTrial.with { trial in
                for step in steps.prefix(count) { try step(trial) }
                let isKept = count == steps.count
                #expect(try await trial.store.check(content) == (isKept ? .whole : .missing), "第 \(count) 步之后")
                #expect(try await trial.store.kept() == (isKept ? [content.digest] : []))
                try await trial.keep(Self.bytes)
                #expect(try await trial.store.check(content) == .whole)
                #expect(try trial.tree() == [String(content.place.prefix(2)), content.place, "staged"].sorted())
            }
        }
    }

    /// At any moment: whatever is under its name then is whole.
    @Test(arguments: [11, 12, 13, 14, 15, 16])
    func `随时被杀死，收存的都完整`(_ seed: UInt64) async throws {
        try await EvidenceTrial.with { trial in
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [ledger = trial.ledger as String, seed = seed as UInt64] in
                let trial = EvidenceTrial(ledger: ledger)
                var random = SeededRandom(seed: seed)
                let delay = UInt32.random(in: 20_000...200_000, using: &random)
                Thread.detachNewThread {
                    usleep(delay)
                    kill(getpid(), SIGKILL)
                }
                while true { try await trial.keep(random.bytes(Int.random(in: 1...300_000, using: &random))) }
            }
            for digest in try await trial.store.kept() {
                let bytes = try trial.bytes("\(digest.hex.prefix(2))/\(digest.hex)")
                #expect(Digest.sha256(bytes) == digest)
            }
            await trial.store.removeLeftovers()
            #expect(try trial.staged() == [])
        }
    }

    @Test func `别的进程正在取的不当作遗留`() async throws {
        try await EvidenceTrial.with { trial in
            let staged = try await trial.stage(Self.bytes)
            await #expect(processExitsWith: .success) { [ledger = trial.ledger as String] in
                let trial = EvidenceTrial(ledger: ledger)
                await trial.store.removeLeftovers()
                // The same content at the same time: both keep it, and there is one.
                try await trial.keep([UInt8](repeating: 7, count: 50_000))
            }
            #expect(try await trial.store.check(staged.content) == .whole)
            try await staged.keep()
            #expect(try await trial.store.check(staged.content) == .whole)
            #expect(try await trial.store.kept() == [staged.content.digest])
        }
    }

    /// 200 MB go through a process whose peak grows by less than a tenth of that.
    @Test func `大文件占用的内存有限`() async throws {
        try await EvidenceTrial.with { trial async throws in
            await #expect(processExitsWith: .success) { [ledger = trial.ledger as String] in
                let store = EvidenceTrial(ledger: ledger).store
                let before = try PeakMemory.kilobytes()
                var pieces = 0
                let staged = try await store.stage(name: "录像", limit: 200 << 20) {
                    pieces += 1
                    return pieces > 200 ? [] : [UInt8](repeating: UInt8(pieces), count: 1 << 20)
                }
                try await staged.keep()
                let condition = try await store.check(staged.content)
                let grown = try PeakMemory.kilobytes() - before
                guard condition == .whole, staged.content.length == 200 << 20, grown < 20 << 10 else {
                    exit(EXIT_FAILURE)
                }
            }
            #expect(try trial.stagedCount() == 0)
        }
    }
}

/// The most memory that this process ever held.
enum PeakMemory {
    static func kilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/))
        return try #require(Int(line.output.1))
    }
}
