import Foundation
import Rectification
import Store
import StoreSQLite
import Workbench

/// A ledger with inspections that were just opened, and the people who work on them.
struct Office {
    let inspections: [InspectionID]
    let people: [PersonID]
    /// The last record of the ledger.
    let lastArrival: Int

    /// Makes the ledger: two people of a small office, and the findings of a generated notice for each inspection.
    static func make(at path: String, inspections: Int, corpus: CorpusOptions, in folder: String) async throws -> Office
    {
        let notices = try corpus.writeNotices(inspections, to: folder + "/office")
        return try await make(at: path, importing: notices)
    }

    /// Makes the ledger, with an inspection for each file.
    static func make(at path: String, importing notices: [String]) async throws -> Office {
        let place = LedgerPlace.trial(
            path: path, Circumstances(now: { 1_719_000_000_000 }, random: .repeatable(seed: 3)))
        for suffix in ["", "-wal", "-shm", ".key"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
        let made = try await MakeLedger(at: place, personName: nil).make()
        let second = PersonID(random: [2])
        let give = GiveCommand(made.store, as: made.person, at: place)
        try await give(RecordPerson(person: second, name: "复核人"))
        for role in [Role.rectificationOffice, .meetingSecretary] {
            try await give(GiveGrant(person: second, role: role, secrecy: .internal))
        }
        var inspections: [InspectionID] = []
        let reader = try ReadFile(files: .local(), encoding: nil)
        try await ImportFiles(reader: reader, store: made.store, actor: made.person, at: place)
            .run(notices, into: .newUnlessKnown) { outcome in
                switch outcome {
                case .recorded(let document): inspections.append(document.inspection)
                case .refused(let name, let reason): throw Files.Failure(description: "\(name): \(reason)")
                }
            }
        let last = try await made.store.read { try $0.events(after: 0, limit: .max).last?.arrival ?? 0 }
        try made.store.close()
        return Office(inspections: inspections, people: [made.person, second], lastArrival: last)
    }
}
