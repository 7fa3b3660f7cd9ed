import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

struct MakeLedgerTests {
    @Test func `第二次打开还是同一个人`() async throws {
        let desk = Desk()
        let first = try await MakeLedger(at: desk.place, personName: "王五").openOrMake()
        let second = try await MakeLedger(at: desk.place, personName: "赵六").openOrMake()
        #expect(first.isNew && !second.isNew)
        #expect(first.person == second.person)
        let people = try await desk.store.read { reader in try reader.people() }
        #expect(people.map(\.person.name) == ["王五"])
    }

    @Test func `做了一半的新建补完`() async throws {
        let desk = Desk()
        // The file is there, and the first person is not: somebody pulled the plug in between.
        desk.shelf.replace("台账.db", [])
        let made = try await MakeLedger(at: desk.place, personName: nil).make()
        #expect(made.isNew)
        let people = try await desk.store.read { reader in try reader.people() }
        #expect(people.map(\.person.name) == ["经办人"])
    }

    @Test func `已经完整的台账拒绝再新建`() async throws {
        let desk = Desk()
        _ = try await MakeLedger(at: desk.place, personName: nil).make()
        await #expect(throws: StoreError.fileExists(path: "台账.db")) {
            try await MakeLedger(at: desk.place, personName: nil).make()
        }
    }

    @Test func `密钥只造一次`() async throws {
        let desk = Desk()
        _ = try await MakeLedger(at: desk.place, personName: nil).make()
        let key = desk.shelf.text("台账.db.key")
        #expect(key.count == 65)
        _ = try await MakeLedger(at: desk.place, personName: nil).openOrMake()
        #expect(desk.shelf.text("台账.db.key") == key)
    }
}
