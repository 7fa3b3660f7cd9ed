import HashChain
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@Suite struct ReceiveEvidenceTests {
    private func office() async throws -> (desk: Desk, inspection: String, person: PersonID) {
        let desk = Desk()
        guard case .recorded(let document)? = try await desk.importing([ShortNotice.of("甲局")]).first else {
            throw LookupFailure.noPerson
        }
        return (desk, document.inspection.description, try await desk.place.actor(nil, in: desk.store))
    }

    private func delivery(_ path: String, _ secrecy: Secrecy = .internal) -> ReceiveEvidence.Delivery {
        .init(path: path, name: path, secrecy: secrecy, effectiveOn: nil, claim: nil)
    }

    @Test func `收存后可调取，内容相同，核对得出`() async throws {
        let (desk, inspection, person) = try await office()
        let bytes = Array("堤防巡查记录".utf8)
        desk.shelf.replace("记录.txt", bytes)
        let receiving = ReceiveEvidence(desk.store, as: person, at: desk.place)
        let admission = try await receiving(delivery("记录.txt"), about: inspection) {
            try $0.provenThing("1", unit: nil, report: 1)
        }
        #expect(admission.remark == nil)
        #expect(try await desk.evidence.kept() == [.sha256(bytes)])
        let listed = try await FetchEvidence(desk.store, to: person, at: desk.place).list(of: inspection)
        let evidence = try #require(listed.first)
        #expect(evidence.type == "text/plain" && evidence.name == "记录.txt")
        try await FetchEvidence(desk.store, to: person, at: desk.place)(
            evidence.evidence.description, of: inspection, to: "副本.txt")
        #expect(desk.shelf.text("副本.txt") == "堤防巡查记录")
        let whole = try await VerifyLedger(desk.store, evidence: desk.evidence, files: desk.shelf.access)
            .verify(against: nil)
        let looked = try #require(whole.findings.first { $0.part == .evidence })
        #expect(looked.examined == 1 && looked.failure == nil)
        let without = try await VerifyLedger(desk.store, evidence: MemoryEvidence(), files: desk.shelf.access)
            .verify(against: nil)
        #expect(without.findings.first { $0.part == .evidence }?.failure != nil)
        #expect(!without.isWhole)
    }

    @Test func `拒收的什么也不留`() async throws {
        let (desk, inspection, person) = try await office()
        desk.shelf.replace("材料.txt", Array("机密★1年\n内容".utf8))
        desk.shelf.replace("记录.txt", Array("巡查记录".utf8))
        let receiving = ReceiveEvidence(desk.store, as: person, at: desk.place)
        let find: @Sendable (NamedThings) throws -> Item = { try $0.provenThing("1", unit: nil, report: nil) }
        await #expect(throws: EvidenceRefusal.self) {
            try await receiving(delivery("材料.txt"), about: inspection, find)
        }
        await #expect(throws: Refusal.planning(.tooSecret(.workSecret, highest: .internal))) {
            try await receiving(delivery("记录.txt", .workSecret), about: inspection, find)
        }
        await #expect(throws: LookupFailure.self) {
            try await receiving(delivery("记录.txt"), about: inspection) {
                try $0.provenThing("1", unit: nil, report: 9)
            }
        }
        #expect(try await desk.evidence.kept() == [])
        #expect(try await desk.store.read { try $0.rows(RowQuery(.evidence)) } == [])
    }

    @Test func `没有记录的文件和待补签的决定列得出来`() async throws {
        let (desk, inspection, person) = try await office()
        let looking = ShowLooseEnds(desk.store, evidence: desk.evidence, for: .local)
        desk.shelf.replace("记录.txt", Array("巡查记录".utf8))
        _ = try await ReceiveEvidence(desk.store, as: person, at: desk.place)(
            delivery("记录.txt"), about: inspection
        ) { try $0.provenThing("1", unit: nil, report: nil) }
        #expect(try await looking.looseEnds().unnamedEvidence == [])
        var lost: [UInt8]? = Array("断电前收存的".utf8)
        let staged = try await desk.evidence.stage(name: "丢失.txt", limit: 100) {
            defer { lost = nil }
            return lost ?? []
        }
        try await staged.keep()
        #expect(try await looking.looseEnds().unnamedEvidence == [staged.content.digest.hex])
        let giving = GiveCommand(desk.store, as: person, at: desk.place)
        try await giving(about: inspection) { things in
            ExemptFromGate(
                inspection: try things.requireInspection(), matters: [try things.matter("1").matter.matter],
                gate: "责任追究", ground: "没有责任人",
                paper: PaperDecision(form: .minutes, decidedBy: "党组会议", decidedOn: .earliest))
        }
        let waiting = try await looking.looseEnds()
        #expect(waiting.awaitingScan == 1 && waiting.awaitingComparison == 0)
    }

    @Test func `没有权限的人不能收存也不能调取，也读不到文件`() async throws {
        let (desk, inspection, person) = try await office()
        let stranger: PersonID = RandomSource.repeatable(seed: 77).identifier()
        let giving = GiveCommand(desk.store, as: person, at: desk.place)
        try await giving(RecordPerson(person: stranger, name: "钱芳"))
        let receiving = ReceiveEvidence(desk.store, as: stranger, at: desk.place)
        // The file is not there: whoever may not bring one does not learn that.
        await #expect(throws: Refusal.access(.notPermitted(.addEvidence))) {
            try await receiving(delivery("没有.txt"), about: inspection) {
                try $0.provenThing("1", unit: nil, report: nil)
            }
        }
        desk.shelf.replace("记录.txt", Array("巡查记录".utf8))
        _ = try await ReceiveEvidence(desk.store, as: person, at: desk.place)(
            delivery("记录.txt"), about: inspection
        ) { try $0.provenThing("1", unit: nil, report: nil) }
        let listed = try await FetchEvidence(desk.store, to: person, at: desk.place).list(of: inspection)
        let id = try #require(listed.first?.evidence).description
        #expect(try await FetchEvidence(desk.store, to: stranger, at: desk.place).list(of: inspection) == [])
        await #expect(throws: Refusal.access(.notPermitted(.fetchEvidence))) {
            try await FetchEvidence(desk.store, to: stranger, at: desk.place)(id, of: inspection, to: "副本.txt")
        }
        #expect(!desk.shelf.has("副本.txt"))
    }
}
