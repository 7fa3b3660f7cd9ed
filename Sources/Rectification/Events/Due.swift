/// When something is due: in the words as given, and the day that they mean.
public struct Due: Sendable, Hashable {
    /// The words as given.
    public var words: String
    /// The last day, by the calendar of working days that was in force when it was recorded; absent for a condition.
    public var on: CivilDate?
    /// Whether the day may move, because the holidays of its year were not known yet (暂定).
    public var isProvisional: Bool

    /// Creates the value.
    public init(words: String, on: CivilDate? = nil, isProvisional: Bool = false) {
        self.words = words
        self.on = on
        self.isProvisional = isProvisional
    }

    /// The words, and the day that they mean where that is not what they say.
    public var title: String {
        guard let on, on.description != words else { return words }
        return "\(words)（\(on)\(isProvisional ? "，暂定" : "")）"
    }
}

extension Due: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("isProvisional", isProvisional)
        fields.put("on", on)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        isProvisional = try fields.takeFlag("isProvisional")
        on = try fields.takeOptional("on")
        words = try fields.take("words")
    }
}
