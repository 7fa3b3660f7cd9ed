public import Rectification
public import Store

/// The use case behind every command of the ledger: looks, asks whether the person may, decides and records.
public struct GiveCommand: Sendable {
    private let store: any LedgerStore
    private let actor: PersonID
    private let circumstances: Circumstances
    private let draft: Draft?

    /// Prepares to act as this person.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - actor: Who acts.
    ///   - place: Where the ledger lies.
    ///   - draft: The draft whose last version the command records, if it does: one transaction records it and says so of the draft.
    public init(_ store: any LedgerStore, as actor: PersonID, at place: LedgerPlace, giving draft: Draft? = nil) {
        self.store = store
        self.actor = actor
        circumstances = place.circumstances
        self.draft = draft
    }

    /// Records what a command decides.
    /// - Returns: What was recorded.
    /// - Throws: ``Refusal``, ``DeskRefusal``, and then nothing is recorded; ``StoreError``.
    @discardableResult
    public func callAsFunction(_ command: some RecordingCommand) async throws -> AppendReceipt {
        let act = circumstances.act(by: actor)
        let (target, inspections, day) = (command.target, command.inspections, act.day)
        return try await store.record { [actor] reader in
            try reader.sight(for: target, and: inspections, by: actor, on: day)
        } deciding: { sight in
            let act = act.onBehalf(of: command.principal(seeing: sight))
            let decision = try sight.decide(command, act: act)
            try draft?.require(in: decision)
            return AppendRequest(decision, by: act, desk: draft.map { [.give($0, by: act)] } ?? [])
        }
    }

    /// Records what a command decides that is about an inspection, or something that belongs to it.
    /// - Parameters:
    ///   - inspection: The beginning of the inspection's id.
    ///   - make: Makes the command of what the person's words name.
    /// - Returns: What was recorded.
    /// - Throws: ``LookupFailure`` where the words name nothing, ``Refusal``, ``StoreError``; nothing is recorded then.
    @discardableResult
    public func callAsFunction<Command: RecordingCommand>(
        about inspection: String, _ make: @escaping @Sendable (NamedThings) throws -> Command
    ) async throws -> AppendReceipt {
        try await self(try await store.read { try make(NamedThings(inspection: inspection, in: $0)) })
    }

    /// Records what a command decides that is about an organisation.
    /// - Parameters:
    ///   - organization: Its name or the beginning of its id; absent where the ledger has only one.
    ///   - make: Makes the command of what the person's words name.
    /// - Returns: What was recorded.
    /// - Throws: ``LookupFailure`` where the words name nothing, ``Refusal``, ``StoreError``; nothing is recorded then.
    @discardableResult
    public func callAsFunction<Command: RecordingCommand>(
        of organization: String?, _ make: @escaping @Sendable (NamedThings) throws -> Command
    ) async throws -> AppendReceipt {
        try await self(try await store.read { try make(NamedThings(organization: organization, in: $0)) })
    }
}
