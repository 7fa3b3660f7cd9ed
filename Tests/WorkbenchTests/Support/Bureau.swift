import Foundation
import HashChain
import Rectification
import Store
import StoreSQLite
import Testing
import WorkbenchTesting

@testable import Workbench

/// An installation on the disk: a ledger in SQLite with its keys and files, in a folder of its own that several may share.
struct Bureau: Sendable {
    let place: LedgerPlace
    let store: any LedgerStore
    let person: PersonID

    /// Makes an installation with its first person.
    init(_ name: String, in folder: String, seed: UInt64) async throws {
        let random = RandomSource.repeatable(seed: seed)
        place = LedgerPlace(
            path: "\(folder)/\(name).db", engine: .sqlite(random), files: .local(),
            circumstances: Circumstances(now: { 1_720_000_000_000 }, random: random))
        let made = try await MakeLedger(at: place, personName: name).openOrMake()
        (store, person) = (made.store, made.person)
    }

    /// A folder with an installation that has worked on an inspection, and an empty one.
    static func pair(_ body: (_ unit: Bureau, _ above: Bureau, _ folder: String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "taizhang-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let unit = try await Bureau("水务局", in: folder, seed: 3)
        try await unit.importNotice(of: "云溪区水务局", in: folder)
        try await unit.addEvidence("堤防巡查记录", in: folder)
        try await body(unit, try await Bureau("巡察办", in: folder, seed: 8), folder)
    }

    /// The first inspection.
    var inspection: InspectionID {
        get async throws {
            try #require(try await store.read { try $0.heads() }.lazy.compactMap(\.stream.inspection).first)
        }
    }

    func importNotice(of organization: String, in folder: String) async throws {
        let path = "\(folder)/\(organization).txt"
        try Data(ShortNotice.of(organization).utf8).write(to: URL(fileURLWithPath: path))
        let importing = ImportFiles(
            reader: try ReadFile(files: place.files, encoding: nil), store: store, actor: person, at: place)
        var outcomes: [ImportOutcome] = []
        try await importing.run([path], into: .newUnlessKnown) { outcomes.append($0) }
        guard case .recorded? = outcomes.first else { throw LookupFailure.noPerson }
    }

    func addEvidence(_ words: String, _ secrecy: Secrecy = .internal, in folder: String) async throws {
        let path = "\(folder)/佐证\(words.count).txt"
        try Data(words.utf8).write(to: URL(fileURLWithPath: path))
        let delivery = ReceiveEvidence.Delivery(
            path: path, name: "佐证.txt", secrecy: secrecy, effectiveOn: nil, claim: nil)
        _ = try await ReceiveEvidence(store, as: person, at: place)(
            delivery, about: try await inspection.description
        ) { try $0.provenThing("1", unit: nil, report: nil) }
    }

    func report(_ words: String) async throws {
        guard let day = CivilDate(year: 2024, month: 7, day: 1) else { throw LookupFailure.noPerson }
        try await GiveCommand(store, as: person, at: place)(about: try await inspection.description) { things in
            ReportProgress(
                inspection: try things.requireInspection(), about: try things.reportSubject("1", unit: nil),
                reportedOn: day, status: .inProgress, clauses: [.init(text: words)])
        }
    }

    var recipient: String { get async throws { try await ShowKeys(of: place).keys().recipient } }

    func export(_ path: String, to others: Bureau...) async throws -> BundleSummary {
        var recipients: [String] = []
        for other in others { recipients.append(try await other.recipient) }
        return try await ExportBundle(store, as: person, at: place)(
            try await inspection.description, to: path, recipients: recipients)
    }

    func receive(_ path: String, signer: String? = nil) async throws -> ReceiveBundle.Outcome {
        try await ReceiveBundle(store, as: person, at: place)(path, keyPath: nil, signer: signer)
    }

    func isWhole() async throws -> Bool {
        try await VerifyLedger(store, evidence: place.evidence, files: place.files).verify(against: nil).isWhole
    }
}

/// Changes a byte of a file.
func flip(_ index: Int, of bytes: [UInt8], to path: String) throws {
    var changed = bytes
    changed[index] ^= 0x40
    try Data(changed).write(to: URL(fileURLWithPath: path))
}

func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

/// What is said when the body is refused; a test that is not refused fails.
func sentence(_ body: () async throws -> Void) async -> String {
    do {
        try await body()
        Issue.record("应当被拒绝")
        return ""
    } catch {
        return "\(error)"
    }
}
