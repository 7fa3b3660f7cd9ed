/// Records a special fund and its budget (专项资金).
public struct SetFund: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .setFund }

    /// The organisation.
    public var organization: OrganizationID
    /// Its name.
    public var name: String
    /// The budget, in 10,000 yuan (万元).
    public var budget: DecimalText
    /// The inspection that it belongs to.
    public var inspection: InspectionID?

    /// Creates the command.
    public init(organization: OrganizationID, name: String, budget: DecimalText, inspection: InspectionID? = nil) {
        self.organization = organization
        self.name = name
        self.budget = budget
        self.inspection = inspection
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// The one that it belongs to.
    public var inspections: Set<InspectionID> { Set(inspection.map { [$0] } ?? []) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("资金的名称")
        guard !budget.isNegative else { throw .later(.unfitNumbers) }
        if let inspection { _ = try sight.looking(at: inspection) }
        let known = sight.state.entries(Fund.self).map(\.planned)
        guard !known.contains(where: { $0.name == name && $0.inspection == inspection }) else {
            throw .planning(.nameTaken(name))
        }
        let set = FundSet(fund: act.random.identifier(), name: name, budget: budget, inspection: inspection)
        return sight.recording([.fundSet(set)])
    }
}
