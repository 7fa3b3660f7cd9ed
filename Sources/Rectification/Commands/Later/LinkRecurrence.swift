/// Says that a finding is an earlier one again, of this inspection or another (屡改屡犯).
public struct LinkRecurrence: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .linkRecurrence }

    /// The inspection.
    public var inspection: InspectionID
    /// The finding.
    public var finding: FindingID
    /// The inspection of the earlier one.
    public var earlierInspection: InspectionID
    /// The earlier one.
    public var earlierFinding: FindingID
    /// What they have in common.
    public var words: String?

    /// Creates the command.
    public init(
        inspection: InspectionID, finding: FindingID, earlierInspection: InspectionID, earlierFinding: FindingID,
        words: String? = nil
    ) {
        self.inspection = inspection
        self.finding = finding
        self.earlierInspection = earlierInspection
        self.earlierFinding = earlierFinding
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// The one of the earlier finding.
    public var inspections: Set<InspectionID> { [earlierInspection] }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.finding(finding) != nil else { throw .planning(.noSuchFinding) }
        let earlier = earlierInspection == inspection ? sight.state : sight.inspections[earlierInspection]
        guard earlier?.finding(earlierFinding) != nil else { throw .planning(.noSuchFinding) }
        guard finding != earlierFinding else { throw .later(.sameFinding) }
        let known = sight.state.entries(Recurrence.self).contains {
            $0.linked.finding == finding && $0.linked.earlierFinding == earlierFinding
        }
        guard !known else { throw .planning(.nothingNew) }
        let linked = RecurrenceLinked(
            recurrence: act.random.identifier(), finding: finding, earlierInspection: earlierInspection,
            earlierFinding: earlierFinding, words: words)
        return sight.recording([.recurrenceLinked(linked)])
    }
}
