/// The superior said of a matter whether it counts as rectified (认定); what is sent back is worked on again.
public struct MatterRecognized: Sendable, Equatable {
    /// What the superior says of a matter.
    public enum Outcome: String, Sendable, CaseIterable {
        case recognized
        case sentBack

        /// In the words of the field.
        public var title: String {
            switch self {
            case .recognized: "认定"
            case .sentBack: "退回整改"
            }
        }
    }

    /// The recognition's id.
    public var recognition: RecognitionID
    /// The matter.
    public var matter: MatterID
    /// What was said of it.
    public var outcome: Outcome
    /// Who says so.
    public var by: String
    /// The day.
    public var on: CivilDate
    /// The words.
    public var words: String?
    /// The review opinion that says so.
    public var opinion: OpinionID?

    /// Creates the event.
    public init(
        recognition: RecognitionID, matter: MatterID, outcome: Outcome, by: String, on: CivilDate,
        words: String? = nil, opinion: OpinionID? = nil
    ) {
        self.recognition = recognition
        self.matter = matter
        self.outcome = outcome
        self.by = by
        self.on = on
        self.words = words
        self.opinion = opinion
    }
}

extension MatterRecognized: EventBody {
    static var kind: Event.Kind { .matterRecognized }
    static var title: String { "登记认定" }
    static var mendableFields: [String] { ["by", "on", "words"] }
    static var wordFields: [String] { ["by", "words"] }
    var event: Event { .matterRecognized(self) }
    var item: Item? { .recognition(recognition) }
    var namedItems: [Item] { [.matter(matter)] + (opinion.map { [.opinion($0)] } ?? []) }
    var summary: String? { words ?? outcome.title }
}

extension MatterRecognized {
    func write(fields: inout PayloadWriter) {
        fields.put("by", by)
        fields.put("matter", matter)
        fields.put("on", on)
        fields.put("opinion", opinion)
        fields.put("outcome", outcome)
        fields.put("recognition", recognition)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        by = try fields.take("by")
        matter = try fields.take("matter")
        on = try fields.take("on")
        opinion = try fields.takeOptional("opinion")
        outcome = try fields.take("outcome")
        recognition = try fields.take("recognition")
        words = try fields.takeOptional("words")
    }
}

extension MatterRecognized.Outcome: PayloadWord {}
