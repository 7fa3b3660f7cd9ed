/// A thing that a stream keeps and a command can change.
public enum Item: Sendable, Hashable {
    case person(PersonID)
    case listing(OrganizationID)
    case organization(OrganizationID)
    /// A document in its organisation's list.
    case receipt(DocumentID)
    case inspection(InspectionID)
    case document(DocumentID)
    /// The totals that a document states.
    case totals(DocumentID)
    case origin(OriginID)
    case finding(FindingID)
    case matter(MatterID)
    case action(ActionID)
    case report(ReportID)
}

extension Event {
    /// The thing that this event records; absent for those that speak of an earlier record.
    var item: Item? {
        switch self {
        case .personRecorded(let event): .person(event.person)
        case .organizationListed(let event): .listing(event.organization)
        case .organizationRecorded(let event): .organization(event.organization)
        case .documentReceived(let event): .receipt(event.document)
        case .inspectionOpened(let event): .inspection(event.inspection)
        case .documentRecorded(let event): .document(event.document)
        case .totalsStated(let event): .totals(event.document)
        case .originRecorded(let event): .origin(event.origin)
        case .findingRecorded(let event): .finding(event.finding)
        case .matterRecorded(let event): .matter(event.matter)
        case .actionRecorded(let event): .action(event.action)
        case .progressReported(let event): .report(event.report)
        case .recordCorrected, .recordsTakenBack: nil
        }
    }

    /// The other things of its own stream that this event names: it makes no sense without them.
    var namedItems: [Item] {
        switch self {
        case .personRecorded, .organizationListed, .organizationRecorded, .documentReceived, .inspectionOpened,
            .documentRecorded, .recordCorrected, .recordsTakenBack:
            []
        case .totalsStated(let event): [.document(event.document)]
        case .originRecorded(let event): event.document.map { [.document($0)] } ?? []
        case .findingRecorded(let event): [.origin(event.origin), .document(event.document)]
        case .matterRecorded(let event): [.finding(event.finding)]
        case .actionRecorded(let event):
            event.serves.map { .finding($0.finding) } + (event.document.map { [.document($0)] } ?? [])
        case .progressReported(let event):
            [.matter(event.matter)] + (event.document.map { [.document($0)] } ?? [])
        }
    }
}
