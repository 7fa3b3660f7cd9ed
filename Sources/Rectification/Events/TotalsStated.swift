/// The totals that a document states of its inspection; they are kept as said and never computed.
public struct TotalsStated: Sendable, Equatable {
    /// What a total counts.
    public enum Base: String, Sendable, CaseIterable {
        case aspects, findings, completed, substantiallyCompleted, partiallyCompleted, inProgress, ongoing, measures
        case policies
    }

    /// One stated number and where it stands in the document text.
    public struct Total: Sendable, Equatable {
        /// What is counted.
        public var base: Base
        /// The stated number.
        public var value: Int
        /// The place in the document text, in bytes.
        public var range: Range<Int>

        /// Creates a stated total.
        public init(base: Base, value: Int, range: Range<Int>) {
            self.base = base
            self.value = value
            self.range = range
        }
    }

    /// The document that states them.
    public var document: DocumentID
    /// The totals that it states.
    public var totals: [Total]

    /// Creates the event.
    public init(document: DocumentID, totals: [Total]) {
        self.document = document
        self.totals = totals
    }
}

extension TotalsStated.Base: PayloadWord {}

extension TotalsStated.Total: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("base", base)
        fields.put("range", range)
        fields.put("value", value)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        base = try fields.take("base")
        range = try fields.take("range")
        value = try fields.take("value")
    }
}

extension TotalsStated: EventBody {
    static var kind: Event.Kind { .totalsStated }
    static var title: String { "登记文件所述总数" }
    var event: Event { .totalsStated(self) }
    var item: Item? { .totals(document) }
    var namedItems: [Item] { [.document(document)] }
    var summary: String? { "\(totals.count) 项" }
}

extension TotalsStated {
    func write(fields: inout PayloadWriter) {
        fields.put("document", document)
        fields.put("totals", totals)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        document = try fields.take("document")
        totals = try fields.takeList("totals")
    }
}
