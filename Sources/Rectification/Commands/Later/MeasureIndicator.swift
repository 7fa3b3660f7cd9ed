/// Says what a performance indicator has reached.
public struct MeasureIndicator: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .measureIndicator }

    /// The organisation.
    public var organization: OrganizationID
    /// The indicator.
    public var indicator: IndicatorID
    /// The day as of which it is counted.
    public var day: CivilDate
    /// What it has reached.
    public var result: DecimalText
    /// A remark.
    public var words: String?

    /// Creates the command.
    public init(
        organization: OrganizationID, indicator: IndicatorID, day: CivilDate, result: DecimalText,
        words: String? = nil
    ) {
        self.organization = organization
        self.indicator = indicator
        self.day = day
        self.result = result
        self.words = words
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.entry(Indicator.self, .indicator(indicator)) != nil else { throw .office(.noSuch("项指标")) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        let measured = IndicatorMeasured(indicator: indicator, on: day, result: result, words: words)
        return sight.recording([.indicatorMeasured(measured)])
    }
}
