/// What the author of a rule pack expects of it in one case.
public struct RuleTrial: Sendable, Hashable {
    /// What the case is called.
    public let name: String
    /// The item as it is in this case.
    public let item: WorkItem
    /// The day on which it is looked at.
    public let today: CivilDate
    /// The light that it is to have.
    public let light: Light
    /// What is to be sent on this very day, by name and in order.
    public let steps: [String]
    /// The line of the file on which the case begins.
    public let line: Int

    /// Creates a case.
    public init(name: String, item: WorkItem, today: CivilDate, light: Light, steps: [String], line: Int) {
        self.name = name
        self.item = item
        self.today = today
        self.light = light
        self.steps = steps
        self.line = line
    }

    /// What came of a case.
    public struct Outcome: Sendable, Hashable {
        /// The case.
        public let trial: RuleTrial
        /// The light that the pack gives.
        public let reading: LightReading
        /// What the pack sends on this day.
        public let steps: [String]

        /// Whether it is as expected.
        public var isAsExpected: Bool { reading.light == trial.light && steps == trial.steps }
    }

    /// Tries the case under a pack.
    public func run(_ pack: RulePack, _ calendar: WorkCalendar) -> Outcome {
        let acts = Chase(pack, calendar).acts(for: [item], sent: [], on: today)
        return Outcome(
            trial: self, reading: LightReading(of: item, on: today, pack: pack, calendar: calendar),
            steps: acts.filter { $0.day == today }.map(\.name))
    }
}
