/// By what time is told: the rules, the working days, and the day on which it is looked.
public struct Clock: Sendable {
    /// Reads when something is due in the words of a document, printed in the year of a day.
    public typealias DueReader = @Sendable (_ words: String, _ printed: CivilDate) -> Due

    /// The rules of time.
    public let pack: RulePack
    /// Which days are worked.
    public let calendar: WorkCalendar
    /// The day.
    public let today: CivilDate
    let readDue: DueReader

    /// Creates a clock.
    public init(pack: RulePack, calendar: WorkCalendar, today: CivilDate, readDue: @escaping DueReader) {
        self.pack = pack
        self.calendar = calendar
        self.today = today
        self.readDue = readDue
    }

    /// The light of an item, with its reason.
    public func reading(of item: WorkItem) -> LightReading {
        LightReading(of: item, on: today, pack: pack, calendar: calendar)
    }
}
