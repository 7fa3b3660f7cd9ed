/// Records that a policy was produced, revised or repealed (建章立制).
public struct RecordPolicy: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordPolicy }

    /// The organisation.
    public var organization: OrganizationID
    /// Its title, without 《》.
    public var title: String
    /// What was done with it.
    public var change: PolicyRecorded.Change
    /// The number of its document.
    public var number: String?
    /// The day of its document.
    public var day: CivilDate?
    /// The findings that it is an answer to.
    public var serves: [PolicyGround]
    /// The policy that it takes the place of.
    public var replaces: PolicyID?

    /// Creates the command.
    public init(
        organization: OrganizationID, title: String, change: PolicyRecorded.Change, number: String? = nil,
        day: CivilDate? = nil, serves: [PolicyGround] = [], replaces: PolicyID? = nil
    ) {
        self.organization = organization
        self.title = title
        self.change = change
        self.number = number
        self.day = day
        self.serves = serves
        self.replaces = replaces
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Those of the findings that it is an answer to.
    public var inspections: Set<InspectionID> { Set(serves.map(\.inspection)) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try title.requireWords("制度的名称")
        let policies = sight.state.entries(Policy.self)
        if let number, policies.contains(where: { $0.recorded.number == number && $0.recorded.title == title }) {
            throw .planning(.nameTaken(number))
        }
        if let replaces {
            guard let former = policies.first(where: { $0.recorded.policy == replaces }) else {
                throw .office(.noSuch("项制度"))
            }
            guard former.isInForce else { throw .office(.doneAlready("项制度", former.standing)) }
        }
        for ground in serves {
            guard try sight.looking(at: ground.inspection).state.finding(ground.finding) != nil else {
                throw .planning(.noSuchFinding)
            }
        }
        let recorded = PolicyRecorded(
            policy: act.random.identifier(), title: title, change: change, number: number, on: day, serves: serves,
            replaces: replaces)
        return sight.recording([.policyRecorded(recorded)])
    }
}
