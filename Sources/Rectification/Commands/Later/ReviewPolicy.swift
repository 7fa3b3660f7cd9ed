/// Asks a policy the four questions.
public struct ReviewPolicy: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .reviewPolicy }

    /// The organisation.
    public var organization: OrganizationID
    /// The policy.
    public var policy: PolicyID
    /// The day.
    public var day: CivilDate
    /// Whether it is consistent with those above it.
    public var isConsistent: PolicyReviewed.Answer
    /// Whether it has supporting rules.
    public var isSupported: PolicyReviewed.Answer
    /// Whether it is supervised.
    public var isSupervised: PolicyReviewed.Answer
    /// Whether there are penalties.
    public var isPenalized: PolicyReviewed.Answer
    /// What is to be done about it.
    public var words: String?

    /// Creates the command.
    public init(
        organization: OrganizationID, policy: PolicyID, day: CivilDate, isConsistent: PolicyReviewed.Answer,
        isSupported: PolicyReviewed.Answer, isSupervised: PolicyReviewed.Answer, isPenalized: PolicyReviewed.Answer,
        words: String? = nil
    ) {
        self.organization = organization
        self.policy = policy
        self.day = day
        self.isConsistent = isConsistent
        self.isSupported = isSupported
        self.isSupervised = isSupervised
        self.isPenalized = isPenalized
        self.words = words
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; where an answer is no, it says what is to be done.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let standing = sight.state.entry(Policy.self, .policy(policy)) else { throw .office(.noSuch("项制度")) }
        guard standing.isInForce else { throw .office(.doneAlready("项制度", standing.standing)) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        let reviewed = PolicyReviewed(
            policy: policy, on: day, isConsistent: isConsistent, isSupported: isSupported, isSupervised: isSupervised,
            isPenalized: isPenalized, words: words)
        if reviewed.answers.contains(.no) { try (words ?? "").requireWords("复核后打算怎么办") }
        return sight.recording([.policyReviewed(reviewed)])
    }
}
