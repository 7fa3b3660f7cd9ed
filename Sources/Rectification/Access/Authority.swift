/// What a person may do on a day: the grants that hold then.
public struct Authority: Sendable {
    /// The person.
    public let person: PersonID
    private let grants: [GrantGiven]

    /// Works out what a person may do.
    /// - Parameters:
    ///   - person: The person.
    ///   - day: The day.
    ///   - grants: Grants that were not ended, of anybody.
    public init(of person: PersonID, on day: CivilDate, grants: [GrantGiven]) {
        self.person = person
        self.grants = grants.filter { $0.person == person && $0.holds(on: day) }
    }

    /// Whether a role that the person has, here, may do it.
    /// - Parameters:
    ///   - subject: The command or query.
    ///   - place: What it is about.
    ///   - relations: What the person is to that; being in scope need not be named.
    ///   - secrecy: How secret it is what the person would learn.
    /// - Returns: Whether a grant of today allows it.
    public func permits(
        _ subject: Permission.Subject, at place: LedgerLocation, being relations: Set<Permission.Relation> = [],
        knowing secrecy: Secrecy = .everyone
    ) -> Bool {
        let holding = relations.union([.inScope])
        return grants.contains { grant in
            secrecy <= grant.secrecy
                && Permission.table.contains { permission in
                    permission.role == grant.role && permission.subject == subject
                        && holding.contains(permission.relation)
                        && grant.scope.covers(place, isOwn: permission.relation == .ownAssignment)
                }
        }
    }

    /// The units that the person's grants are for.
    var units: Set<Unit> {
        Set(
            grants.flatMap { grant -> [Unit] in
                switch grant.scope {
                case .department(let id): [.department(id)]
                case .organizations(let ids): ids.map { .organization($0) }
                case .installation, .inspection: []
                }
            })
    }

    /// Refuses what the person may not do.
    public func require(
        _ subject: Permission.Subject, at place: LedgerLocation, being relations: Set<Permission.Relation> = []
    ) throws(Refusal) {
        guard permits(subject, at: place, being: relations) else { throw .access(.notPermitted(subject)) }
    }
}

extension GrantGiven {
    /// Whether a day lies between its first and its last.
    public func holds(on day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

extension Scope {
    /// Whether what is at a location lies in it.
    func covers(_ location: LedgerLocation, isOwn: Bool) -> Bool {
        switch (self, location) {
        case (.installation, _): true
        case (.organizations(let ids), .organization(let id)), (.organizations(let ids), .inspection(_, let id)):
            ids.contains(id)
        case (.inspection(let granted), .inspection(let id, _)): granted == id
        case (.department, .inspection), (.department, .organization): isOwn
        case (.organizations, .installation), (.inspection, .installation), (.inspection, .organization),
            (.department, .installation):
            false
        }
    }
}
