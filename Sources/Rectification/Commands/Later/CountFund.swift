/// Says how much of a special fund is in place, and spent.
public struct CountFund: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .countFund }

    /// The organisation.
    public var organization: OrganizationID
    /// The fund.
    public var fund: FundID
    /// The day as of which it is counted.
    public var day: CivilDate
    /// What is in place, in 10,000 yuan (万元).
    public var inPlace: DecimalText
    /// What is spent, in 10,000 yuan (万元).
    public var spent: DecimalText
    /// A remark.
    public var words: String?

    /// Creates the command.
    public init(
        organization: OrganizationID, fund: FundID, day: CivilDate, inPlace: DecimalText, spent: DecimalText,
        words: String? = nil
    ) {
        self.organization = organization
        self.fund = fund
        self.day = day
        self.inPlace = inPlace
        self.spent = spent
        self.words = words
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.entry(Fund.self, .fund(fund)) != nil else { throw .office(.noSuch("项资金")) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard !inPlace.isNegative, !spent.isNegative else { throw .later(.unfitNumbers) }
        let counted = FundCounted(fund: fund, on: day, inPlace: inPlace, spent: spent, words: words)
        return sight.recording([.fundCounted(counted)])
    }
}
