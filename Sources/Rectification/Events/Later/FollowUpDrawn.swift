/// Closed matters were drawn for a look-back (回头看): a sample that anybody can draw again.
///
/// Of all matters that were let go, those whose SHA-256 over `SEED/ID` comes first, in hexadecimal, are drawn.
public struct FollowUpDrawn: Sendable, Equatable {
    /// Who looks back.
    public enum By: String, Sendable, CaseIterable {
        case unit
        case superior

        /// In the words of the field.
        public var title: String {
            switch self {
            case .unit: "本单位"
            case .superior: "上级"
            }
        }
    }

    /// The look-back's id.
    public var followUp: FollowUpID
    /// Who looks back.
    public var by: By
    /// The day of drawing.
    public var on: CivilDate
    /// What the sample is drawn with.
    public var seed: String
    /// How many matters it was drawn from.
    public var among: Int
    /// The matters, in the order of drawing.
    public var drawn: [MatterID]
    /// By when they are to be checked.
    public var due: CivilDate?

    /// Creates the event.
    public init(
        followUp: FollowUpID, by: By, on: CivilDate, seed: String, among: Int, drawn: [MatterID] = [],
        due: CivilDate? = nil
    ) {
        self.followUp = followUp
        self.by = by
        self.on = on
        self.seed = seed
        self.among = among
        self.drawn = drawn
        self.due = due
    }
}

extension FollowUpDrawn: EventBody {
    static var kind: Event.Kind { .followUpDrawn }
    static var title: String { "抽取回头看样本" }
    static var mendableFields: [String] { ["due"] }
    static var wordFields: [String] { ["seed"] }
    var event: Event { .followUpDrawn(self) }
    var item: Item? { .followUp(followUp) }
    var namedItems: [Item] { drawn.map { .matter($0) } }
    var summary: String? { by.title }
}

extension FollowUpDrawn {
    func write(fields: inout PayloadWriter) {
        fields.put("among", among)
        fields.put("by", by)
        fields.put("drawn", drawn)
        fields.put("due", due)
        fields.put("followUp", followUp)
        fields.put("on", on)
        fields.put("seed", seed)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        among = try fields.take("among")
        by = try fields.take("by")
        drawn = try fields.takeList("drawn")
        due = try fields.takeOptional("due")
        followUp = try fields.take("followUp")
        on = try fields.take("on")
        seed = try fields.take("seed")
    }
}

extension FollowUpDrawn.By: PayloadWord {}
