/// Somebody asks that a matter be closed, or let go in another way: the first step of a closure (申请销号).
public struct ClosureRequested: Sendable, Equatable {
    /// The closure's id.
    public var closure: ClosureID
    /// The matter.
    public var matter: MatterID
    /// What is asked for.
    public var resolution: Resolution
    /// What speaks for it.
    public var words: String?

    /// Creates the event.
    public init(closure: ClosureID, matter: MatterID, resolution: Resolution, words: String? = nil) {
        self.closure = closure
        self.matter = matter
        self.resolution = resolution
        self.words = words
    }
}

extension ClosureRequested: EventBody {
    static var kind: Event.Kind { .closureRequested }
    static var title: String { "申请销号" }
    static var mendableFields: [String] { ["words"] }
    static var wordFields: [String] { ["resolution.consent", "resolution.due.words", "words"] }
    var event: Event { .closureRequested(self) }
    var item: Item? { .closure(closure) }
    var namedItems: [Item] { [.matter(matter)] }
    var shownIn: [Item] { [.matter(matter)] }
    var summary: String? { words ?? resolution.kind.title }
}

extension ClosureRequested {
    func write(fields: inout PayloadWriter) {
        fields.put("closure", closure)
        fields.put("matter", matter)
        fields.put("resolution", resolution)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        closure = try fields.take("closure")
        matter = try fields.take("matter")
        resolution = try fields.take("resolution")
        words = try fields.takeOptional("words")
    }
}
