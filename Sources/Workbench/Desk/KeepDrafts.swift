import HashChain
public import Rectification
public import Store

/// The use case behind the changes of `draft`: a text that several people work on until one of them puts his name to it.
///
/// ```
/// begin ─▶ save … pass … save ─▶ a command with --draft: one record, the draft says which ─▶ removed after some days
/// ```
public struct KeepDrafts: Sendable {
    /// How many characters a draft may have.
    public static let mostCharacters = 20_000
    /// How often a draft may be saved.
    public static let mostVersions = 200

    /// What a new draft is for.
    public struct Purpose: Sendable {
        /// What it is to become.
        public let use: DraftUse
        /// What it is about, as the person names it.
        public let subject: String
        /// The unit whose assignment is meant.
        public let unit: String?
        /// The beginning of the inspection's id, where it is about an inspection.
        public let inspection: String?
        /// The organisation's name, where it is about one and the ledger has several.
        public let organization: String?

        /// Names what a draft is for.
        public init(
            _ use: DraftUse, _ subject: String, unit: String? = nil, inspection: String?, organization: String? = nil
        ) {
            self.use = use
            self.subject = subject
            self.unit = unit
            self.inspection = inspection
            self.organization = organization
        }
    }

    private let store: any LedgerStore
    private let actor: PersonID
    private let circumstances: Circumstances

    /// Prepares to work at the desk as this person.
    public init(_ store: any LedgerStore, as actor: PersonID, at place: LedgerPlace) {
        self.store = store
        self.actor = actor
        circumstances = place.circumstances
    }

    /// Begins a draft.
    /// - Throws: ``LookupFailure`` where the words name nothing, ``DeskRefusal``, `StoreError`.
    public func begin(_ purpose: Purpose, titled title: String? = nil, saying text: String) async throws -> Draft {
        try Self.require(text)
        let (id, time): (DraftID, Int64) = (circumstances.random.identifier(), circumstances.now())
        return try await changing { [actor] reader in
            let named = try DraftSubject(purpose, in: reader)
            let draft = Draft(
                id: id, use: purpose.use, stream: named.stream, items: named.items, subject: named.words, title: title,
                owner: actor, savedBy: actor, savedAt: time)
            return (draft, .begin(draft, saying: text))
        }
    }

    /// Saves one more version; the same words as in the last one are not saved again.
    /// - Parameters:
    ///   - name: The beginning of the draft's id.
    ///   - basedOn: The version that the person went on from.
    ///   - text: What it says now.
    /// - Returns: The draft.
    /// - Throws: ``DeskRefusal/moved(_:basedOn:found:by:kept:)`` or ``DeskRefusal/givenSince(_:by:on:kept:)`` where somebody saved
    ///   or recorded it since: nothing is overwritten, and the text is kept as another draft; other ``DeskRefusal``,
    ///   ``LookupFailure``, `StoreError`.
    public func save(_ name: String, basedOn: Int, saying text: String) async throws -> Draft {
        try Self.require(text)
        let (id, time): (DraftID, Int64) = (circumstances.random.identifier(), circumstances.now())
        let saved = try await changing { [actor] reader in
            let draft = try reader.draft(named: name, openTo: actor)
            guard (1...draft.version).contains(basedOn) else {
                throw DeskRefusal.noSuchVersion(basedOn, last: draft.version)
            }
            guard draft.given == nil, draft.version == basedOn else {
                let branch = draft.branch(id, from: basedOn, by: actor, at: time)
                return (branch, .begin(branch, saying: text))
            }
            guard draft.version < Self.mostVersions else { throw DeskRefusal.tooManyVersions(limit: Self.mostVersions) }
            if try reader.text(of: draft) == text { return (draft, nil) }
            let change = DeskChange.save(draft, saying: text, by: actor, at: time)
            return (change.after ?? draft, change)
        }
        guard saved.id != id else { throw try await moved(name, basedOn: basedOn, kept: saved) }
        return saved
    }

    /// Lets one more person go on with a draft.
    /// - Parameters:
    ///   - name: The beginning of the draft's id.
    ///   - person: The person's name, or the beginning of the id.
    /// - Returns: The name.
    /// - Throws: ``LookupFailure``, ``DeskRefusal``, `StoreError`.
    public func pass(_ name: String, to person: String) async throws -> String {
        let colleague = try await store.read { reader in
            let people = try reader.people().map(\.person)
            let id = try NamedThings.find(
                person, .colleague, in: people.map { NamedThings.Named($0.person, $0.name) })
            return (id: id, name: people.first { $0.person == id }?.name ?? id.description)
        }
        _ = try await changing { [actor] reader in
            let draft = try reader.draft(named: name, openTo: actor)
            try reader.requireOpen(draft)
            return (draft, .pass(draft, to: colleague.id))
        }
        return colleague.name
    }

    /// Removes a draft with all its versions; what it became stays recorded.
    /// - Throws: ``LookupFailure``, ``DeskRefusal``, `StoreError`.
    public func drop(_ name: String) async throws -> Draft {
        try await changing { [actor] reader in
            let draft = try reader.draft(named: name)
            guard draft.owner == actor else {
                throw DeskRefusal.notOwner(draft.id.description, owner: try reader.name(of: draft.owner))
            }
            return (draft, .remove(draft))
        }
    }

    /// A draft that is about to be recorded.
    public struct InHand: Sendable {
        /// The draft.
        public let draft: Draft
        /// What its last version says.
        public let text: String
    }

    /// The draft to whose last version the person puts his name; nothing is recorded yet.
    /// - Parameters:
    ///   - name: The beginning of the draft's id.
    ///   - version: The version that the person has seen; it need not be said where the person saved the last one.
    ///   - uses: What it is to be recorded as.
    /// - Returns: The draft and its words.
    /// - Throws: ``LookupFailure``, ``DeskRefusal``, `StoreError`.
    public func take(_ name: String, version: Int?, for uses: [DraftUse]) async throws -> InHand {
        try await store.read { [actor] reader in
            let draft = try reader.draft(named: name, openTo: actor)
            try reader.requireOpen(draft)
            guard uses.contains(draft.use) else {
                throw DeskRefusal.otherUse(
                    found: draft.use.title, wanted: uses.map(\.title).joined(separator: "、"))
            }
            let (id, last) = (draft.id.description, draft.version)
            guard version != nil || draft.savedBy == actor else {
                throw DeskRefusal.unseen(id, version: last, by: try reader.name(of: draft.savedBy))
            }
            guard version ?? last == last else {
                throw DeskRefusal.notLast(
                    id, named: version ?? last, last: last, by: try reader.name(of: draft.savedBy))
            }
            return InHand(draft: draft, text: try reader.text(of: draft))
        }
    }

    // MARK: How it is done

    /// Looks, decides and changes; when somebody changed the draft in between, looks and decides again.
    ///
    /// Drafts whose time is over go with it.
    private func changing(
        _ decide: @escaping @Sendable (any LedgerReader) throws -> (Draft, DeskChange?)
    ) async throws -> Draft {
        let now = circumstances.now()
        func attempt() async throws -> Draft {
            let (draft, changes) = try await store.read { reader in
                let (draft, change) = try decide(reader)
                let over = try reader.draftsOver(at: now).filter { $0.id != draft.id }
                return (draft, (change.map { [$0] } ?? []) + over.map { .remove($0) })
            }
            try await store.change(changes)
            return draft
        }
        for _ in 1..<AppendRequest.attempts {
            do {
                return try await attempt()
            } catch StoreError.movedDraft {
                continue
            }
        }
        return try await attempt()
    }

    private static func require(_ text: String) throws(DeskRefusal) {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard text.count <= mostCharacters else { throw .tooLong(characters: text.count, limit: mostCharacters) }
    }

    private func moved(_ name: String, basedOn: Int, kept: Draft) async throws -> DeskRefusal {
        try await store.read { reader in
            let draft = try reader.draft(named: name)
            if let given = draft.given {
                return .givenSince(
                    draft.id.description, by: try reader.name(of: given.person),
                    on: WallTime(given.time).day.description, kept: kept.id.description)
            }
            return .moved(
                draft.id.description, basedOn: basedOn, found: draft.version, by: try reader.name(of: draft.savedBy),
                kept: kept.id.description)
        }
    }
}

extension Draft {
    /// Another draft for the same thing, of somebody who went on from an earlier version.
    fileprivate func branch(_ id: DraftID, from version: Int, by person: PersonID, at time: Int64) -> Draft {
        Draft(
            id: id, use: use, stream: stream, items: items, subject: subject,
            title: (title ?? self.id.description) + "（据第 \(version) 稿）", owner: person,
            others: ([owner] + others).filter { $0 != person }, savedBy: person, savedAt: time)
    }

    /// Refuses where what a command records is not what the draft is about.
    func require(in decision: Decision) throws(DeskRefusal) {
        let events = decision.continuations.filter { $0.state.head.stream == stream }.flatMap(\.events)
        let named = events.flatMap { event in (event.item.map { [$0] } ?? []) + event.namedItems }
        guard !events.isEmpty, items.first.map(named.contains) ?? true else {
            throw .otherSubject(use: use.title, subject: subject)
        }
    }
}
