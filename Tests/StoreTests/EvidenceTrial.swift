import Foundation
import Rectification
import Store
import StoreTesting

/// A folder of evidence for one test, seen through the store and from outside.
struct EvidenceTrial: Sendable {
    let ledger: String

    static func with(_ body: (EvidenceTrial) async throws -> Void) async throws {
        try await TemporaryFolder.with { try await body(EvidenceTrial(ledger: $0.path("台账.db"))) }
    }

    var store: EvidenceFolder { EvidenceFolder(besideLedger: ledger, random: .chance) }

    /// Takes in bytes, in pieces of at most 4,000.
    func stage(_ bytes: [UInt8]) async throws -> any StagedEvidence {
        var random = SeededRandom(seed: 1)
        return try await store.stage(name: "文件", limit: .max, PieceSource(bytes, longest: 4_000, &random).next)
    }

    @discardableResult
    func keep(_ bytes: [UInt8]) async throws -> DocumentRecorded.Content {
        let staged = try await stage(bytes)
        try await staged.keep()
        return staged.content
    }

    // MARK: From outside

    func path(_ name: String) -> String { name.isEmpty ? "\(ledger).evidence" : "\(ledger).evidence/\(name)" }

    /// Everything in the folder, in order.
    func tree() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: path("")).sorted() }

    /// The names of the files that are being taken in, or were left so.
    ///
    /// None while nobody has taken anything in: the folder is made for the first file.
    func staged() throws -> [String] {
        guard FileManager.default.fileExists(atPath: path("staged")) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path("staged"))
    }

    func stagedCount() throws -> Int { try staged().count }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: path(name))) }

    func permissions(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }
}

extension RandomSource {
    /// Other bytes in every process.
    static var chance: RandomSource {
        RandomSource { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }
    }
}
