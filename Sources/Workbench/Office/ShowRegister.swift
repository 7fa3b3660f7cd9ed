public import Rectification
public import Store

/// The use case behind the lists of the registers: letters, meetings, instructions, what is waited for.
public struct ShowRegister: Sendable {
    /// A thing of a register, and what it is about in people's words.
    public struct Line<Entry: RegisterEntry>: Sendable {
        /// The thing.
        public let row: RegisterRow<Entry>
        /// What it is about: 问题 6, 6-1, 措施 6.2.
        public let about: [String]

        /// The thing as it is now.
        public var entry: Entry { row.entry }
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// A register of an inspection, in the order of recording; `about` says what a thing of it is about.
    public func entries<Entry: RegisterEntry>(
        _ kind: Entry.Type, of inspection: String, about: @escaping @Sendable (Entry) -> [Item] = { _ in [] }
    ) async throws -> [Line<Entry>] {
        try await sight.read(inspection) { reader, id in
            try Self.lines(of: try reader.entries(kind, of: id), about, reader)
        }
    }

    /// A register of an organisation, in the order of recording; `about` says what a thing is about in its inspection.
    public func entries<Entry: RegisterEntry>(
        _ kind: Entry.Type, ofOrganization organization: String?,
        about: @escaping @Sendable (Entry) -> [Item] = { _ in [] }
    ) async throws -> [Line<Entry>] {
        try await sight.read { reader in
            let id = try NamedThings(organization: organization, in: reader).organization
            return try Self.lines(of: try reader.entries(kind, of: id), about, reader)
        }
    }

    /// What a command put into a register; absent where it put nothing there.
    public func entry<Entry: RegisterEntry>(
        _ kind: Entry.Type, recordedBy receipt: AppendReceipt,
        about: @escaping @Sendable (Entry) -> [Item] = { _ in [] }
    ) async throws -> Line<Entry>? {
        try await sight.read { reader in
            let rows = try receipt.extents.flatMap { try reader.entries(kind, recordedIn: $0) }
            return try Self.lines(of: rows, about, reader).first
        }
    }

    private static func lines<Entry: RegisterEntry>(
        of rows: [RegisterRow<Entry>], _ about: (Entry) -> [Item], _ reader: any LedgerReader
    ) throws -> [Line<Entry>] {
        var labels = WorkLabelBook(reader)
        return try rows.map { row in
            let items = about(row.entry)
            guard let inspection = row.inspection, !items.isEmpty else { return Line(row: row, about: []) }
            let known = try labels[inspection]
            return Line(row: row, about: items.map(known.name))
        }
    }

    /// The meeting with this title, else the one whose id begins so.
    public func meeting(_ name: String, ofOrganization organization: String?) async throws -> Meeting {
        try await sight.read { reader in try NamedThings(organization: organization, in: reader).meeting(name) }
    }

    /// A finding that is an earlier one again.
    public struct RecurrenceLine: Sendable {
        /// The finding.
        public let finding: FindingRecorded
        /// The inspection of the earlier one.
        public let earlierInspection: InspectionID
        /// The earlier one.
        public let earlier: FindingRecorded
        /// What they have in common.
        public let words: String?
    }

    /// The findings of an inspection that are earlier ones again, in the order of recording.
    public func recurrences(of inspection: String) async throws -> [RecurrenceLine] {
        try await sight.read(inspection) { reader, id in
            let state = try reader.state(of: .inspection(id))
            return try reader.entries(Recurrence.self, of: id).compactMap { row in
                let linked = row.entry.linked
                let other = try reader.state(of: .inspection(linked.earlierInspection))
                guard let finding = state.finding(linked.finding), let earlier = other.finding(linked.earlierFinding)
                else { return nil }
                return RecurrenceLine(
                    finding: finding, earlierInspection: linked.earlierInspection, earlier: earlier,
                    words: linked.words)
            }
        }
    }

    /// What passed from one to another, in people's words.
    public struct HandOverLine: Sendable {
        /// What was recorded.
        public let handed: HandedOver
        /// Whose it was, as it is called.
        public let from: String
        /// Whose it is, as it is called.
        public let to: String
        /// What passed.
        public let items: [String]
    }

    /// The hand-overs of an organisation, in the order of recording.
    public func handOvers(ofOrganization organization: String?) async throws -> [HandOverLine] {
        try await sight.read { reader in
            let id = try NamedThings(organization: organization, in: reader).organization
            return try Self.lines(of: try reader.entries(HandOver.self, of: id), reader)
        }
    }

    /// The hand-over that a command recorded.
    public func handOvers(recordedBy receipt: AppendReceipt) async throws -> [HandOverLine] {
        try await sight.read { reader in
            let rows = try receipt.extents.flatMap { try reader.entries(HandOver.self, recordedIn: $0) }
            return try Self.lines(of: rows, reader)
        }
    }

    private static func lines(
        of rows: [RegisterRow<HandOver>], _ reader: any LedgerReader
    ) throws -> [HandOverLine] {
        var labels = WorkLabelBook(reader)
        return try rows.map { row in
            let handed = row.entry.handed
            let office = try row.organization.map { OfficeNames(of: try reader.state(of: .organization($0))) } ?? .none
            return HandOverLine(
                handed: handed, from: office.holder(handed.from), to: office.holder(handed.to),
                items: try handed.items.map { try labels[$0.inspection].name(of: $0.item) })
        }
    }
}

extension OfficeNames {
    /// What a unit or a post is called that is written by kind and id.
    fileprivate func holder(_ text: String) -> String {
        if let unit = Unit(text) { return units[unit] ?? text }
        guard case .post(let post)? = Item(text) else { return text }
        return posts[post] ?? text
    }
}
