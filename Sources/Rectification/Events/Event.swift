/// Something that happened, as the journal keeps it.
///
/// What a kind of event says of itself stands with its body: see ``EventBody``.
public enum Event: Sendable, Equatable {
    case personRecorded(PersonRecorded)
    case organizationListed(OrganizationListed)
    case organizationRecorded(OrganizationRecorded)
    case documentReceived(DocumentReceived)
    case inspectionOpened(InspectionOpened)
    case documentRecorded(DocumentRecorded)
    case totalsStated(TotalsStated)
    case originRecorded(OriginRecorded)
    case findingRecorded(FindingRecorded)
    case matterRecorded(MatterRecorded)
    case actionRecorded(ActionRecorded)
    case progressReported(ProgressReported)
    case recordCorrected(RecordCorrected)
    case recordsTakenBack(RecordsTakenBack)

    /// The kind that stands in the record's header.
    public enum Kind: String, Sendable, CaseIterable {
        case personRecorded
        case organizationListed
        case organizationRecorded
        case documentReceived
        case inspectionOpened
        case documentRecorded
        case totalsStated
        case originRecorded
        case findingRecorded
        case matterRecorded
        case actionRecorded
        case progressReported
        case recordCorrected
        case recordsTakenBack

        /// The version that this release writes.
        public var version: Int { 1 }

        /// What happened, in the words of the log.
        public var title: String { body.title }

        /// The fields that a correction may mend: what was read or typed, never an id, a digest or a place.
        public var mendableFields: [String] { body.mendableFields }
    }

    /// The kind.
    public var kind: Kind { type(of: body).kind }

    /// What it is about, in one line of Chinese; absent where the title says it all.
    public var subject: String? { body.summary }

    /// The thing that this event records; absent for those that speak of an earlier record.
    var item: Item? { body.item }

    /// The other things of its own stream that this event names: it makes no sense without them.
    var namedItems: [Item] { body.namedItems }
}

extension Event {
    var body: any EventBody {
        switch self {
        case .personRecorded(let body): body
        case .organizationListed(let body): body
        case .organizationRecorded(let body): body
        case .documentReceived(let body): body
        case .inspectionOpened(let body): body
        case .documentRecorded(let body): body
        case .totalsStated(let body): body
        case .originRecorded(let body): body
        case .findingRecorded(let body): body
        case .matterRecorded(let body): body
        case .actionRecorded(let body): body
        case .progressReported(let body): body
        case .recordCorrected(let body): body
        case .recordsTakenBack(let body): body
        }
    }
}

extension Event.Kind {
    var body: any EventBody.Type {
        switch self {
        case .personRecorded: PersonRecorded.self
        case .organizationListed: OrganizationListed.self
        case .organizationRecorded: OrganizationRecorded.self
        case .documentReceived: DocumentReceived.self
        case .inspectionOpened: InspectionOpened.self
        case .documentRecorded: DocumentRecorded.self
        case .totalsStated: TotalsStated.self
        case .originRecorded: OriginRecorded.self
        case .findingRecorded: FindingRecorded.self
        case .matterRecorded: MatterRecorded.self
        case .actionRecorded: ActionRecorded.self
        case .progressReported: ProgressReported.self
        case .recordCorrected: RecordCorrected.self
        case .recordsTakenBack: RecordsTakenBack.self
        }
    }
}
