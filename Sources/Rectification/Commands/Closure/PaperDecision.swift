/// A decision on paper as somebody records it on another's behalf.
public struct PaperDecision: Sendable, Equatable {
    /// What the paper is.
    public var form: PaperForm
    /// Who decided: a name, or the name of a body.
    public var decidedBy: String
    /// The post of the person who decided, where it is known.
    public var post: PostID?
    /// In what capacity.
    public var capacity: String?
    /// At which level, where that is known.
    public var level: DecidingLevel?
    /// The day that stands on the paper.
    public var decidedOn: CivilDate
    /// What was decided, in the words of the paper.
    public var words: String?

    /// Creates the value.
    public init(
        form: PaperForm, decidedBy: String, post: PostID? = nil, capacity: String? = nil,
        level: DecidingLevel? = nil, decidedOn: CivilDate, words: String? = nil
    ) {
        self.form = form
        self.decidedBy = decidedBy
        self.post = post
        self.capacity = capacity
        self.level = level
        self.decidedOn = decidedOn
        self.words = words
    }

    /// The person who decided, where the post is known.
    func principal(seeing sight: Sight) -> PersonID? { post.flatMap { sight.organization?.post($0)?.person } }

    /// The event that records it; refuses a decision of nobody and of a day to come.
    func recorded(as decision: DecisionID, seeing sight: Sight, act: Act) throws(Refusal) -> Event {
        try decidedBy.requireWords("作出决定的人或机构")
        if let post { try sight.requirePost(post) }
        guard decidedOn <= act.day else { throw .closing(.dayAhead(decidedOn)) }
        return .decisionRecorded(
            DecisionRecorded(
                decision: decision, form: form, decidedBy: decidedBy, post: post, capacity: capacity, level: level,
                decidedOn: decidedOn, words: words))
    }
}
