import Foundation
import HashChain
import Rectification
import Store
import StoreSQLite
import Testing
import Workbench
import WorkbenchTesting

/// A ledger in a file, with a folder of evidence, as an office has it.
private struct FileOffice {
    let folder: URL
    let place: LedgerPlace
    let store: any LedgerStore
    let inspection: InspectionID
    let recorder: PersonID
    let comparer: PersonID

    static func with(_ body: (FileOffice) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "taizhang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let office = try await FileOffice(in: folder)
        try await body(office)
        try office.store.close()
    }

    private init(in folder: URL) async throws {
        let random = RandomSource.repeatable(seed: 7)
        let shelf = Shelf()
        let place = LedgerPlace(
            path: folder.appending(path: "台账.db").path, engine: .sqlite(random), files: shelf.access,
            circumstances: Circumstances(now: { 1_700_000_000_000 }, random: random))
        let made = try await MakeLedger(at: place, personName: "甲").openOrMake()
        shelf.replace("通报.txt", Array(Words.notice.utf8))
        let importing = ImportFiles(
            reader: try ReadFile(files: shelf.access, encoding: nil), store: made.store, actor: made.person, at: place,
            lookAhead: 1)
        try await importing.run(["通报.txt"], into: .newUnlessKnown) { _ in }
        _ = try await FollowJournal(made.store).catchUp()
        (self.folder, self.place, store, recorder) = (folder, place, made.store, made.person)
        let found = try await made.store.read { try $0.allInspections() }
        inspection = try #require(found.first).inspection.inspection.inspection
        comparer = random.identifier()
        let giving = GiveCommand(store, as: recorder, at: place)
        try await giving(RecordPerson(person: comparer, name: "乙"))
        try await giving(GiveGrant(person: comparer, role: .rectificationOffice))
        shelf.replace("批件.txt", Array("同意".utf8))
        shelf.replace("佐证.txt", Array(Words.evidence.utf8))
    }

    func give(_ command: some RecordingCommand, by person: PersonID? = nil) async throws {
        try await GiveCommand(store, as: person ?? recorder, at: place)(command)
    }

    func receive(_ name: String, for item: Item) async throws {
        _ = try await ReceiveEvidence(store, as: recorder, at: place)(
            .init(path: name, name: name, secrecy: .internal, effectiveOn: nil, claim: nil),
            about: inspection.description
        ) { _ in item }
    }

    /// A decision that counts.
    func decide() async throws -> DecisionID {
        let decision: DecisionID = RandomSource.repeatable(seed: 8).identifier()
        let paper = PaperDecision(form: .signed, decidedBy: "某领导", decidedOn: .earliest)
        try await give(RecordDecision(inspection: inspection, decision: decision, paper: paper))
        try await receive("批件.txt", for: .decision(decision))
        try await give(CompareDecision(inspection: inspection, decision: decision), by: comparer)
        return decision
    }

    func events() async throws -> [RecordedEvent] {
        try await store.read { [inspection] in try $0.events(of: .inspection(inspection)) }
    }

    func erase(_ records: [Int], evidence: [String] = [], on decision: DecisionID) async throws -> [Int] {
        try await EraseRecords(store, as: recorder, at: place).erase(
            .init(records: records, documents: ["通报.txt"], evidence: evidence), of: inspection.description,
            on: .init(ground: "含个人信息", decision: decision.description))
    }

    /// Which of the words stand anywhere in the files of the ledger, with the files.
    func found() throws -> [String: Set<String>] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var found: [String: Set<String>] = [:]
        for name in names where !name.hasSuffix(".key") {
            guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { continue }
            for words in Words.all where bytes.range(of: Data(words.utf8)) != nil {
                found[words, default: []].insert(name)
            }
        }
        return found
    }

    func verified() async throws -> Verification {
        try await VerifyLedger(store, evidence: place.evidence, files: place.files).verify(against: nil)
    }
}

/// Words of characters that stand nowhere else.
private enum Words {
    static let (heading, statement, measure, clause) = ("鑫淼方面", "鱻犇项不实", "骉掱巡查", "垚赑办毕")
    static let (owner, report, document, evidence) = ("猋羴科", "麤毳已改", "靐龘附言", "飝嚞登记")
    static let draft = "驫羴草稿"
    static let all = [heading, statement, measure, clause, owner, report, document, evidence, draft]

    static let notice = """
        中共某县水务局党组关于县委巡察整改进展情况的通报

        2024年3月4日至4月26日，县委第一巡察组对中共某县水务局党组开展了常规巡察，5月20日反馈了巡察意见。现将整改进展情况予以公布。

        一、\(heading)
        1.\(statement)。
        整改措施：一是\(measure)；二是按月检查。
        整改进展：一是\(clause)；二是检查4次。
        完成情况：已完成整改。

        \(document)。
        中共某县水务局党组
        2024年12月9日

        """
}

@Suite struct ErasingTests {
    @Test func `抹去的文字在各个文件里一处也找不到`() async throws {
        try await FileOffice.with { office in
            let decision = try await office.decide()
            let finding = try #require(try await office.events().first { $0.event.kind == .findingRecorded })
            let matter = try #require(
                try await office.store.read { try $0.finding(of: office.inspection, at: 1) }
            ).matters[0].matter.matter
            let last = try await office.events().count
            try await office.give(
                CorrectRecord(
                    stream: .inspection(office.inspection), record: finding.head.sequence, basedOn: last, why: "漏写",
                    mends: [.init(field: "owner", value: .text(Words.owner))]))
            try await office.give(
                ReportProgress(
                    inspection: office.inspection, about: .matter(matter.matter), reportedOn: .earliest,
                    clauses: [.init(text: Words.report)]))
            try await office.receive("佐证.txt", for: .matter(matter.matter))
            let draft = try await KeepDrafts(office.store, as: office.recorder, at: office.place).begin(
                .init(.goal, "1", inspection: office.inspection.description), titled: "草稿", saying: Words.draft)
            _ = try await FollowJournal(office.store).catchUp()
            #expect(Set(try office.found().keys) == Set(Words.all))

            let wanted: Set<Event.Kind> = [.findingRecorded, .actionRecorded, .progressReported]
            let records = try await office.events().filter { wanted.contains($0.event.kind) }.map(\.head.sequence)
            let evidence = try #require(
                try await office.store.read { try $0.evidence(of: office.inspection) }.last
            ).evidence
            let erased = try await office.erase(
                records, evidence: [evidence.evidence.description], on: decision)
            let sweeping = SweepErased(office.store, evidence: office.place.evidence)
            #expect(try await office.store.read { try $0.draft(draft.id) } == nil)
            let before = try await sweeping.remainder()
            #expect(before.isInFile && before.evidence == [evidence.source.digest.hex])
            #expect(try await sweeping.sweep().isEmpty)
            #expect(try office.found() == [:])
            #expect(try await sweeping.remainder().isEmpty)

            let verification = try await office.verified()
            #expect(verification.isWhole && verification.erased == erased.count)
            #expect(try await office.store.read { try $0.searchCoverage() }.isComplete)
            let summary = try await ShowErasures(office.store, for: .local).summary()
            #expect(summary?.records == erased.count && summary?.last == 1_700_000_000_000)
            try await office.store.rebuildViews(order: nil)
            #expect(try await office.verified().isWhole)
        }
    }

    @Test func `同一份文件还有别的佐证用着就留下`() async throws {
        try await FileOffice.with { office in
            let decision = try await office.decide()
            let matter = try #require(
                try await office.store.read { try $0.finding(of: office.inspection, at: 1) }
            ).matters[0].matter.matter
            let action = try #require(
                try await office.store.read { try $0.finding(of: office.inspection, at: 1) }
            ).actions[0].action.action
            for item in [Item.matter(matter.matter), .action(action)] { try await office.receive("佐证.txt", for: item) }
            let evidence = try await office.store.read { try $0.evidence(of: office.inspection) }.suffix(2)
            let digest = try #require(evidence.first).evidence.source.digest
            let sweeping = SweepErased(office.store, evidence: office.place.evidence)
            for (row, isLast) in zip(evidence, [false, true]) {
                let id = row.evidence.evidence.description
                _ = try await EraseRecords(office.store, as: office.recorder, at: office.place).erase(
                    .init(records: [], documents: [], evidence: [id]), of: office.inspection.description,
                    on: .init(ground: "含个人信息", decision: decision.description))
                _ = try await sweeping.sweep()
                #expect(try await office.place.evidence.kept().contains(digest) == !isLast)
                #expect(try await office.verified().isWhole)
                await #expect(throws: LookupFailure.fileErased) {
                    try await FetchEvidence(office.store, to: office.recorder, at: office.place)(
                        id, of: office.inspection.description, to: "取出.txt")
                }
            }
        }
    }

    @Test func `正在收存时不删文件，之后做完`() async throws {
        try await FileOffice.with { office in
            let decision = try await office.decide()
            let matter = try #require(
                try await office.store.read { try $0.finding(of: office.inspection, at: 1) }
            ).matters[0].matter.matter
            try await office.receive("佐证.txt", for: .matter(matter.matter))
            let evidence = try #require(
                try await office.store.read { try $0.evidence(of: office.inspection) }.last
            ).evidence
            _ = try await office.erase([], evidence: [evidence.evidence.description], on: decision)
            let sweeping = SweepErased(office.store, evidence: office.place.evidence)
            var piece: [UInt8]? = Array("另一份".utf8)
            let staged = try await office.place.evidence.stage(name: "另一份.txt", limit: 100) {
                defer { piece = nil }
                return piece ?? []
            }
            let remainder = try await sweeping.sweep()
            #expect(!remainder.isInFile && remainder.evidence == [evidence.source.digest.hex])
            await staged.discard()
            #expect(try await sweeping.sweep().isEmpty)
            #expect(try await !office.place.evidence.kept().contains(evidence.source.digest))
        }
    }

    @Test func `抹去的文件说明为何不能显示`() async throws {
        try await FileOffice.with { office in
            let decision = try await office.decide()
            _ = try await office.erase([], on: decision)
            let document = try #require(try await office.events().first { $0.event.kind == .documentRecorded })
            #expect(try await office.verified().isWhole)
            await #expect(throws: LookupFailure.textErased) {
                let row = try #require(
                    try await office.store.read { try $0.documents(of: office.inspection) }.first
                ).document
                _ = try await ShowDocument(office.store, for: .local, texts: CheckedTexts()).page(
                    of: row.document, in: office.inspection)
            }
            #expect(document.event.subject?.contains(Event.blank) == true)
        }
    }
}
