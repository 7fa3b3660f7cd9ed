/// A mistake in an earlier record of the same stream is mended; the record itself stays as it was.
public struct RecordCorrected: Sendable, Equatable {
    /// One field of the earlier record's payload as it should have been.
    public struct Mend: Sendable, Equatable {
        /// The field's name in the payload.
        public var field: String
        /// Absent when the field should not have been there.
        public var value: FieldValue?

        /// Creates a mend.
        public init(field: String, value: FieldValue?) {
            self.field = field
            self.value = value
        }
    }

    /// The sequence of the record that is mended.
    public var record: Int
    /// The reason, in the person's words.
    public var why: String
    /// What should have stood in the record.
    public var mends: [Mend]
    /// Whether it mends a slip of the pen and nothing that was decided on (笔误): also allowed on what is closed.
    public var isClerical: Bool

    /// Creates the event.
    public init(record: Int, why: String, mends: [Mend], isClerical: Bool = false) {
        self.isClerical = isClerical
        self.record = record
        self.why = why
        self.mends = mends
    }
}

extension RecordCorrected.Mend: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("field", field)
        fields.put("value", value)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        field = try fields.take("field")
        value = try fields.takeOptional("value")
    }
}

extension RecordCorrected: EventBody {
    static var kind: Event.Kind { .recordCorrected }
    static var title: String { "更正" }
    static var wordFields: [String] { ["why"] }
    var event: Event { .recordCorrected(self) }
    var item: Item? { nil }
    var summary: String? { "第 \(record) 条：\(why)" }
}

extension RecordCorrected {
    func write(fields: inout PayloadWriter) {
        fields.put("isClerical", isClerical)
        fields.put("mends", mends)
        fields.put("record", record)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        isClerical = try fields.takeFlag("isClerical")
        mends = try fields.takeList("mends")
        record = try fields.take("record")
        why = try fields.take("why")
    }
}
