/// What a command or query is about.
public enum LedgerLocation: Sendable, Hashable {
    case installation
    case organization(OrganizationID)
    case inspection(InspectionID, of: OrganizationID)
}
