public import HashChain

/// A version of what goes to the superior was drafted: it is bound to what the ledger said at that moment (报送件).
public struct SubmissionDrafted: Sendable, Equatable {
    /// What is submitted.
    public enum Kind: String, Sendable, CaseIterable {
        case plan
        case lists
        case periodicReturn
        case report
        case laterReport
        case publicText

        /// In the words of the field.
        public var title: String {
            switch self {
            case .plan: "整改方案"
            case .lists: "三个清单"
            case .periodicReturn: "定期报表"
            case .report: "整改情况报告"
            case .laterReport: "后续整改报告"
            case .publicText: "公开稿"
            }
        }
    }

    /// The version's id.
    public var submission: SubmissionID
    /// What is submitted.
    public var kind: Kind
    /// To whom.
    public var addressee: String
    /// By when.
    public var due: CivilDate?
    /// From 1.
    public var version: Int
    /// The version before it, which was sent back or accepted.
    public var previous: SubmissionID?
    /// How secret it is.
    public var secrecy: Secrecy
    /// What the ledger said: the heads of the streams that it was drafted from.
    public var bound: [BoundHead]

    /// Creates the event.
    public init(
        submission: SubmissionID, kind: Kind, addressee: String, due: CivilDate? = nil, version: Int,
        previous: SubmissionID? = nil, secrecy: Secrecy, bound: [BoundHead] = []
    ) {
        self.submission = submission
        self.kind = kind
        self.addressee = addressee
        self.due = due
        self.version = version
        self.previous = previous
        self.secrecy = secrecy
        self.bound = bound
    }
}

extension SubmissionDrafted: EventBody {
    static var kind: Event.Kind { .submissionDrafted }
    static var title: String { "起草报送件" }
    static var mendableFields: [String] { ["addressee", "due"] }
    static var wordFields: [String] { ["addressee"] }
    var event: Event { .submissionDrafted(self) }
    var item: Item? { .submission(submission) }
    var namedItems: [Item] { previous.map { [.submission($0)] } ?? [] }
    var summary: String? { kind.title }
}

extension SubmissionDrafted {
    func write(fields: inout PayloadWriter) {
        fields.put("addressee", addressee)
        fields.put("bound", bound)
        fields.put("due", due)
        fields.put("kind", kind)
        fields.put("previous", previous)
        fields.put("secrecy", secrecy)
        fields.put("submission", submission)
        fields.put("version", version)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        addressee = try fields.take("addressee")
        bound = try fields.takeList("bound")
        due = try fields.takeOptional("due")
        kind = try fields.take("kind")
        previous = try fields.takeOptional("previous")
        secrecy = try fields.take("secrecy")
        submission = try fields.take("submission")
        version = try fields.take("version")
    }
}

/// The end of a stream, as something was bound to it.
public struct BoundHead: Sendable, Equatable {
    /// The stream's name.
    public var stream: String
    /// The sequence of its last record.
    public var sequence: Int
    /// The hash of its last record.
    public var hash: Digest

    /// Creates the value.
    public init(stream: String, sequence: Int, hash: Digest) {
        self.stream = stream
        self.sequence = sequence
        self.hash = hash
    }
}

extension BoundHead: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("hash", hash)
        fields.put("sequence", sequence)
        fields.put("stream", stream)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        hash = try fields.take("hash")
        sequence = try fields.take("sequence")
        stream = try fields.take("stream")
    }
}

extension SubmissionDrafted.Kind: PayloadWord {}
