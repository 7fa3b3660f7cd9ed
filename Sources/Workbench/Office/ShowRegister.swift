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
        _ kind: Entry.Type = Entry.self, of inspection: String, about: @escaping @Sendable (Entry) -> [Item]
    ) async throws -> [Line<Entry>] {
        try await sight.read(inspection) { reader, id in
            let names = try ItemNames(of: id, in: reader)
            return try reader.entries(kind, of: id).map { row in
                Line(row: row, about: about(row.entry).map(names.name))
            }
        }
    }

    /// A register of an organisation, in the order of recording; `about` says what a thing is about in its inspection.
    public func entries<Entry: RegisterEntry>(
        _ kind: Entry.Type = Entry.self, ofOrganization organization: String?,
        about: @escaping @Sendable (Entry) -> [Item]
    ) async throws -> [Line<Entry>] {
        try await sight.read { reader in
            let id = try NamedThings(organization: organization, in: reader).organization
            var names: [InspectionID: ItemNames] = [:]
            return try reader.entries(kind, of: id).map { row in
                guard let inspection = row.inspection else { return Line(row: row, about: []) }
                let known = try names[inspection] ?? ItemNames(of: inspection, in: reader)
                names[inspection] = known
                return Line(row: row, about: about(row.entry).map(known.name))
            }
        }
    }

    /// The meeting with this title, else the one whose id begins so.
    public func meeting(_ name: String, ofOrganization organization: String?) async throws -> Meeting {
        try await sight.read { reader in try NamedThings(organization: organization, in: reader).meeting(name) }
    }
}
