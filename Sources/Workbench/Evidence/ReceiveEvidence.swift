import HashChain
public import Rectification
public import Store

/// The use case that takes in a file as evidence: checked, kept, and then recorded.
public struct ReceiveEvidence: Sendable {
    /// A file and what it is brought for.
    public struct Delivery: Sendable {
        /// Its path; `-` is standard input.
        public let path: String
        /// What it is called, without folders.
        public let name: String
        /// How secret it is, as stated by whoever brings it.
        public let secrecy: Secrecy
        /// The day from which it holds, or on which it was made.
        public let effectiveOn: CivilDate?
        /// What it proves, in words.
        public let claim: String?

        /// Creates a delivery.
        public init(path: String, name: String, secrecy: Secrecy, effectiveOn: CivilDate?, claim: String?) {
            self.path = path
            self.name = name
            self.secrecy = secrecy
            self.effectiveOn = effectiveOn
            self.claim = claim
        }
    }

    private let store: any LedgerStore
    private let actor: PersonID
    private let place: LedgerPlace

    /// Prepares to take in files as this person.
    public init(_ store: any LedgerStore, as actor: PersonID, at place: LedgerPlace) {
        self.store = store
        self.actor = actor
        self.place = place
    }

    /// Takes in a file.
    ///
    /// Whether the person may, and whether the level is allowed, is asked before a byte is read; what is refused later leaves
    /// nothing behind. The record is made when the file is safe on the disk.
    /// - Parameters:
    ///   - delivery: The file.
    ///   - inspection: The beginning of the inspection's id.
    ///   - find: What it proves.
    /// - Returns: What was admitted, and which checks were made.
    /// - Throws: ``LookupFailure``, ``Refusal``, ``EvidenceRefusal``, `EvidenceError`, `StoreError`.
    public func callAsFunction(
        _ delivery: Delivery, about inspection: String,
        _ find: @escaping @Sendable (NamedThings) throws -> Item
    ) async throws -> AdmitEvidence.Admission {
        let (id, item) = try await store.read { reader in
            let things = try NamedThings(inspection: inspection, in: reader)
            return (try things.requireInspection(), try find(things))
        }
        let command = { (source: DocumentRecorded.Content, type: String) in
            AddEvidence(
                inspection: id, about: item, name: delivery.name, source: source, type: type,
                effectiveOn: delivery.effectiveOn, secrecy: delivery.secrecy, claim: delivery.claim)
        }
        let sight = try await rehearse(command(.init(digest: .zero, length: 0), ""))
        let admitting = AdmitEvidence(highest: sight.highestSecrecy)
        try admitting.check(name: delivery.name, stated: delivery.secrecy)
        let next = try place.files.pieces(delivery.path)
        let staged = try await place.evidence.stage(name: delivery.name, limit: sight.evidenceLimit) { try next() }
        // As long as it is held, nobody removes what is kept and not recorded yet.
        defer { withExtendedLifetime(staged) {} }
        let admission = try await admitting.admit(staged, stated: delivery.secrecy)
        do {
            try await rehearse(command(staged.content, admission.kind.mediaType))
        } catch {
            await staged.discard()
            throw error
        }
        try await staged.keep()
        try await GiveCommand(store, as: actor, at: place)(command(staged.content, admission.kind.mediaType))
        return admission
    }

    /// Whether a command would be recorded as the ledger is now.
    @discardableResult
    private func rehearse(_ command: AddEvidence) async throws -> Sight {
        let act = place.circumstances.act(by: actor)
        let target = command.target
        let sight = try await store.read { [actor] in try $0.sight(for: target, by: actor, on: act.day) }
        _ = try sight.decide(command, act: act)
        return sight
    }
}
