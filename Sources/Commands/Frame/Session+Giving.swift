import Rectification
import Store
import Workbench

extension Session {
    /// What gives commands to the ledger, as the person whom the settings name.
    func giving() async throws -> GiveCommand { try await giving(in: place.open()) }

    /// What gives commands to a ledger that is open already.
    func giving(in store: any LedgerStore) async throws -> GiveCommand {
        let place = place
        return GiveCommand(store, as: try await place.actor(settings.person, in: store), at: place)
    }

    /// A new id, for something that a command records.
    func newID<Kind>() -> Identifier<Kind> { surroundings.circumstances.random.identifier() }

    /// The day, by the clock on an office wall.
    var today: CivilDate { WallTime(surroundings.circumstances.now()).day }
}
