public import HashChain

/// The stream that a command is about.
public enum CommandTarget: Sendable, Hashable {
    case installation
    case organization(OrganizationID)
    case inspection(InspectionID)

    /// The stream's name.
    public var stream: StreamName {
        switch self {
        case .installation: .installation
        case .organization(let id): .organization(id)
        case .inspection(let id): .inspection(id)
        }
    }
}
