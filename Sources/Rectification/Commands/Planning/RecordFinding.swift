/// Adds a finding that a person writes down: from a notice to rectify at once, a self-check, a comment.
public struct RecordFinding: RecordingCommand {
    /// Where the finding comes from.
    public enum Source: Sendable, Equatable {
        /// An origin that is kept.
        case known(OriginID)
        /// A new one.
        case new(OriginKind, number: String? = nil, raisedOn: CivilDate? = nil, isApart: Bool = false)
    }

    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordFinding }

    /// The inspection.
    public var inspection: InspectionID
    /// Where it comes from.
    public var source: Source
    /// As printed, without brackets or stop.
    public var number: String?
    /// Every heading above it, outer to inner.
    public var headings: [String]
    /// What was found.
    public var statement: String
    /// The detail after the statement.
    public var description: String?

    /// Creates the command.
    public init(
        inspection: InspectionID, source: Source, number: String? = nil, headings: [String] = [], statement: String,
        description: String? = nil
    ) {
        self.inspection = inspection
        self.source = source
        self.number = number
        self.headings = headings
        self.statement = statement
        self.description = description
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; refuses an empty statement and an origin that is not kept.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try statement.requireWords("问题的内容")
        let (origin, events) = try origin(in: sight.state, act)
        let finding = FindingRecorded(
            finding: act.random.identifier(), origin: origin, place: nil,
            position: (sight.state.findings.last?.position ?? 0) + 1, number: number, headings: headings,
            statement: statement, description: description)
        let matter = MatterRecorded(matter: act.random.identifier(), finding: finding.finding)
        return sight.recording(events + [.findingRecorded(finding), .matterRecorded(matter)])
    }

    private func origin(in state: StreamState, _ act: Act) throws(Refusal) -> (OriginID, [Event]) {
        switch source {
        case .known(let id):
            guard state.body(OriginRecorded.self, of: .origin(id)) != nil else { throw .planning(.noSuchFinding) }
            return (id, [])
        case .new(let kind, let number, let raisedOn, let isApart):
            let origin = OriginRecorded(
                origin: act.random.identifier(), kind: kind, number: number, raisedOn: raisedOn, isApart: isApart)
            return (origin.origin, [.originRecorded(origin)])
        }
    }
}
