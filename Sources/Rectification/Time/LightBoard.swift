/// The lights of an inspection on a day; never kept, but made out whenever they are looked at.
public struct LightBoard: Sendable {
    private let readings: [ReportSubject: LightReading]
    private let worst: [FindingID: LightReading]

    /// Makes out the lights of all that is worked on.
    public init(_ schedule: WorkSchedule, by clock: Clock) {
        var readings: [ReportSubject: LightReading] = [:]
        var worst: [FindingID: LightReading] = [:]
        for entry in schedule.entries {
            let reading = clock.reading(of: entry.item)
            readings[entry.subject] = reading
            guard case .matter = entry.subject else { continue }
            for finding in entry.findings {
                worst[finding] =
                    worst[finding].map { $0.light.gravity < reading.light.gravity ? reading : $0 } ?? reading
            }
        }
        (self.readings, self.worst) = (readings, worst)
    }

    /// Makes out the lights of an inspection.
    public init(_ state: StreamState, by clock: Clock) {
        self.init(WorkSchedule(state, readDue: clock.readDue), by: clock)
    }

    /// The light of a matter, an action or an assignment; absent for what is not worked on any more.
    public func reading(of subject: ReportSubject) -> LightReading? { readings[subject] }

    /// The light of a finding: the worst of its matters'.
    public func reading(of finding: FindingID) -> LightReading? { worst[finding] }
}

extension Light {
    /// How much it asks for somebody to act.
    fileprivate var gravity: Int {
        switch self {
        case .grey: 0
        case .green: 1
        case .waiting: 2
        case .yellow: 3
        case .red: 4
        }
    }
}
