/// Work waits for somebody else (需协调).
public struct ObstacleRaised: Sendable, Equatable {
    /// The obstacle's id.
    public var obstacle: ObstacleID
    /// What waits.
    public var subject: ReportSubject
    /// For whom.
    public var waitingFor: String
    /// For what.
    public var what: String
    /// Since when.
    public var since: CivilDate

    /// Creates the event.
    public init(obstacle: ObstacleID, subject: ReportSubject, waitingFor: String, what: String, since: CivilDate) {
        self.obstacle = obstacle
        self.subject = subject
        self.waitingFor = waitingFor
        self.what = what
        self.since = since
    }
}

extension ObstacleRaised: EventBody {
    static var kind: Event.Kind { .obstacleRaised }
    static var title: String { "登记需协调事项" }
    static var mendableFields: [String] { ["waitingFor", "what", "since"] }
    static var wordFields: [String] { ["waitingFor", "what"] }
    var event: Event { .obstacleRaised(self) }
    var item: Item? { .obstacle(obstacle) }
    var namedItems: [Item] { [subject.item] }
    var summary: String? { what }
}

extension ObstacleRaised {
    func write(fields: inout PayloadWriter) {
        fields.put("obstacle", obstacle)
        fields.put("since", since)
        fields.put("subject", subject)
        fields.put("waitingFor", waitingFor)
        fields.put("what", what)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        obstacle = try fields.take("obstacle")
        since = try fields.take("since")
        subject = try fields.take("subject")
        waitingFor = try fields.take("waitingFor")
        what = try fields.take("what")
    }
}
