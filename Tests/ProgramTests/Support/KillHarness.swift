import Foundation
import Testing

/// Kills an import again and again at a random moment, and looks at what is left each time.
struct KillHarness {
    /// What many kills came to.
    struct Tally: CustomStringConvertible {
        var kills = 0
        /// Kills that came while documents were going in.
        var inTheMiddle = 0
        var documents = 0

        var description: String {
            "\(kills) kills, \(inTheMiddle) in the middle of an import, \(documents) documents whole"
        }
    }

    let office: Office
    /// Form-feed-separated notices, no two about one inspection.
    let documents: Int

    init(documents: Int) throws {
        office = try Office()
        self.documents = documents
        let texts = (0..<documents).map {
            FictionalNotice.water.replacingOccurrences(of: "云溪区水务局", with: "云溪区第\($0)水务局")
        }
        try office.lay("合订.txt", texts.joined(separator: "\u{C}"))
    }

    /// Imports and kills `count` times, each time into a new ledger, and checks what is left.
    func run(_ count: Int, seed: UInt64) throws -> Tally {
        var generator = SplitMix64(state: seed)
        let whole = try importedWhole()
        var tally = Tally()
        for round in 0..<count {
            let ledger = "\(round).db"
            let running = try office.program.start(["import", "合订.txt", "--ledger", ledger])
            usleep(UInt32.random(in: 0...whole, using: &generator))
            running.signal(SIGKILL)
            let outcome = try running.wait()
            let kept = try check(ledger)
            tally.kills += outcome.status == 128 + SIGKILL ? 1 : 0
            tally.inTheMiddle += kept > 0 && kept < documents ? 1 : 0
            tally.documents += kept
            try removeLedger(ledger)
        }
        return tally
    }

    /// How many microseconds an import takes that nobody disturbs.
    private func importedWhole() throws -> UInt32 {
        let start = ContinuousClock.now
        let outcome = try office.run("import", "合订.txt", "--ledger", "whole.db")
        try #require(outcome.status == 0, "\(outcome)")
        let time = ContinuousClock.now - start
        return UInt32(clamping: time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000)
    }

    /// Nothing is half there, the ledger is whole, and the import can be taken up again.
    private func check(_ ledger: String) throws -> Int {
        guard office.has(ledger) else { return 0 }
        let verified = try office.run("verify", "--ledger", ledger)
        #expect(verified.status == 0, "\(verified)")
        let kept = try office.query("SELECT count(*) FROM document", ledger: ledger)
        let halves = try office.query(
            "SELECT inspection, count(*) FROM finding GROUP BY inspection HAVING count(*) <> 4", ledger: ledger)
        #expect(halves.isEmpty)
        let again = try office.run("import", "合订.txt", "--ledger", ledger)
        #expect(
            again.lines.last?.hasPrefix("共 \(documents) 份：新立项 \(documents - (Int(kept.first ?? "") ?? -1)) 份") == true,
            "\(again)")
        #expect(try office.run("verify", "--ledger", ledger).status == 0)
        return Int(kept.first ?? "") ?? 0
    }

    private func removeLedger(_ ledger: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: office.folder) where name.hasPrefix(ledger) {
            try FileManager.default.removeItem(atPath: "\(office.folder)/\(name)")
        }
    }
}

/// The same numbers for the same seed everywhere.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
