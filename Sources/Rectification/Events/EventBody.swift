/// What one kind of event says, and how it stands among the things of its stream.
protocol EventBody: PayloadObject, Sendable, Equatable {
    /// The kind that stands in the record's header.
    static var kind: Event.Kind { get }
    /// What happened, in the words of the log.
    static var title: String { get }
    /// The fields that a correction may mend: what was read or typed, never an id, a digest or a place.
    static var mendableFields: [String] { get }
    /// The fields with words of people or documents, which erasing blanks (`clauses.text` is a field of each clause).
    ///
    /// Ids, dates, numbers, statuses, digests and places are none: by them the record keeps its place among the others.
    static var wordFields: [String] { get }

    /// The event with this body.
    var event: Event { get }
    /// The thing that the event records; absent for those that speak of an earlier record.
    var item: Item? { get }
    /// The other things of its own stream that the event names: it makes no sense without them.
    var namedItems: [Item] { get }
    /// Those of the named things whose rows show something of this event, and so change with it.
    var shownIn: [Item] { get }
    /// Whether rows of those things may be gone by it, and not only other.
    var removesRows: Bool { get }
    /// What it is about, in one line of Chinese; absent where the title says it all.
    var summary: String? { get }
}

extension EventBody {
    static var mendableFields: [String] { [] }
    static var wordFields: [String] { [] }
    var namedItems: [Item] { [] }
    var shownIn: [Item] { [] }
    var removesRows: Bool { false }
}
