/// Who does something: a department of the inspected organisation, or an organisation below it.
public enum Unit: Sendable, Hashable {
    case department(DepartmentID)
    case organization(OrganizationID)
}

extension Unit: CustomStringConvertible {
    /// `department/ID` or `organization/ID`.
    public var description: String {
        switch self {
        case .department(let id): "department/\(id)"
        case .organization(let id): "organization/\(id)"
        }
    }

    /// Reads the text form; absent for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "department": if let id = DepartmentID(parts[1]) { self = .department(id) } else { return nil }
        case "organization": if let id = OrganizationID(parts[1]) { self = .organization(id) } else { return nil }
        default: return nil
        }
    }
}
