import HTTPTypes
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// The pages of an inspection of which records, the document and evidence were erased.
struct ErasedPagesTests {
    private let ledger: WorkedLedger
    private let document: DocumentID

    init() async throws {
        ledger = try await WorkedLedger()
        let (desk, id) = (ledger.pages.desk, ledger.id)
        document = try #require(try await desk.store.read { try $0.documents(of: id) }.first).document.document
        let recorder = try #require(try await desk.store.read { try $0.firstPerson() }).person.person
        let decision: DecisionID = RandomSource.repeatable(seed: 9).identifier()
        let comparer: PersonID = RandomSource.repeatable(seed: 10).identifier()
        try await ledger.give(RecordPerson(person: comparer, name: "乙"))
        try await ledger.give(GiveGrant(person: comparer, role: .rectificationOffice))
        let paper = PaperDecision(form: .signed, decidedBy: "某领导", decidedOn: .earliest)
        try await ledger.give(RecordDecision(inspection: id, decision: decision, paper: paper))
        try await ledger.give(
            AddEvidence(
                inspection: id, about: .decision(decision), name: "批件.pdf", source: .init(of: [1]),
                type: "application/pdf", secrecy: .internal))
        try await GiveCommand(desk.store, as: comparer, at: desk.place)(
            CompareDecision(inspection: id, decision: decision))
        let lines = try await ShowLog(desk.store, for: .local).lines(of: id.description)
        let kinds: Set<Event.Kind> = [.inspectionOpened, .findingRecorded, .actionRecorded, .progressReported]
        let records = lines.filter { kinds.contains($0.event.kind) }.map(\.sequence)
        _ = try await EraseRecords(desk.store, as: recorder, at: desk.place).erase(
            .init(records: records, documents: [document.description], evidence: []), of: id.description,
            on: .init(ground: "含个人信息", decision: decision.description))
        _ = try await SweepErased(desk.store, evidence: desk.evidence).sweep()
    }

    @Test(arguments: ["", "/findings/1", "/findings/3", "/journal"])
    func `各页照常打开，没有抹去的文字`(_ path: String) async throws {
        let answer = try await ledger.ask(path)
        #expect(answer.status == .ok)
        #expect(!answer.text.contains("项工作抓得不实") && !answer.text.contains("明确专人负责"))
        if path.hasPrefix("/findings") || path == "/journal" { #expect(answer.text.contains("〔已删除〕")) }
    }

    @Test func `抹去的文件说明为何不能显示`() async throws {
        let answer = try await ledger.ask("/documents/\(document)")
        #expect(answer.status == .gone)
        #expect(answer.text.contains("已按决定抹去"))
    }

    @Test func `流水里写明抹去的是哪一条、为什么`() async throws {
        let page = try await ledger.ask("/journal").text.seen
        #expect(page.contains("抹去") && page.contains("：含个人信息"))
    }
}
