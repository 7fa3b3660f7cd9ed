/// The rectification office looked at the work and found it done (整改办核验).
public struct ClosureVerified: Sendable, Equatable {
    /// The closure.
    public var closure: ClosureID
    /// What was looked at and found.
    public var words: String?

    /// Creates the event.
    public init(closure: ClosureID, words: String? = nil) {
        self.closure = closure
        self.words = words
    }
}

extension ClosureVerified: EventBody {
    static var kind: Event.Kind { .closureVerified }
    static var title: String { "核验通过" }
    static var mendableFields: [String] { ["words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .closureVerified(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.closure(closure)] }
    var shownIn: [Item] { [.closure(closure)] }
    var summary: String? { words }
}

extension ClosureVerified {
    func write(fields: inout PayloadWriter) {
        fields.put("closure", closure)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        closure = try fields.take("closure")
        words = try fields.takeOptional("words")
    }
}
