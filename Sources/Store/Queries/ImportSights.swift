import HashChain
public import Rectification

extension LedgerReader {
    /// What an import has to know.
    public func sight(
        for command: ImportDocument, by person: PersonID, on day: CivilDate
    ) throws(StoreError) -> ImportSight {
        var sight = ImportSight(
            authority: try authority(of: person, on: day), installation: try tip(of: .installation))
        if case .into(let inspection) = command.destination {
            let state = try state(of: .inspection(inspection))
            sight.destination = state
            sight.organization = try state.inspection.map { opened throws(StoreError) in
                try tip(of: .organization(opened.organization))
            }
            return sight
        }
        sight.sameBytes = try firstDocument(with: command.document.source.digest)
        let key = RowQuery(.organization).with("name_key", .text(command.organizationKey)).limited(to: 1)
        guard let organization = try rows(key, as: OrganizationRow.init).first?.organization.organization else {
            return sight
        }
        sight.organization = try tip(of: .organization(organization))
        if let team = command.teamKey { sight.sameTeam = try knownInspections(of: organization, team: team) }
        return sight
    }

    /// What taking back a command has to know, and what the person may do who asks for it.
    public func takeBackSight(
        of command: CommandID, by person: PersonID, on day: CivilDate
    ) throws(StoreError) -> (states: [StreamState], authority: Authority) {
        (try states(touchedBy: command), try authority(of: person, on: day))
    }

    /// The streams that a command recorded in; empty when there is no such command.
    public func states(touchedBy command: CommandID) throws(StoreError) -> [StreamState] {
        var states: [StreamState] = []
        for extent in try receipt(of: command)?.extents ?? [] { states.append(try state(of: extent.stream)) }
        return states
    }

    private func firstDocument(with digest: Digest) throws(StoreError) -> ImportSight.KnownDocument? {
        let query = RowQuery(.document).with("source_digest", .text(digest.hex)).limited(to: 1)
        return try rows(query, as: DocumentRow.init).first.map { row in
            .init(document: row.document.document, name: row.document.name, inspection: row.inspection)
        }
    }

    private func knownInspections(
        of organization: OrganizationID, team: String
    ) throws(StoreError) -> [ImportSight.KnownInspection] {
        let query = RowQuery(.inspection).with("organization", organization).with("team_key", .text(team))
        var known: [ImportSight.KnownInspection] = []
        for opened in try rows(query, as: InspectionRow.init).map(\.inspection) {
            known.append(
                .init(
                    inspection: opened.inspection, startedOn: opened.startedOn, feedbackOn: opened.feedbackOn,
                    documentName: try documents(of: opened.inspection).first?.document.name))
        }
        return known
    }
}
