import Rectification
import Store
import Workbench

/// The inspected organisation: its departments, its people and what they hold, its own columns, who is below it.
struct OfficePage: Page {
    static let template = Template.office

    struct Department: Equatable, Sendable {
        let department: String
        let isClosed: Bool
    }

    struct Post: Equatable, Sendable {
        let person: String
        let post: String?
        let postDepartment: String?
        let telephone: String?
        let since: String?
        let isLeft: Bool
        /// The last day, where it is known.
        let leftOn: String?
    }

    struct Column: Equatable, Sendable {
        let column: String
        let content: String
        let choices: String?
        let isHidden: Bool
    }

    struct Below: Equatable, Sendable {
        let below: String
    }

    let title: String
    let inspection: InspectionFrame?
    let organizationName: String
    let isEmpty: Bool
    let hasDepartments: Bool
    let departmentCount: String
    let departments: [Department]
    let hasPosts: Bool
    let postCount: String
    let posts: [Post]
    let hasColumns: Bool
    let columnCount: String
    let columns: [Column]
    let hasBelow: Bool
    let belowCount: String
    let subordinates: [Below]

    init(_ page: ShowOffice.Page, _ words: Catalogue) {
        let frame = InspectionFrame(page.header, title: words("office.title"), words)
        inspection = frame
        organizationName = frame.organization
        title = "\(words("office.title")) · \(frame.organization)"
        let office = page.office
        departments = office.departments.map { Department($0.department) }
        let names = Dictionary(
            office.departments.map { ($0.department.department, $0.department.name) }, uniquingKeysWith: { $1 })
        posts = office.posts.map { Post($0, in: names) }
        columns = office.columns.map { Column($0.column, words) }
        subordinates = office.subordinates.map { Below(below: $0.name) }
        (hasDepartments, hasPosts) = (!departments.isEmpty, !posts.isEmpty)
        (hasColumns, hasBelow) = (!columns.isEmpty, !subordinates.isEmpty)
        isEmpty = !hasDepartments && !hasPosts && !hasColumns && !hasBelow
        departmentCount = words("office.departmentCount", ["count": "\(departments.count { !$0.isClosed })"])
        postCount = words("office.postCount", ["count": "\(posts.count { !$0.isLeft })"])
        columnCount = words("office.columnCount", ["count": "\(columns.count { !$0.isHidden })"])
        belowCount = words("office.belowCount", ["count": "\(subordinates.count)"])
    }
}

extension OfficePage.Department {
    fileprivate init(_ department: StreamState.Department) {
        self.init(department: department.name, isClosed: department.isClosed)
    }
}

extension OfficePage.Post {
    fileprivate init(_ row: PostRow, in departments: [DepartmentID: String]) {
        let taken = row.post
        person = taken.name
        post = taken.title
        postDepartment = taken.department.flatMap { departments[$0] }
        telephone = taken.telephone
        since = taken.since?.description
        isLeft = row.isLeft
        leftOn = row.leftOn?.description
    }
}

extension OfficePage.Column {
    fileprivate init(_ column: StreamState.Column, _ words: Catalogue) {
        self.init(
            column: column.name, content: words("columnKind.\(column.content.rawValue)"),
            choices: column.choices.isEmpty ? nil : column.choices.joined(separator: "、"), isHidden: column.isHidden)
    }
}
