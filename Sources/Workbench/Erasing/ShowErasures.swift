import HashChain
public import Rectification
public import Store

/// The use case behind `doctor`'s word on erasing: how much was erased, and when last.
///
/// A backup that is older than the last erasure still holds the words.
public struct ShowErasures: Sendable {
    /// What was erased.
    public struct Summary: Sendable, Equatable {
        /// How many records lost their words.
        public let records: Int
        /// When the last of them did, in milliseconds since 1970 UTC.
        public let last: Int64
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// What was erased; absent when nothing was.
    public func summary() async throws -> Summary? {
        try await sight.read { reader in
            var times: [Int64] = []
            for head in try reader.heads() {
                times += try reader.amendments(of: head.stream).filter { $0.event.kind == .contentErased }.map(\.time)
            }
            return times.max().map { Summary(records: times.count, last: $0) }
        }
    }
}
