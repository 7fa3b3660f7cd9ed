/// A grant ends now.
public struct GrantEnded: Sendable, Equatable {
    /// The grant.
    public var grant: GrantID
    /// The reason, where one is given.
    public var why: String?

    /// Creates the event.
    public init(grant: GrantID, why: String? = nil) {
        self.grant = grant
        self.why = why
    }
}

extension GrantEnded: EventBody {
    static var kind: Event.Kind { .grantEnded }
    static var title: String { "收回授权" }
    var event: Event { .grantEnded(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.grant(grant)] }
    var shownIn: [Item] { [.grant(grant)] }
    var summary: String? { why }
}

extension GrantEnded {
    func write(fields: inout PayloadWriter) {
        fields.put("grant", grant)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        grant = try fields.take("grant")
        why = try fields.takeOptional("why")
    }
}
