/// Records that a person holds a post no longer.
public struct LeavePost: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .leavePost }

    /// The organisation.
    public var organization: OrganizationID
    /// The post.
    public var post: PostID
    /// The last day.
    public var day: CivilDate?
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(organization: OrganizationID, post: PostID, day: CivilDate? = nil, why: String? = nil) {
        self.organization = organization
        self.post = post
        self.day = day
        self.why = why
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.post(post) != nil, sight.state.leaving(post) == nil else { throw .planning(.noSuchPost) }
        return sight.recording([.postLeft(PostLeft(post: post, on: day, why: why))])
    }
}
