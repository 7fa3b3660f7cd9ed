/// A matter of a look-back was looked at: what was done holds, or the problem came back (反弹回潮).
public struct FollowUpChecked: Sendable, Equatable {
    /// What a look-back finds.
    public enum Result: String, Sendable, CaseIterable {
        case held
        case recurred

        /// In the words of the field.
        public var title: String {
            switch self {
            case .held: "保持"
            case .recurred: "反弹回潮"
            }
        }
    }

    /// The look-back.
    public var followUp: FollowUpID
    /// The matter.
    public var matter: MatterID
    /// What was found.
    public var result: Result
    /// The day.
    public var on: CivilDate
    /// What was looked at and seen.
    public var words: String

    /// Creates the event.
    public init(followUp: FollowUpID, matter: MatterID, result: Result, on: CivilDate, words: String) {
        self.followUp = followUp
        self.matter = matter
        self.result = result
        self.on = on
        self.words = words
    }
}

extension FollowUpChecked: EventBody {
    static var kind: Event.Kind { .followUpChecked }
    static var title: String { "回头看核查" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .followUpChecked(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.followUp(followUp), .matter(matter)] }
    var shownIn: [Item] { [.followUp(followUp)] }
    var summary: String? { words }
}

extension FollowUpChecked {
    func write(fields: inout PayloadWriter) {
        fields.put("followUp", followUp)
        fields.put("matter", matter)
        fields.put("on", on)
        fields.put("result", result)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        followUp = try fields.take("followUp")
        matter = try fields.take("matter")
        on = try fields.take("on")
        result = try fields.take("result")
        words = try fields.take("words")
    }
}

extension FollowUpChecked.Result: PayloadWord {}
