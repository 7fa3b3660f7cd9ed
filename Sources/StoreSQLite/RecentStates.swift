import HashChain
import Rectification
import Synchronization

/// What streams said when they were last asked, so that nobody who decides or looks has to begin at their first record.
///
/// Nothing here need be taken back when a ledger changes: whether a state is still one of its stream shows in the journal, which
/// must have the state's last hash in the state's last place.
final class RecentStates: Sendable {
    private struct Known: Sendable {
        let state: StreamState
        var lastUse: Int
    }

    private struct Contents: Sendable {
        var known: [StreamName: Known] = [:]
        /// How many records the known states are made of.
        var records = 0
        var uses = 0
    }

    private let limit: Int
    private let contents = Mutex(Contents())

    /// Remembers states of so many records together; the last that was used in any case.
    init(limit: Int) { self.limit = limit }

    /// What was remembered of a stream.
    func state(of stream: StreamName) -> StreamState? {
        contents.withLock { contents in
            contents.uses += 1
            contents.known[stream]?.lastUse = contents.uses
            return contents.known[stream]?.state
        }
    }

    /// Remembers a state in place of what was known of its stream; when that is too much, what was not used for longest goes.
    func remember(_ state: StreamState) {
        contents.withLock { contents in
            contents.uses += 1
            let former = contents.known.updateValue(
                Known(state: state, lastUse: contents.uses), forKey: state.head.stream)
            contents.records += state.head.sequence - (former?.state.head.sequence ?? 0)
            while contents.records > limit, contents.known.count > 1,
                let oldest = contents.known.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                contents.known[oldest.key] = nil
                contents.records -= oldest.value.state.head.sequence
            }
        }
    }
}
