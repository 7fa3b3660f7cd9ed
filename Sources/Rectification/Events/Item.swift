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
