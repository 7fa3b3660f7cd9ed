/// Says what a performance indicator is to reach (绩效指标).
public struct SetIndicator: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .setIndicator }

    /// The organisation.
    public var organization: OrganizationID
    /// Its name.
    public var name: String
    /// In what it is counted.
    public var unit: String?
    /// What it is to reach.
    public var goal: DecimalText
    /// The inspection that it belongs to.
    public var inspection: InspectionID?
    /// By when.
    public var due: CivilDate?

    /// Creates the command.
    public init(
        organization: OrganizationID, name: String, unit: String? = nil, goal: DecimalText,
        inspection: InspectionID? = nil, due: CivilDate? = nil
    ) {
        self.organization = organization
        self.name = name
        self.unit = unit
        self.goal = goal
        self.inspection = inspection
        self.due = due
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// The one that it belongs to.
    public var inspections: Set<InspectionID> { Set(inspection.map { [$0] } ?? []) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("指标的名称")
        if let inspection { _ = try sight.looking(at: inspection) }
        let known = sight.state.entries(Indicator.self).map(\.planned)
        guard !known.contains(where: { $0.name == name && $0.inspection == inspection }) else {
            throw .planning(.nameTaken(name))
        }
        let set = IndicatorSet(
            indicator: act.random.identifier(), name: name, unit: unit, target: goal, inspection: inspection, due: due)
        return sight.recording([.indicatorSet(set)])
    }
}
