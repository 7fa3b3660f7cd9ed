/// Something that happened, as the journal keeps it.
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
    }

    /// The kind.
    public var kind: Kind {
        switch self {
        case .personRecorded: .personRecorded
        case .organizationListed: .organizationListed
        case .organizationRecorded: .organizationRecorded
        case .documentReceived: .documentReceived
        case .inspectionOpened: .inspectionOpened
        case .documentRecorded: .documentRecorded
        case .totalsStated: .totalsStated
        case .originRecorded: .originRecorded
        case .findingRecorded: .findingRecorded
        case .matterRecorded: .matterRecorded
        case .actionRecorded: .actionRecorded
        case .progressReported: .progressReported
        case .recordCorrected: .recordCorrected
        case .recordsTakenBack: .recordsTakenBack
        }
    }
}
