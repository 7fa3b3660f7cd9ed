/// Records a leader's instruction (批示).
public struct GiveInstruction: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .giveInstruction }

    /// The inspection.
    public var inspection: InspectionID
    /// Who gave it.
    public var by: String
    /// The post of whoever gave it, where it is known.
    public var post: PostID?
    /// The day that stands beside it.
    public var day: CivilDate
    /// The words.
    public var words: String
    /// The findings that it is about.
    public var findings: [FindingID]
    /// What is to be done.
    public var task: String?
    /// Who is to do it.
    public var units: [Unit]
    /// Until when.
    public var due: Due?

    /// Creates the command.
    public init(
        inspection: InspectionID, by: String, post: PostID? = nil, day: CivilDate, words: String,
        findings: [FindingID] = [], task: String? = nil, units: [Unit] = [], due: Due? = nil
    ) {
        self.inspection = inspection
        self.by = by
        self.post = post
        self.day = day
        self.words = words
        self.findings = findings
        self.task = task
        self.units = units
        self.due = due
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Who decided on the paper, where that is somebody with a post.
    public func principal(seeing sight: Sight) -> PersonID? { post.flatMap { sight.organization?.post($0)?.person } }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try by.requireWords("批示人")
        try words.requireWords("批示的内容")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        if let post { try sight.requirePost(post) }
        for finding in findings where sight.state.finding(finding) == nil { throw .planning(.noSuchFinding) }
        for unit in units { try sight.requireUnit(unit) }
        let given = InstructionGiven(
            instruction: act.random.identifier(), by: by, post: post, on: day, words: words, findings: findings,
            task: task,
            units: units, due: due)
        return sight.recording([.instructionGiven(given)])
    }
}
