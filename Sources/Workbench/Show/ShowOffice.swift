public import Rectification
public import Store

/// The use case behind the lists of an organisation: who and what belongs to it, and who may do what.
public struct ShowOffice: Sendable {
    /// An organisation with all that belongs to it.
    public struct Office: Sendable {
        /// The organisation.
        public let organization: OrganizationID
        /// In the order of recording.
        public let departments: [DepartmentRow]
        /// In the order of recording, with those that were left.
        public let posts: [PostRow]
        /// In the order of recording, with those that are hidden.
        public let columns: [ColumnRow]
        /// In the order of recording.
        public let subordinates: [SubordinateListed]
    }

    /// The organisation of an inspection.
    public struct Page: Sendable {
        /// The inspection.
        public let header: InspectionHeader
        /// Its organisation.
        public let office: Office
    }

    /// The people of the installation and what each may do.
    public struct Access: Sendable {
        /// In the order of recording.
        public let people: [PersonRow]
        /// In the order of recording, with those that ended.
        public let grants: [GrantRow]
        /// Every setting with its value.
        public let settings: [Setting: String]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The organisation that is called so; the only one where no name is given.
    public func office(_ name: String?) async throws -> Office {
        try await sight.read { reader in
            try reader.office(of: NamedThings(organization: name, in: reader).organization)
        }
    }

    /// The organisation that an inspection inspects, with what is said of the inspection.
    /// - Throws: ``LookupFailure`` when there is no such inspection, ``StoreError`` when it cannot be read.
    public func page(of inspection: InspectionID) async throws -> Page {
        try await sight.read { reader in
            let header = try reader.knownHeader(of: inspection)
            return Page(header: header, office: try reader.office(of: header.inspection.inspection.organization))
        }
    }

    /// Who may do what.
    public func access() async throws -> Access {
        try await sight.read { reader in
            var settings: [Setting: String] = [:]
            for setting in Setting.allCases { settings[setting] = try reader.value(of: setting) }
            let people = try reader.people().sorted { $0.lastRecord.sequence < $1.lastRecord.sequence }
            return Access(people: people, grants: try reader.grants(), settings: settings)
        }
    }

    /// The scope that is named; the whole installation where nothing is.
    public func scope(inspection: String?, organization: String?, department: String?) async throws -> Scope {
        try await sight.read { reader in
            if let inspection { return .inspection(try reader.inspection(prefixed: inspection)) }
            guard organization != nil || department != nil else { return .installation }
            let things = try NamedThings(organization: organization, in: reader)
            guard let department else { return .organizations([things.organization]) }
            return .department(try things.department(department))
        }
    }

    /// The grant whose id begins so.
    public func grant(_ prefix: String) async throws -> GrantID {
        try await sight.read { reader in
            try UniquePrefix(prefix).find(in: try reader.grants().map(\.grant.grant)) { .thing(.grant, prefix, $0) }
        }
    }
}

extension LedgerReader {
    fileprivate func office(of id: OrganizationID) throws(StoreError) -> ShowOffice.Office {
        ShowOffice.Office(
            organization: id, departments: try departments(of: id), posts: try posts(of: id),
            columns: try columns(of: id), subordinates: try state(of: .organization(id)).listedSubordinates)
    }
}
