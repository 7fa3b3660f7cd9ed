import HashChain
public import Rectification
public import Store

/// The use case behind `init`: a new ledger with its first person and its signing key.
public struct MakeLedger: Sendable {
    /// What was made.
    public struct Made: Sendable {
        /// The ledger, open.
        public let store: any LedgerStore
        /// The first person, as whom commands act.
        public let person: PersonID
        /// Whether the ledger was made now; another process may have been first.
        public let isNew: Bool
    }

    /// What the first person is called where nobody says.
    public static let unnamed = "经办人"

    private let place: LedgerPlace
    private let personName: String

    /// Prepares to make a ledger.
    public init(at place: LedgerPlace, personName: String?) {
        self.place = place
        self.personName = personName ?? Self.unnamed
    }

    /// Makes the ledger.
    /// - Throws: ``StoreError/fileExists(path:)`` where a whole one is there already.
    public func make() async throws -> Made {
        let made = try await openOrMake()
        guard made.isNew else { throw StoreError.fileExists(path: place.path) }
        return made
    }

    /// The ledger, made now unless there is one; what a making that was cut short left undone is done.
    public func openOrMake() async throws -> Made {
        guard personName.contains(where: { !$0.isWhitespace }) else { throw Refusal.emptyName }
        for path in [place.path, place.keyPath] { place.files.removeLeftovers(path) }
        let store = try await openOrCreate()
        let (person, isNew) = try await firstPerson(in: store)
        return Made(store: store, person: person, isNew: isNew)
    }

    private func openOrCreate() async throws -> any LedgerStore {
        if place.files.exists(place.path) { return try await place.engine.open(place.path) }
        // The key first: a ledger that cannot sign is never left behind, and one that lost its key gets no other.
        try place.signingKey.makeIfMissing(place.circumstances.random)
        do throws(StoreError) {
            return try await place.engine.create(place.path)
        } catch {
            guard case .fileExists = error else { throw error }
            return try await place.engine.open(place.path)
        }
    }

    private func firstPerson(in store: any LedgerStore) async throws -> (PersonID, isNew: Bool) {
        let person: PersonID = place.circumstances.random.identifier()
        let act = place.circumstances.act(by: person)
        do {
            _ = try await store.record { reader in
                Sight(person: try reader.firstPerson()?.person.person, installation: try reader.tip(of: .installation))
            } deciding: { sight in
                if let known = sight.person { throw AlreadyThere(person: known) }
                let command = FoundLedger(person: person, name: personName)
                return AppendRequest(try command.decide(seeing: sight.installation, act: act), by: act)
            }
            return (person, true)
        } catch let known as AlreadyThere {
            return (known.person, false)
        }
    }

    /// What making a first person has to know.
    private struct Sight: Sendable {
        let person: PersonID?
        let installation: StreamTip
    }

    /// Somebody is recorded already: nothing is left to be made.
    private struct AlreadyThere: Error {
        let person: PersonID
    }
}
