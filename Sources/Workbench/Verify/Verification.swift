/// What a verification found.
public struct Verification: Sendable {
    /// What is checked, in this order.
    public enum Part: String, Sendable, CaseIterable {
        /// Headers and the chain of their hashes.
        case chain
        /// What the headers say that was recorded.
        case payloads
        /// What is kept of the commands, against the records.
        case commands
        /// Where every stream ended when a checkpoint was made.
        case checkpoints
        /// The files and texts that records name.
        case documents
        /// The files of evidence that records name.
        case evidence
        /// The tables that are shown, against the journal.
        case views
        /// A checkpoint that was kept elsewhere.
        case copy
    }

    /// How one part is.
    public struct Finding: Sendable, Equatable {
        /// What was looked at.
        public let part: Part
        /// How many of its things were looked at.
        public let examined: Int
        /// What is wrong first, one sentence; absent when nothing is.
        public let failure: String?
    }

    /// How far one stream is whole.
    public struct Coverage: Sendable, Equatable {
        /// The name of the stream.
        public let stream: String
        /// The last sequence up to which it is whole.
        public let covered: Int
        /// The last sequence there is.
        public let last: Int
    }

    /// Where the key came from that checkpoints are checked with.
    public enum KeyOrigin: Sendable, Equatable {
        /// The copy that was kept elsewhere.
        case copy
        /// The ledger itself, which whoever forges the ledger also has.
        case ledger
    }

    /// In the order of ``Part``; `copy` is there only when one was given.
    public let findings: [Finding]
    /// By name.
    public let streams: [Coverage]
    /// How many payloads were erased.
    public let erased: Int
    /// The key that checkpoints were checked with, in hexadecimal; absent where there is none.
    public let publicKey: String?
    /// Where that key came from.
    public let keyOrigin: KeyOrigin

    /// Whether nothing is wrong.
    public var isWhole: Bool { findings.allSatisfy { $0.failure == nil } }
}
