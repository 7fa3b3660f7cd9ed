/// What the whole ledger was at one moment: where every stream ended, and which checkpoint came before.
///
/// A chain proves that nothing inside it was changed; only a checkpoint that has left the machine proves that nothing
/// was cut off its end, that no stream is gone and that the chain was not computed anew.
public struct Checkpoint: Sendable, Hashable {
    /// Its number, from 1.
    public let number: Int
    /// When it was made, in milliseconds since 1970 UTC.
    public let time: Int64
    /// ``digest`` of the checkpoint before; ``Digest/zero`` for the first.
    public let previous: Digest
    /// The heads of all streams that have a record, ordered by the bytes of the streams' names.
    public let heads: [StreamHead]

    /// Makes the checkpoint that follows `previous`.
    /// - Parameters:
    ///   - previous: The checkpoint before; absent for the first.
    ///   - time: Milliseconds since 1970 UTC.
    ///   - heads: The head of every stream, in any order; streams without a record are left out, and of two heads of
    ///     one stream the later counts.
    public init(after previous: Checkpoint?, time: Int64, heads: some Sequence<StreamHead>) {
        number = (previous?.number ?? 0) + 1
        self.time = time
        self.previous = previous?.digest ?? .zero
        let filled = heads.lazy.filter { $0.sequence > 0 }.map { ($0.stream, $0) }
        let last = Dictionary(filled) { $0.sequence < $1.sequence ? $1 : $0 }
        self.heads = last.values.sorted { $0.stream < $1.stream }
    }

    /// The bytes that are signed.
    public var encoded: [UInt8] { encodedBytes }

    /// SHA-256 of ``encoded``.
    public var digest: Digest { .sha256(encodedBytes) }

    /// Reads a checkpoint from the bytes of ``encoded``.
    /// - Throws: ``MalformedEncoding`` when the bytes are not exactly what ``encoded`` would write.
    public init(decoding bytes: [UInt8]) throws(MalformedEncoding) {
        var reader = ByteReader(bytes)
        try reader.read(.checkpoint)
        number = try reader.count(from: 1)
        time = try reader.integer()
        previous = try reader.digest()
        heads = try reader.heads()
        try reader.finish()
    }
}

extension Checkpoint: LaidOut {
    var encodedLength: Int {
        heads.reduce(Layout.prefixLength + 3 * Layout.integerLength + Digest.byteCount) { $0 + $1.encodedLength }
    }

    func write(to writer: inout ByteWriter) {
        writer.write(.checkpoint)
        writer.write(number)
        writer.write(time)
        writer.write(previous)
        writer.write(heads)
    }
}

extension Checkpoint {
    /// Where a ledger no longer has what this checkpoint saw.
    ///
    /// A ledger that has only grown since has all of it.
    /// - Parameters:
    ///   - heads: The ledger's heads now.
    ///   - hashAt: The hash stored for a sequence of a stream; asked only about sequences below the stream's head.
    /// - Returns: One failure for each stream that was removed, cut or computed anew, in the order of ``heads``.
    /// - Throws: What `hashAt` throws.
    public func failures<Failure: Error>(
        in heads: some Sequence<StreamHead>, hashAt: (StreamName, Int) throws(Failure) -> Digest?
    ) throws(Failure) -> [CheckpointFailure] {
        let present = Dictionary(heads.map { ($0.stream, $0) }) { _, last in last }
        var failures: [CheckpointFailure] = []
        for head in self.heads {
            guard let reason = try fault(of: head, in: present[head.stream], hashAt: hashAt) else { continue }
            failures.append(CheckpointFailure(number: number, reason: reason))
        }
        return failures
    }

    private func fault<Failure: Error>(
        of head: StreamHead, in present: StreamHead?, hashAt: (StreamName, Int) throws(Failure) -> Digest?
    ) throws(Failure) -> CheckpointFailure.Reason? {
        guard let present, present.sequence > 0 else { return .streamRemoved(head) }
        guard present.sequence >= head.sequence else { return .tailCut(head, end: present.sequence) }
        let hash = present.sequence == head.sequence ? present.hash : try hashAt(head.stream, head.sequence)
        guard let hash else { return .recordMissing(head) }
        return hash == head.hash ? nil : .recomputed(head, found: hash)
    }
}
