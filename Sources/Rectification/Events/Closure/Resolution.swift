/// In which way a matter is let go.
public struct Resolution: Sendable, Hashable {
    /// The ways.
    public enum Kind: String, Sendable, CaseIterable {
        /// 销号: done.
        case closure
        /// 转后续整改: carried past the intensive period, with a new date. The matter stays open.
        case continuation
        /// 转常态化: the one-off part is done, the rest is routine. Never counted as completed.
        case routine
        /// 终止: it cannot or need not be done, with the superior's consent. Never counted as completed.
        case discontinued

        /// In the words of the field.
        public var title: String {
            switch self {
            case .closure: "销号"
            case .continuation: "转后续整改"
            case .routine: "转常态化"
            case .discontinued: "终止"
            }
        }
    }

    /// The way.
    public var kind: Kind
    /// The new date of a continuation.
    public var due: Due?
    /// The days on which routine work is looked at, in order.
    public var reviewsOn: [CivilDate]
    /// The superior's consent to a discontinuation: by which paper.
    public var consent: String?

    /// Creates the value.
    public init(_ kind: Kind, due: Due? = nil, reviewsOn: [CivilDate] = [], consent: String? = nil) {
        self.kind = kind
        self.due = due
        self.reviewsOn = reviewsOn
        self.consent = consent
    }
}

extension Resolution: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("consent", consent)
        fields.put("due", due)
        fields.put("kind", kind)
        fields.put("reviewsOn", reviewsOn)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        consent = try fields.takeOptional("consent")
        due = try fields.takeOptional("due")
        kind = try fields.take("kind")
        reviewsOn = try fields.takeList("reviewsOn")
    }
}
