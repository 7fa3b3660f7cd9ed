/// Says how far a matter, an action or an assignment is, as of a day.
public struct ReportProgress: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .reportProgress }

    /// The inspection.
    public var inspection: InspectionID
    /// What it is about.
    public var about: ReportSubject
    /// The day as of which it speaks.
    public var reportedOn: CivilDate
    /// The declared status.
    public var status: DeclaredStatus?
    /// The narrative, clause by clause.
    public var clauses: [ProgressReported.Clause]

    /// Creates the command.
    public init(
        inspection: InspectionID, about: ReportSubject, reportedOn: CivilDate, status: DeclaredStatus? = nil,
        clauses: [ProgressReported.Clause]
    ) {
        self.inspection = inspection
        self.about = about
        self.reportedOn = reportedOn
        self.status = status
        self.clauses = clauses
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is the person's own where it was given to the person's unit.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, to: sight.units(of: about))
    }

    /// Decides what is recorded; refuses a report that says nothing, is of a day to come, or speaks of what is worked on no longer.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try sight.requireWorkedOn(about)
        guard !clauses.isEmpty else { throw .planning(.empty("整改进展")) }
        for clause in clauses { try clause.text.requireWords("整改进展") }
        guard reportedOn <= act.day else { throw .closing(.dayAhead(reportedOn)) }
        return sight.recording([
            .progressReported(
                ProgressReported(
                    report: act.random.identifier(), subject: about, reportedOn: reportedOn, status: status,
                    clauses: clauses))
        ])
    }
}

extension Sight {
    /// Refuses what is not there, was divided or withdrawn, or has ended.
    fileprivate func requireWorkedOn(_ subject: ReportSubject) throws(Refusal) {
        switch subject {
        case .matter(let id):
            guard state.matter(id) != nil else { throw .planning(.noSuchMatter) }
            guard state.division(of: id) == nil else { throw .planning(.dividedAlready) }
        case .action(let id): _ = try state.standingAction(id)
        case .assignment(let id):
            guard state.assignment(id) != nil else { throw .planning(.noSuchAssignment) }
            guard state.end(of: id) == nil else { throw .planning(.ended) }
        }
    }
}
