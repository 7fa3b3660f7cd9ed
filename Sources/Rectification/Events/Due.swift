/// When something is due: in the words as given, and the day that they mean.
public struct Due: Sendable, Hashable {
    /// The words as given.
    public var words: String
    /// The last day, by the calendar of working days that was in force when it was recorded; absent for a condition.
    public var on: CivilDate?
    /// Whether the day may move, because the holidays of its year were not known yet (暂定).
    public var isProvisional: Bool
    /// Who set it, where that was said: it is put off by nobody below.
    public var level: DecidingLevel?

    /// Creates the value.
    public init(words: String, on: CivilDate? = nil, isProvisional: Bool = false, level: DecidingLevel? = nil) {
        self.words = words
        self.on = on
        self.isProvisional = isProvisional
        self.level = level
    }

    /// The words, and in brackets the day that they mean, where that is not what they say, and who set it.
    public var title: String {
        let day = on.flatMap { $0.description == words ? nil : $0.description }
        let notes = [day, day != nil && isProvisional ? "暂定" : nil, level.map { "\($0.title)确定" }].compactMap(\.self)
        return notes.isEmpty ? words : "\(words)（\(notes.joined(separator: "，"))）"
    }
}

extension Due: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("isProvisional", isProvisional)
        fields.put("level", level)
        fields.put("on", on)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        isProvisional = try fields.takeFlag("isProvisional")
        level = try fields.takeOptional("level")
        on = try fields.takeOptional("on")
        words = try fields.take("words")
    }
}
