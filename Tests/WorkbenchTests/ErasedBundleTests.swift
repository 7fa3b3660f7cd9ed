import Foundation
import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@testable import Workbench

/// What was erased by whoever sends a bundle is erased by whoever takes it in.
@Suite struct ErasedBundleTests {
    private static let words = "举报人住在云溪路17号"

    /// Erases the report with the words, on a decision that a second person compared with its scan.
    private func erase(_ unit: Bureau, in folder: String) async throws {
        let inspection = try await unit.inspection
        let second = PersonID(random: [9])
        let day = try #require(CivilDate("2024-07-01"))
        let decision = DecisionID(random: [7])
        let give = GiveCommand(unit.store, as: unit.person, at: unit.place)
        try await give(
            RecordDecision(
                inspection: inspection, decision: decision,
                paper: PaperDecision(form: .signed, decidedBy: "局长", decidedOn: day)))
        try Data("同意".utf8).write(to: URL(fileURLWithPath: folder + "/批件.txt"))
        _ = try await ReceiveEvidence(unit.store, as: unit.person, at: unit.place)(
            .init(path: folder + "/批件.txt", name: "批件.txt", secrecy: .internal, effectiveOn: nil, claim: nil),
            about: inspection.description
        ) { _ in .decision(decision) }
        try await give(RecordPerson(person: second, name: "乙"))
        try await give(GiveGrant(person: second, role: .rectificationOffice))
        try await GiveCommand(unit.store, as: second, at: unit.place)(
            CompareDecision(inspection: inspection, decision: decision))
        let events = try await unit.store.read { try $0.events(of: .inspection(inspection)) }
        let report = try #require(
            events.last { recorded in
                if case .progressReported(let report) = recorded.event {
                    report.clauses.contains { $0.text == Self.words }
                } else {
                    false
                }
            })
        _ = try await EraseRecords(unit.store, as: unit.person, at: unit.place).erase(
            .init(records: [report.head.sequence], documents: [], evidence: []), of: inspection.description,
            on: .init(ground: "含个人信息", decision: decision.description))
    }

    /// Whether the words stand in any file of a bureau.
    private func holds(_ bureau: Bureau) throws -> Bool {
        let folder = URL(fileURLWithPath: bureau.place.path).deletingLastPathComponent()
        let name = URL(fileURLWithPath: bureau.place.path).lastPathComponent
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(name) }
        return files.contains { file in
            (try? Data(contentsOf: folder.appending(path: file)))?.range(of: Data(Self.words.utf8)) != nil
        }
    }

    @Test func `发出方抹去的，收下方续上时也抹去；新收的从一开始就没有`() async throws {
        try await Bureau.pair { unit, above, folder in
            try await unit.report(Self.words)
            _ = try await unit.export(folder + "/1.tzx", to: above)
            _ = try await above.receive(folder + "/1.tzx")
            #expect(try holds(above))
            try await erase(unit, in: folder)
            let third = try await Bureau("另一处", in: folder, seed: 12)
            _ = try await unit.export(folder + "/2.tzx", to: above, third)
            let outcome = try await above.receive(folder + "/2.tzx")
            #expect(outcome.isNew)
            #expect(try await above.isWhole())
            #expect(try !holds(above))
            _ = try await third.receive(folder + "/2.tzx")
            #expect(try await third.isWhole())
            let streams = try await [unit, above, third].asyncMap { bureau in
                try await Snapshot.of(bureau.store).records.filter { $0.header.stream != .installation }
            }
            #expect(streams[0] == streams[1] && streams[0] == streams[2])
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
