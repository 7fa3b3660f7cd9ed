/// A person holds a post in an organisation (职务).
///
/// Whoever answers for something is named by the post, with the name, title and telephone of that time; an account is not needed.
public struct PostTaken: Sendable, Equatable {
    /// The post's id: of this person in this office, and of nobody after.
    public var post: PostID
    /// The person.
    public var person: PersonID
    /// How the person is shown.
    public var name: String
    /// The office that is held: 副局长.
    public var title: String?
    /// The department; absent for the organisation's leaders.
    public var department: DepartmentID?
    /// The office telephone.
    public var telephone: String?
    /// The first day.
    public var since: CivilDate?

    /// Creates the event.
    public init(
        post: PostID, person: PersonID, name: String, title: String? = nil, department: DepartmentID? = nil,
        telephone: String? = nil, since: CivilDate? = nil
    ) {
        self.post = post
        self.person = person
        self.name = name
        self.title = title
        self.department = department
        self.telephone = telephone
        self.since = since
    }
}

extension PostTaken: EventBody {
    static var kind: Event.Kind { .postTaken }
    static var title: String { "登记任职" }
    static var mendableFields: [String] { ["name", "title", "telephone", "since"] }
    var event: Event { .postTaken(self) }
    var item: Item? { .post(post) }
    var namedItems: [Item] { department.map { [.department($0)] } ?? [] }
    var summary: String? { ([name, title] as [String?]).compactMap(\.self).joined(separator: " ") }
}

extension PostTaken {
    func write(fields: inout PayloadWriter) {
        fields.put("department", department)
        fields.put("name", name)
        fields.put("person", person)
        fields.put("post", post)
        fields.put("since", since)
        fields.put("telephone", telephone)
        fields.put("title", title)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        department = try fields.takeOptional("department")
        name = try fields.take("name")
        person = try fields.take("person")
        post = try fields.take("post")
        since = try fields.takeOptional("since")
        telephone = try fields.takeOptional("telephone")
        title = try fields.takeOptional("title")
    }
}
