/// How far a grant reaches.
public enum Scope: Sendable, Hashable {
    /// Everything that the installation keeps.
    case installation
    /// These organisations and their inspections.
    case organizations(Set<OrganizationID>)
    /// One department's share of the work.
    case department(DepartmentID)
    /// One inspection.
    case inspection(InspectionID)
}

extension Scope: CustomStringConvertible {
    /// `installation`, `organization/ID,ID…` by id, `department/ID` or `inspection/ID`.
    public var description: String {
        switch self {
        case .installation: "installation"
        case .organizations(let ids): "organization/" + ids.sorted().map(\.description).joined(separator: ",")
        case .department(let id): "department/\(id)"
        case .inspection(let id): "inspection/\(id)"
        }
    }

    /// Reads the text form; absent for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch (parts.first, parts.count) {
        case ("installation", 1): self = .installation
        case ("organization", 2):
            let ids = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { OrganizationID($0) }
            let known = Set(ids.compactMap(\.self))
            guard known.count == ids.count else { return nil }
            self = .organizations(known)
        case ("department", 2): if let id = DepartmentID(parts[1]) { self = .department(id) } else { return nil }
        case ("inspection", 2): if let id = InspectionID(parts[1]) { self = .inspection(id) } else { return nil }
        default: return nil
        }
    }
}
