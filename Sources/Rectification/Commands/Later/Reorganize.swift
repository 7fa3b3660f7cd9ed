/// Records that departments were merged, divided or renamed by a reorganisation (机构变动).
public struct Reorganize: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .reorganize }

    /// The organisation.
    public var organization: OrganizationID
    /// The departments that are no more.
    public var from: [DepartmentID]
    /// The names of those that take their place; those that are there already stay.
    public var into: [String]
    /// The day.
    public var day: CivilDate
    /// By which document.
    public var ground: String

    /// Creates the command.
    public init(organization: OrganizationID, from: [DepartmentID], into: [String], day: CivilDate, ground: String) {
        self.organization = organization
        self.from = from
        self.into = into
        self.day = day
        self.ground = ground
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; what is open is handed over by a command of its own.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try ground.requireWords("机构变动的依据")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard !from.isEmpty, Set(from).count == from.count else { throw .planning(.empty("变动前的科室")) }
        guard !into.isEmpty, Set(into).count == into.count else { throw .planning(.empty("变动后的科室")) }
        for department in from { _ = try sight.state.openDepartment(department) }
        var events: [Event] = []
        var successors: [DepartmentID] = []
        for name in into {
            try name.requireWords("科室名称")
            let key = MatchingKey.of(name)
            if let known = sight.state.departments.first(where: { !$0.isClosed && MatchingKey.of($0.name) == key }) {
                successors.append(known.department)
            } else {
                let department = DepartmentRecorded(department: act.random.identifier(), name: name)
                successors.append(department.department)
                events.append(.departmentRecorded(department))
            }
        }
        let gone = from.filter { !successors.contains($0) }
        events += gone.map { .departmentClosed(DepartmentClosed(department: $0, why: ground)) }
        let reorganization = ReorganizationRecorded(
            reorganization: act.random.identifier(), on: day, ground: ground, from: from, into: successors)
        return sight.recording(events + [.reorganizationRecorded(reorganization)])
    }
}
