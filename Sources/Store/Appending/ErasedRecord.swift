public import Rectification

/// A record whose words are erased.
public struct ErasedRecord: Sendable {
    /// The record's place.
    public let place: RecordPlace
    /// Its event, with or without its words.
    public let remains: Event

    /// Names a record.
    public init(place: RecordPlace, remains: Event) {
        self.place = place
        self.remains = remains
    }
}
