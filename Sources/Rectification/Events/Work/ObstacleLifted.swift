/// Work waits no longer.
public struct ObstacleLifted: Sendable, Equatable {
    /// The obstacle.
    public var obstacle: ObstacleID
    /// The day.
    public var on: CivilDate
    /// What came of it.
    public var words: String

    /// Creates the event.
    public init(obstacle: ObstacleID, on: CivilDate, words: String) {
        self.obstacle = obstacle
        self.on = on
        self.words = words
    }
}

extension ObstacleLifted: EventBody {
    static var kind: Event.Kind { .obstacleLifted }
    static var title: String { "需协调事项已解决" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .obstacleLifted(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.obstacle(obstacle)] }
    var shownIn: [Item] { [.obstacle(obstacle)] }
    var summary: String? { words }
}

extension ObstacleLifted {
    func write(fields: inout PayloadWriter) {
        fields.put("obstacle", obstacle)
        fields.put("on", on)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        obstacle = try fields.take("obstacle")
        on = try fields.take("on")
        words = try fields.take("words")
    }
}
