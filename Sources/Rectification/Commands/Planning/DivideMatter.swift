/// Divides a matter into others that are worked on and closed by themselves; what was reported on it stays on it.
public struct DivideMatter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .divideMatter }

    /// The inspection.
    public var inspection: InspectionID
    /// The matter.
    public var matter: MatterID
    /// The parts, each in words.
    public var parts: [String]
    /// The sequence of the last record that the person saw of the matter.
    public var basedOn: Int
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(inspection: InspectionID, matter: MatterID, parts: [String], basedOn: Int, why: String? = nil) {
        self.inspection = inspection
        self.matter = matter
        self.parts = parts
        self.basedOn = basedOn
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded: the new matters, numbered below the old one's label or the finding's place, then the division.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let state = sight.state
        guard let old = state.matter(matter), let finding = state.finding(old.finding) else {
            throw .planning(.noSuchMatter)
        }
        guard state.division(of: matter) == nil else { throw .planning(.dividedAlready) }
        let standing = state.standing(of: matter)
        guard standing == .open || standing == .continued else { throw .closing(.hasClosure(standing)) }
        try state.requireUnchanged(.matter(matter), since: basedOn)
        guard parts.count >= 2 else { throw .planning(.tooFewParts(parts.count)) }
        for part in parts { try part.requireWords("每个具体问题的内容") }
        let base = old.label ?? "\(finding.position)"
        let matters = parts.enumerated().map { index, part in
            MatterRecorded(
                matter: act.random.identifier(), finding: old.finding, label: "\(base)-\(index + 1)", text: part)
        }
        let division = MatterRetired(matter: matter, into: matters.map(\.matter), why: why)
        return sight.recording(matters.map { .matterRecorded($0) } + [.matterRetired(division)])
    }
}
