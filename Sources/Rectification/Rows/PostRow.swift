/// A post as the views show it.
public struct PostRow: Sendable, Equatable {
    /// The post as it was taken.
    public let post: PostTaken
    /// The organisation.
    public let organization: OrganizationID
    /// Whether it is not held any more.
    public let isLeft: Bool
    /// The last day, where it is known.
    public let leftOn: CivilDate?
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/post``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .post)
        let id: PostID = try row.id()
        organization = try row.id()
        post = PostTaken(
            post: id, person: try row.id(), name: try row.text(), title: try row.optionalText(),
            department: try row.optionalID(), telephone: try row.optionalText(), since: try row.optionalDate())
        isLeft = try row.flag()
        leftOn = try row.optionalDate()
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
