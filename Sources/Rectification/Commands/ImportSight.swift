import HashChain

/// What an import has to know of the ledger, all of it read at one moment.
public struct ImportSight: Sendable {
    /// A document that is kept already.
    public struct KnownDocument: Sendable, Equatable {
        /// The document.
        public let document: DocumentID
        /// Its file's name.
        public let name: String
        /// The inspection.
        public let inspection: InspectionID

        /// Creates the mark of a known document.
        public init(document: DocumentID, name: String, inspection: InspectionID) {
            self.document = document
            self.name = name
            self.inspection = inspection
        }
    }

    /// An inspection that is kept already.
    public struct KnownInspection: Sendable, Equatable {
        /// The inspection.
        public let inspection: InspectionID
        /// When the inspection began.
        public let startedOn: CivilDate?
        /// When the inspectors gave their findings.
        public let feedbackOn: CivilDate?
        /// The name of the first document kept about it.
        public let documentName: String?

        /// Creates the mark of a known inspection.
        public init(inspection: InspectionID, startedOn: CivilDate?, feedbackOn: CivilDate?, documentName: String?) {
            self.inspection = inspection
            self.startedOn = startedOn
            self.feedbackOn = feedbackOn
            self.documentName = documentName
        }
    }

    /// What the person may do who imports.
    public var authority: Authority
    /// Where the installation's stream ends.
    public var installation: StreamTip
    /// Where the stream of the document's organisation ends; absent when there is no such organisation yet.
    ///
    /// With a destination, that of the destination's organisation.
    public var organization: StreamTip?
    /// The first document with the same bytes.
    public var sameBytes: KnownDocument?
    /// The organisation's inspections by the same team.
    public var sameTeam: [KnownInspection]
    /// The inspection that the document is to go into; absent when there is none with that id, or none is asked for.
    public var destination: StreamState?

    /// Creates a sight.
    public init(
        authority: Authority, installation: StreamTip, organization: StreamTip? = nil, sameBytes: KnownDocument? = nil,
        sameTeam: [KnownInspection] = [], destination: StreamState? = nil
    ) {
        self.authority = authority
        self.installation = installation
        self.organization = organization
        self.sameBytes = sameBytes
        self.sameTeam = sameTeam
        self.destination = destination
    }

    /// What the import is about: the inspection, else the organisation, else an organisation that is new.
    var location: LedgerLocation {
        guard let organization = organization?.head.stream.organization else { return .installation }
        guard let inspection = destination?.inspection?.inspection else { return .organization(organization) }
        return .inspection(inspection, of: organization)
    }
}
