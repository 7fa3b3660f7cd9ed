import Rectification
import Store

extension LedgerReader {
    /// The draft whose id begins so.
    func draft(named name: String) throws -> Draft {
        let drafts = try drafts()
        let id = try UniquePrefix(name).find(in: drafts.map(\.id)) { .thing(.draft, name, $0) }
        guard let draft = drafts.first(where: { $0.id == id }) else {
            throw LookupFailure.thing(.draft, name, .none([]))
        }
        return draft
    }

    /// The same, for somebody who goes on with it.
    func draft(named name: String, openTo person: PersonID) throws -> Draft {
        let draft = try draft(named: name)
        guard draft.isOpen(to: person) else {
            throw DeskRefusal.notShared(draft.id.description, owner: try self.name(of: draft.owner))
        }
        return draft
    }

    /// Refuses a draft that became a record.
    func requireOpen(_ draft: Draft) throws {
        guard let given = draft.given else { return }
        throw DeskRefusal.given(
            draft.id.description, by: try name(of: given.person), on: WallTime(given.time).day.description)
    }

    /// What the last version says.
    func text(of draft: Draft) throws(StoreError) -> String {
        guard let version = try versions(of: draft.id).last else { throw .damaged }
        return version.text
    }

    /// What a person is called.
    func name(of person: PersonID) throws(StoreError) -> String {
        try self.person(person)?.person.name ?? person.description
    }

    /// How many days a draft stays once it became a record, and how long it lies before it is said to be untouched.
    func draftDays() throws(StoreError) -> Int64 { Int64(try value(of: .draftDays)) ?? .max }

    /// The drafts that became records so long ago that they need not be kept.
    func draftsOver(at time: Int64) throws(StoreError) -> [Draft] {
        let period = try draftDays() * 86_400_000
        return try drafts().filter { $0.given.map { $0.time + period <= time } ?? false }
    }
}
