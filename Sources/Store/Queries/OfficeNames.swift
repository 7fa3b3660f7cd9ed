import HashChain
public import Rectification

/// What the units, posts and columns of an organisation are called now.
public struct OfficeNames: Sendable, Equatable {
    /// Departments and organisations below.
    public let units: [Unit: String]
    /// The people, by post.
    public let posts: [PostID: String]
    /// The columns that the office added.
    public let columns: [ColumnID: String]

    /// Nothing has a name.
    public static let none = OfficeNames(units: [:], posts: [:], columns: [:])

    private init(units: [Unit: String], posts: [PostID: String], columns: [ColumnID: String]) {
        self.units = units
        self.posts = posts
        self.columns = columns
    }

    /// As an organisation's stream says.
    public init(of office: StreamState) {
        let departments = office.departments.map { (Unit.department($0.department), $0.name) }
        let below = office.listedSubordinates.map { (Unit.organization($0.organization), $0.name) }
        self.init(
            units: Dictionary(departments + below) { $1 },
            posts: Dictionary(office.posts.map { ($0.post, $0.name) }) { $1 },
            columns: Dictionary(office.columns.map { ($0.column, $0.name) }) { $1 })
    }
}

extension LedgerReader {
    /// What is called how in the organisation of an inspection.
    public func officeNames(of inspection: InspectionID) throws(StoreError) -> OfficeNames {
        let query = RowQuery(.inspection).with("id", inspection)
        guard let row = try rows(query, as: InspectionRow.init).first else { return .none }
        return OfficeNames(of: try state(of: .organization(row.inspection.organization)))
    }
}
