import HashChain

/// What a command records: events for one stream or several, all or none.
public struct Decision: Sendable {
    /// Events that follow one stream's state.
    public struct Continuation: Sendable {
        /// The state that was looked at; its head must still be the stream's.
        public let state: StreamState
        /// What is recorded after it.
        public let events: [Event]

        /// Creates a continuation of a stream.
        public init(of state: StreamState, with events: [Event]) {
            self.state = state
            self.events = events
        }
    }

    /// One for each stream, in the order of recording.
    public let continuations: [Continuation]

    /// Creates a decision; each stream stands in it once, and those without events are left out.
    public init(_ continuations: [Continuation]) {
        let streams = continuations.map(\.state.head.stream)
        precondition(Set(streams).count == streams.count, "a decision continues a stream twice: \(streams)")
        self.continuations = continuations.filter { !$0.events.isEmpty }
    }

    /// The inspection that the command opens or adds to; absent when it has to do with none.
    public var inspection: InspectionID? {
        continuations.lazy.compactMap(\.state.head.stream.inspection).first
    }
}
