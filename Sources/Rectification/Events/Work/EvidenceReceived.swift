/// A file that proves something was received (佐证材料): its bytes lie beside the ledger under the name of their digest.
///
/// When it was received is the time of its record; what it proves may be older.
public struct EvidenceReceived: Sendable, Equatable {
    /// The evidence's id.
    public var evidence: EvidenceID
    /// What it proves: a report, a matter, an action, an assignment, or a decision on paper (its scan).
    public var subject: Item
    /// The file's name, without folders.
    public var name: String
    /// The file as it came.
    public var source: DocumentRecorded.Content
    /// Its kind as the network names it, such as `application/pdf`.
    public var type: String
    /// The day from which it holds, or on which it was made.
    public var effectiveOn: CivilDate?
    /// How secret it is, as stated by whoever brought it.
    public var secrecy: Secrecy
    /// What it proves, in words.
    public var claim: String?

    /// Creates the event.
    public init(
        evidence: EvidenceID, subject: Item, name: String, source: DocumentRecorded.Content, type: String,
        effectiveOn: CivilDate? = nil, secrecy: Secrecy, claim: String? = nil
    ) {
        self.evidence = evidence
        self.subject = subject
        self.name = name
        self.source = source
        self.type = type
        self.effectiveOn = effectiveOn
        self.secrecy = secrecy
        self.claim = claim
    }
}

extension EvidenceReceived: EventBody {
    static var kind: Event.Kind { .evidenceReceived }
    static var title: String { "收存佐证材料" }
    static var mendableFields: [String] { ["claim", "effectiveOn"] }
    static var wordFields: [String] { ["claim", "name"] }
    var event: Event { .evidenceReceived(self) }
    var item: Item? { .evidence(evidence) }
    var namedItems: [Item] { [subject] }
    var shownIn: [Item] { isScan ? [subject] : [] }
    var summary: String? { name }

    private var isScan: Bool { if case .decision = subject { true } else { false } }
}

extension EvidenceReceived {
    func write(fields: inout PayloadWriter) {
        fields.put("claim", claim)
        fields.put("effectiveOn", effectiveOn)
        fields.put("evidence", evidence)
        fields.put("name", name)
        fields.put("secrecy", secrecy)
        fields.put("sourceDigest", source.digest)
        fields.put("sourceLength", source.length)
        fields.put("subject", subject)
        fields.put("type", type)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        claim = try fields.takeOptional("claim")
        effectiveOn = try fields.takeOptional("effectiveOn")
        evidence = try fields.take("evidence")
        name = try fields.take("name")
        secrecy = try fields.take("secrecy")
        source = DocumentRecorded.Content(
            digest: try fields.take("sourceDigest"), length: try fields.take("sourceLength"))
        subject = try fields.take("subject")
        type = try fields.take("type")
    }
}
