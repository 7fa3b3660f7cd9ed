/// Records what the superior says of matters (认定); what is sent back is worked on again, and nothing else.
public struct RecordRecognition: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordRecognition }

    /// The inspection.
    public var inspection: InspectionID
    /// The matters.
    public var matters: [MatterID]
    /// What is said of them.
    public var outcome: MatterRecognized.Outcome
    /// Who says so.
    public var by: String
    /// The day.
    public var day: CivilDate
    /// The words.
    public var words: String?
    /// The review opinion that says so.
    public var opinion: OpinionID?

    /// Creates the command.
    public init(
        inspection: InspectionID, matters: [MatterID], outcome: MatterRecognized.Outcome, by: String, day: CivilDate,
        words: String? = nil, opinion: OpinionID? = nil
    ) {
        self.inspection = inspection
        self.matters = matters
        self.outcome = outcome
        self.by = by
        self.day = day
        self.words = words
        self.opinion = opinion
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// An opinion on one finding says nothing of the matters of another.
    private func require(_ opinion: OpinionID, seeing sight: Sight) throws(Refusal) {
        guard let standing = sight.state.entry(Opinion.self, .opinion(opinion)) else {
            throw .office(.noSuch("条联审意见"))
        }
        guard let finding = standing.received.finding else { return }
        guard matters.allSatisfy({ sight.state.matter($0)?.finding == finding }) else {
            throw .upward(.otherFinding)
        }
    }

    /// Decides what is recorded: of all the matters or of none.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try by.requireWords("认定的单位")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard !matters.isEmpty, Set(matters).count == matters.count else { throw .planning(.empty("具体问题")) }
        if outcome == .sentBack { try (words ?? "").requireWords("退回的理由") }
        if let opinion { try require(opinion, seeing: sight) }
        var events: [Event] = []
        for matter in matters {
            guard sight.state.matter(matter) != nil else { throw .planning(.noSuchMatter) }
            guard sight.state.division(of: matter) == nil else { throw .planning(.dividedAlready) }
            events.append(
                .matterRecognized(
                    MatterRecognized(
                        recognition: act.random.identifier(), matter: matter, outcome: outcome, by: by, on: day,
                        words: words, opinion: opinion)))
            if outcome == .sentBack, let closure = sight.state.standingClosure(of: matter), closure.stage == .closed {
                events.append(
                    .matterReopened(MatterReopened(closure: closure.closure, why: "\(by)退回：\(words ?? "")")))
            }
        }
        return sight.recording(events)
    }
}
