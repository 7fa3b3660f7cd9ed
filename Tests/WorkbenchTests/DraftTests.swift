import Foundation
import HashChain
import Rectification
import Store
import StoreTesting
import Testing
import WorkbenchTesting

@testable import Workbench

/// An office in which two people may report, and a third has nothing to do with it.
private struct DraftOffice {
    let desk = Desk()
    let (first, second, third): (PersonID, PersonID, PersonID)
    let inspection: InspectionID

    init() async throws {
        try await desk.importing([ShortNotice.of("甲局")])
        first = try await desk.place.actor(nil, in: desk.store)
        let random = RandomSource.repeatable(seed: 31)
        (second, third) = (random.identifier(), random.identifier())
        let giving = GiveCommand(desk.store, as: first, at: desk.place)
        for (person, name) in [(second, "李四"), (third, "王五")] {
            try await giving(RecordPerson(person: person, name: name))
            try await giving(GiveGrant(person: person, role: .rectificationOffice))
        }
        inspection = try #require(try await desk.store.read { try $0.allInspections().first })
            .inspection.inspection.inspection
    }

    func drafts(_ person: PersonID) -> KeepDrafts { KeepDrafts(desk.store, as: person, at: desk.place) }

    func begin(_ use: DraftUse = .report, _ subject: String = "1", _ text: String = "一稿") async throws -> Draft {
        try await drafts(first).begin(.init(use, subject, inspection: inspection.description), saying: text)
    }

    /// Reports on a matter with the words of a draft.
    func give(
        _ draft: Draft, version: Int? = nil, on matter: String = "1", by person: PersonID
    ) async throws -> AppendReceipt {
        let inHand = try await drafts(person).take(draft.id.description, version: version, for: [.report])
        return try await GiveCommand(desk.store, as: person, at: desk.place, giving: inHand.draft)(
            about: inspection.description
        ) { things in
            ReportProgress(
                inspection: try things.requireInspection(), about: try things.reportSubject(matter, unit: nil),
                reportedOn: .earliest, clauses: [.init(text: inHand.text)])
        }
    }

    func records() async throws -> Int { try await Snapshot.of(desk.store).records.count }
}

@Suite struct DraftTests {
    @Test func `几天几个人写，最后署名的人登记成一条`() async throws {
        let office = try await DraftOffice()
        let draft = try await office.begin()
        let id = draft.id.description
        #expect(try await office.drafts(office.first).pass(id, to: "李四") == "李四")
        let saved = try await office.drafts(office.second).save(id, basedOn: 1, saying: "二稿")
        #expect(saved.version == 2 && saved.savedBy == office.second && saved.owner == office.first)
        let before = try await Snapshot.of(office.desk.store)
        let receipt = try await office.give(draft, version: 2, by: office.first)
        let after = try await Snapshot.of(office.desk.store)
        let added = try #require(after.records.last { $0.header.stream == .inspection(office.inspection) })
        #expect(after.records.count == before.records.count + 1)
        #expect(added.header.actor == office.first.description && added.header.kind == "progressReported")
        let payload = String(decoding: try #require(added.payload), as: UTF8.self)
        #expect(payload.contains("二稿") && !payload.contains("一稿") && !payload.contains(id))
        let page = try await ShowDesk(office.desk.store, for: .local).draft(id, version: 1)
        #expect(page.shown.text == "一稿" && page.line.draft.given?.command == receipt.command)
        #expect(page.line.recorded == Event.Kind.progressReported.title)
    }

    @Test func `登记过的不再登记，也不再存`() async throws {
        let office = try await DraftOffice()
        let draft = try await office.begin()
        _ = try await office.give(draft, by: office.first)
        let count = try await office.records()
        let name = try await office.desk.store.read { try $0.name(of: office.first) }
        #expect(
            await sentence { _ = try await office.give(draft, by: office.first) }
                == "草稿 \(draft.id) 已由\(name)于 2023-11-15 登记，没有再登记；要再用这些文字，请另起一份草稿。")
        #expect(try await office.records() == count)
        // What comes too late is kept all the same, as another draft.
        let said = await sentence {
            _ = try await office.drafts(office.first).save(draft.id.description, basedOn: 1, saying: "晚了")
        }
        let others = try await office.desk.store.read { try $0.drafts().filter { $0.id != draft.id } }
        let kept = try #require(others.first)
        #expect(others.count == 1 && kept.given == nil)
        #expect(said == "草稿 \(draft.id) 已由\(name)于 2023-11-15 登记，不能再存；你的文字另存为草稿 \(kept.id)。")
    }

    @Test func `别人存过的不被覆盖，两份文字都在`() async throws {
        let office = try await DraftOffice()
        let draft = try await office.begin()
        let id = draft.id.description
        _ = try await office.drafts(office.first).pass(id, to: "李四")
        _ = try await office.drafts(office.second).save(id, basedOn: 1, saying: "李四改的")
        var kept = ""
        do {
            _ = try await office.drafts(office.first).save(id, basedOn: 1, saying: "自己改的")
            Issue.record("应当拒绝")
        } catch DeskRefusal.moved(id, basedOn: 1, found: 2, by: "李四", kept: let other) {
            kept = other
        }
        let showing = ShowDesk(office.desk.store, for: .local)
        #expect(try await showing.draft(id, version: nil).shown.text == "李四改的")
        let branch = try await showing.draft(kept, version: nil)
        #expect(branch.shown.text == "自己改的" && branch.line.draft.items == draft.items)
        #expect(branch.line.draft.owner == office.first && branch.line.draft.others == [office.second])
        #expect(branch.line.draft.title == "\(id)（据第 1 稿）")
        // The same words once more are no new version.
        #expect(try await office.drafts(office.second).save(id, basedOn: 2, saying: "李四改的").version == 2)
    }

    @Test func `署名的是看过的那一稿`() async throws {
        let office = try await DraftOffice()
        let draft = try await office.begin()
        let id = draft.id.description
        _ = try await office.drafts(office.first).pass(id, to: "李四")
        _ = try await office.drafts(office.second).save(id, basedOn: 1, saying: "李四改的")
        await #expect(throws: DeskRefusal.unseen(id, version: 2, by: "李四")) {
            _ = try await office.give(draft, by: office.first)
        }
        await #expect(throws: DeskRefusal.notLast(id, named: 1, last: 2, by: "李四")) {
            _ = try await office.give(draft, version: 1, by: office.first)
        }
        let inHand = try await office.drafts(office.second).take(id, version: nil, for: [.report])
        _ = try await office.drafts(office.first).save(id, basedOn: 2, saying: "又改了")
        let count = try await office.records()
        await #expect(throws: StoreError.movedDraft(draft.id)) {
            try await GiveCommand(office.desk.store, as: office.second, at: office.desk.place, giving: inHand.draft)(
                about: office.inspection.description
            ) { things in
                ReportProgress(
                    inspection: try things.requireInspection(), about: try things.reportSubject("1", unit: nil),
                    reportedOn: .earliest, clauses: [.init(text: inHand.text)])
            }
        }
        #expect(try await office.records() == count)
    }

    @Test func `没有转给的人不能接着写、不能登记，只有起草的人能删`() async throws {
        let office = try await DraftOffice()
        let draft = try await office.begin()
        let id = draft.id.description
        let stranger = office.drafts(office.third)
        let owner = try await office.desk.store.read { try $0.name(of: office.first) }
        let refused = DeskRefusal.notShared(id, owner: owner)
        await #expect(throws: refused) { _ = try await stranger.save(id, basedOn: 1, saying: "改") }
        await #expect(throws: refused) { _ = try await stranger.pass(id, to: "王五") }
        await #expect(throws: refused) { _ = try await stranger.take(id, version: 1, for: [.report]) }
        _ = try await office.drafts(office.first).pass(id, to: "王五")
        await #expect(throws: DeskRefusal.notOwner(id, owner: owner)) { _ = try await stranger.drop(id) }
        _ = try await office.drafts(office.first).drop(id)
        #expect(try await office.desk.store.read { try $0.drafts() } == [])
    }

    @Test func `草稿登记成别的、登记到别处都拒绝`() async throws {
        let office = try await DraftOffice()
        let (goal, report) = (try await office.begin(.goal), try await office.begin())
        await #expect(throws: DeskRefusal.otherUse(found: "整改目标", wanted: "整改进展")) {
            _ = try await office.give(goal, by: office.first)
        }
        let count = try await office.records()
        await #expect(throws: DeskRefusal.otherSubject(use: "整改进展", subject: "1")) {
            _ = try await office.give(report, on: "2", by: office.first)
        }
        #expect(try await office.records() == count)
        #expect(try await office.desk.store.read { try $0.draft(report.id)?.given } == nil)
    }

    @Test func `空的、太长的、存得太多的都说明`() async throws {
        let office = try await DraftOffice()
        let draft = try await office.begin()
        let id = draft.id.description
        let drafts = office.drafts(office.first)
        await #expect(throws: DeskRefusal.empty) { _ = try await drafts.save(id, basedOn: 1, saying: " \n") }
        let limit = KeepDrafts.mostCharacters
        await #expect(throws: DeskRefusal.tooLong(characters: limit + 1, limit: limit)) {
            _ = try await drafts.save(id, basedOn: 1, saying: String(repeating: "字", count: limit + 1))
        }
        for version in 1..<KeepDrafts.mostVersions {
            _ = try await drafts.save(id, basedOn: version, saying: "第\(version + 1)稿")
        }
        await #expect(throws: DeskRefusal.tooManyVersions(limit: KeepDrafts.mostVersions)) {
            _ = try await drafts.save(id, basedOn: KeepDrafts.mostVersions, saying: "再存")
        }
        for version in [0, KeepDrafts.mostVersions + 1] {
            await #expect(throws: DeskRefusal.noSuchVersion(version, last: KeepDrafts.mostVersions)) {
                _ = try await drafts.save(id, basedOn: version, saying: "改")
            }
        }
    }

    @Test func `登记满期限的草稿在下次动草稿时清除，久未动的列出`() async throws {
        let office = try await DraftOffice()
        let (given, open) = (try await office.begin(), try await office.begin(.goal))
        _ = try await office.give(given, by: office.first)
        let listing = ListRetention(office.desk.store, for: .local)
        // The desk's clock stands at 15 November 2023, in the morning.
        for (day, count) in [("2023-12-14", 0), ("2023-12-15", 1)] {
            let answer = try await listing.answer(on: try #require(CivilDate(day))).desk
            #expect(answer.days == 30 && answer.over == count, "\(day)")
            #expect(answer.untouched.map(\.draft.id) == (count == 0 ? [] : [open.id]), "\(day)")
        }
        office.desk.set(try #require(CivilDate("2023-12-14")))
        _ = try await office.begin(.standard)
        #expect(try await office.desk.store.read { try $0.drafts().count } == 3)
        office.desk.set(try #require(CivilDate("2023-12-16")))
        _ = try await office.begin(.nextStep)
        let left = try await office.desk.store.read { try $0.drafts() }
        #expect(left.count == 3 && !left.map(\.id).contains(given.id) && left.map(\.id).contains(open.id))
    }

    @Test func `备份里有草稿，数据包里没有`() async throws {
        try await Bureau.pair { unit, above, folder in
            let drafts = KeepDrafts(unit.store, as: unit.person, at: unit.place)
            let draft = try await drafts.begin(
                .init(.report, "1", inspection: try await unit.inspection.description), saying: "鱻犇在写")
            let backup = folder + "/备份.tzb"
            _ = try await MakeBackup(of: unit.place, as: unit.person, configuration: "没有这个文件")
                .make(backup, recipients: []) { _ in }
            let place = unit.place.beside(at: folder + "/恢复.db")
            _ = try await RestoreBackup(to: place).restore(backup, keyPath: nil, other: unit.place)
            let restored = try await place.open()
            #expect(try await restored.read { try $0.drafts() } == [draft])
            #expect(try await restored.read { try $0.versions(of: draft.id).map(\.text) } == ["鱻犇在写"])
            try restored.close()
            _ = try await unit.export(folder + "/包.tzx", to: above)
            _ = try await above.receive(folder + "/包.tzx")
            #expect(try await above.store.read { try $0.drafts() } == [])
            try above.store.close()
            let bytes = try Data(contentsOf: URL(fileURLWithPath: above.place.path))
            #expect(bytes.range(of: Data("鱻犇".utf8)) == nil)
            #expect(bytes.range(of: Data("云溪区水务局".utf8)) != nil)
        }
    }
}
