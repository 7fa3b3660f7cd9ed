import HashChain

// Who and what belongs to an organisation, as its stream says it.

extension StreamState {
    /// A department as it is now.
    public struct Department: Sendable, Equatable {
        /// The department.
        public let department: DepartmentID
        /// Its name now.
        public let name: String
        /// Whether it is no more.
        public let isClosed: Bool
    }

    /// A column that the office added, as it is now.
    public struct Column: Sendable, Equatable {
        /// The column.
        public let column: ColumnID
        /// Its name now.
        public let name: String
        /// What stands in it.
        public let content: ColumnAdded.Content
        /// What can be chosen, for a column of choices.
        public let choices: [String]
        /// Whether it is not shown.
        public let isHidden: Bool
    }

    /// The organisation of an organisation's stream.
    public var organization: OrganizationRecorded? {
        head.stream.organization.flatMap { body(of: .organization($0)) }
    }

    /// The department as it is now.
    public func department(_ id: DepartmentID) -> Department? {
        let item = Item.department(id)
        return body(DepartmentRecorded.self, of: item).map { recorded in
            Department(
                department: id, name: bodies(of: DepartmentRenamed.self, naming: item).last?.name ?? recorded.name,
                isClosed: !bodies(of: DepartmentClosed.self, naming: item).isEmpty)
        }
    }

    /// The post; absent when there is none.
    public func post(_ id: PostID) -> PostTaken? { body(of: .post(id)) }

    /// How a post was left; absent while it is held.
    public func leaving(_ post: PostID) -> PostLeft? { bodies(of: PostLeft.self, naming: .post(post)).last }

    /// The column as it is now.
    public func column(_ id: ColumnID) -> Column? {
        let item = Item.column(id)
        return body(ColumnAdded.self, of: item).map { added in
            let visibility = bodies(of: ColumnHidden.self, naming: item).last
            return Column(
                column: id, name: bodies(of: ColumnRenamed.self, naming: item).last?.name ?? added.name,
                content: added.content, choices: added.choices,
                isHidden: visibility.map { !$0.isShownAgain } ?? false)
        }
    }

    /// The organisations below it, in the order of recording.
    public var listedSubordinates: [SubordinateListed] { recorded() }

    /// The departments, in the order of recording.
    public var departments: [Department] {
        recorded(DepartmentRecorded.self).compactMap { department($0.department) }
    }

    /// Every post that was ever held, in the order of recording.
    public var posts: [PostTaken] { recorded() }

    /// The columns, in the order of recording.
    public var columns: [Column] { recorded(ColumnAdded.self).compactMap { column($0.column) } }
}
