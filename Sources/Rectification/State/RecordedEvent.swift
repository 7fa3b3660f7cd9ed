public import HashChain

/// An event with what its record's header says.
public struct RecordedEvent: Sendable, Equatable {
    /// Where its stream ended with it.
    public let head: StreamHead
    /// Milliseconds since 1970 UTC.
    public let time: Int64
    /// The id of the person who recorded it.
    public let actor: String
    /// The id of the person on whose behalf, where that is another.
    public let principal: String?
    /// The id of the command.
    public let command: String
    /// What happened.
    public let event: Event

    /// Puts an event beside the header that was made for it.
    public init(_ event: Event, in record: Record) {
        head = record.head
        time = record.header.time
        actor = record.header.actor
        principal = record.header.principal
        command = record.header.command
        self.event = event
    }

    /// Puts an event beside what its record's header says.
    public init(
        _ event: Event, head: StreamHead, time: Int64, actor: String, principal: String?, command: String
    ) {
        self.event = event
        self.head = head
        self.time = time
        self.actor = actor
        self.principal = principal
        self.command = command
    }

    /// Reads the event of a stored record.
    /// - Throws: ``LedgerFault`` when its payload cannot be read.
    public init(_ record: Record) throws(LedgerFault) {
        let header = record.header
        guard let payload = record.payload else { throw LedgerFault(header, .erased) }
        do throws(PayloadError) {
            let event = try Event(kind: header.kind, version: header.kindVersion, payload: payload)
            self.init(event, in: record)
        } catch {
            throw LedgerFault(header, .payload(error))
        }
    }
}
