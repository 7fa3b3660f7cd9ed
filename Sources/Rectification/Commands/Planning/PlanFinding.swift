/// Puts a name to a version of what is planned for a finding.
public struct PlanFinding: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .planFinding }

    /// The inspection.
    public var inspection: InspectionID
    /// The plan, whole.
    public var plan: FindingPlanned
    /// The sequence of the last record that the person saw of the finding.
    public var basedOn: Int

    /// Creates the command.
    public init(inspection: InspectionID, plan: FindingPlanned, basedOn: Int) {
        self.inspection = inspection
        self.plan = plan
        self.basedOn = basedOn
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; refuses units, posts and columns that the organisation does not have.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.finding(plan.finding) != nil else { throw .planning(.noSuchFinding) }
        try sight.state.requireUnchanged(.finding(plan.finding), since: basedOn)
        let before = sight.state.plan(of: plan.finding)
        guard plan != before ?? FindingPlanned(finding: plan.finding) else { throw .planning(.nothingNew) }
        try before?.due.requireLevel(toBecome: plan.due)
        // What was planned before may stay though its unit was closed or its person left since.
        for unit in plan.units where before?.units.contains(unit) != true { try sight.requireUnit(unit) }
        for post in plan.posts where before?.posts.contains(post) != true { try sight.requirePost(post) }
        for value in plan.columns { try sight.require(value) }
        return sight.recording([.findingPlanned(plan)])
    }
}

extension FindingPlanned {
    /// Every unit that it names.
    var units: [Unit] { (owner.map { [$0] } ?? []) + supporting }
    /// Every post that it names.
    var posts: [PostID] { sponsors.map(\.post) + (responsible.map { [$0] } ?? []) }
}

extension Sight {
    /// Refuses a unit that nothing can be given to.
    func requireUnit(_ unit: Unit) throws(Refusal) {
        switch unit {
        case .department(let id):
            guard let department = organization?.department(id), !department.isClosed else {
                throw .planning(.noSuchUnit)
            }
        case .organization(let id):
            guard organization?.listedSubordinates.contains(where: { $0.organization == id }) == true else {
                throw .planning(.noSuchUnit)
            }
        }
    }

    /// Refuses a post that nobody holds.
    func requirePost(_ post: PostID) throws(Refusal) {
        guard organization?.post(post) != nil, organization?.leaving(post) == nil else { throw .planning(.noSuchPost) }
    }

    /// Refuses a value that does not fit its column.
    func require(_ value: ColumnValue) throws(Refusal) {
        guard let column = organization?.column(value.column) else { throw .planning(.noSuchColumn) }
        let fits =
            switch column.content {
            case .text: true
            case .number: DecimalText(value.value) != nil
            case .date: CivilDate(value.value) != nil
            case .choice: column.choices.contains(value.value)
            }
        guard fits else { throw .planning(.unfitColumnValue(column: column.name, value: value.value)) }
    }
}
