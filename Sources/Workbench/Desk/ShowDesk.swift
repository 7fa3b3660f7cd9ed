import HashChain
public import Rectification
public import Store

/// The use case behind `draft list` and `draft show`.
public struct ShowDesk: Sendable {
    /// A draft with the names that its ids stand for.
    public struct Line: Sendable, Equatable {
        /// The draft.
        public let draft: Draft
        /// What each person who has to do with it is called.
        public let names: [PersonID: String]
        /// What was recorded of it, in the words of the log; absent while it is written on.
        public let recorded: String?

        /// What a person is called.
        public func name(of person: PersonID) -> String { names[person] ?? person.description }
    }

    /// A draft with what it says and said.
    public struct Page: Sendable, Equatable {
        /// The draft.
        public let line: Line
        /// The version that was asked for.
        public let shown: DraftVersion
        /// All versions, the first one first.
        public let versions: [DraftVersion]
    }

    private let sight: LedgerSight

    /// Prepares to look at the desk.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The drafts, those that were changed last first.
    public func drafts() async throws -> [Line] {
        try await sight.read { reader in
            try reader.drafts().sorted { ($1.savedAt, $1.id) < ($0.savedAt, $0.id) }.map { try Line($0, in: reader) }
        }
    }

    /// One of them.
    /// - Parameters:
    ///   - name: The beginning of its id.
    ///   - number: The version to show; absent, the last.
    /// - Returns: What it says.
    /// - Throws: ``LookupFailure``, ``DeskRefusal/noSuchVersion(_:last:)``, `StoreError`.
    public func draft(_ name: String, version number: Int?) async throws -> Page {
        try await sight.read { reader in
            let draft = try reader.draft(named: name)
            let versions = try reader.versions(of: draft.id)
            guard let shown = versions.first(where: { $0.number == number ?? draft.version }) else {
                throw DeskRefusal.noSuchVersion(number ?? draft.version, last: draft.version)
            }
            return Page(line: try Line(draft, in: reader), shown: shown, versions: versions)
        }
    }
}

extension ShowDesk.Line {
    init(_ draft: Draft, in reader: any LedgerReader) throws {
        let people = [draft.owner, draft.savedBy] + draft.others + (draft.given.map { [$0.person] } ?? [])
        let command = try draft.given.flatMap { try reader.receipt(of: $0.command) }
        let events = try command.map { try reader.events(recordedBy: $0) } ?? []
        self.init(
            draft: draft, names: Dictionary(try people.map { ($0, try reader.name(of: $0)) }) { first, _ in first },
            recorded: draft.given.map { _ in events.first?.event.kind.title ?? "" })
    }
}
