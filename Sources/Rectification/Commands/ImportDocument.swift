import HashChain

/// Takes a document that was read into the ledger, wholly or not at all.
public struct ImportDocument: Sendable {
    /// Where the document belongs.
    public enum Destination: Sendable, Equatable {
        /// A new inspection, unless the document or its inspection is known or cannot be compared.
        case newUnlessKnown
        /// A new inspection, because a person says so.
        case new
        /// The inspection that a person names.
        case into(InspectionID)
    }

    /// The document.
    public var document: ReadDocument
    /// Where it belongs.
    public var destination: Destination

    /// Creates the command.
    public init(document: ReadDocument, destination: Destination = .newUnlessKnown) {
        self.document = document
        self.destination = destination
    }

    /// The name that the organisation is looked up by; a document that names none belongs to 未写明单位.
    public var organizationName: String { document.organizationName ?? Self.unnamedOrganization }

    /// ``MatchingKey/ofIssuer(_:)`` of ``organizationName``.
    public var organizationKey: String { MatchingKey.ofIssuer(organizationName) }

    /// ``MatchingKey/of(_:)`` of the team; absent when the document names none.
    public var teamKey: String? { document.inspection.team.map { MatchingKey.of($0) } }

    static let unnamedOrganization = "未写明单位"

    /// Decides what is recorded.
    /// - Throws: ``Refusal`` when the document is known, unfit, or does not match the inspection it should go into.
    public func decide(seeing sight: ImportSight, act: Act) throws(Refusal) -> Decision {
        try sight.authority.require(.importDocument, at: sight.location)
        switch destination {
        case .into(let inspection):
            guard let state = sight.destination, let organization = sight.organization, state.inspection != nil else {
                throw .noSuchInspection(inspection.description)
            }
            return try ImportIntoKnown(document, act).decide(inspection: state, organization: organization)
                .keepingClosures(by: act)
        case .newUnlessKnown:
            try requireNotice()
            try requireUnknown(seeing: sight)
        case .new:
            try requireNotice()
        }
        return ImportAsNew(self, act).decide(seeing: sight)
    }

    private func requireNotice() throws(Refusal) {
        guard document.kind == .rectificationNotice else { throw .notANotice(document.kind, name: document.name) }
    }

    private func requireUnknown(seeing sight: ImportSight) throws(Refusal) {
        if let known = sight.sameBytes { throw .sameBytes(known, name: document.name) }
        try requireComparable()
        if let known = sight.sameTeam.first(where: isSame) { throw .knownInspection(known, name: document.name) }
    }

    /// Without an organisation, a team and a day nothing can be said to be unknown.
    private func requireComparable() throws(Refusal) {
        let inspection = document.inspection
        if inspection.form == nil || inspection.form == .audit { throw .notComparable(.form, name: document.name) }
        if document.organizationName == nil { throw .notComparable(.organization, name: document.name) }
        if inspection.team == nil { throw .notComparable(.team, name: document.name) }
        if inspection.feedbackOn == nil, inspection.startedOn == nil {
            throw .notComparable(.dates, name: document.name)
        }
    }

    /// Of one organisation and team, the feedback dates decide, and where one has none the start dates.
    private func isSame(_ known: ImportSight.KnownInspection) -> Bool {
        if let ours = document.inspection.feedbackOn, let theirs = known.feedbackOn { return ours == theirs }
        if let ours = document.inspection.startedOn, let theirs = known.startedOn { return ours == theirs }
        return false
    }
}
