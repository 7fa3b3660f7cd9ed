import HashChain
import Testing

/// A ledger of three streams, a checkpoint of it, and what may happen to the ledger afterwards.
struct CheckpointComparisonTests {
    private var ledger: [StreamName: [Digest]]
    private let checkpoint: Checkpoint
    private let inspection: StreamName
    private let organization: StreamName

    init() throws {
        inspection = try .inspection("a")
        organization = try .organization("b")
        ledger = [
            inspection: Self.hashes(1...5), organization: Self.hashes(11...12), .installation: Self.hashes(21...21),
        ]
        checkpoint = Checkpoint(after: nil, time: 1, heads: Self.heads(of: ledger))
    }

    @Test func `未变的台账一致`() {
        #expect(failures(ledger) == [])
    }

    @Test func `只增长的台账一致`() throws {
        var grown = ledger
        grown[inspection]? += Self.hashes(6...9)
        grown[.installation]? += Self.hashes(22...23)
        grown[try .inspection("new")] = Self.hashes(31...33)
        #expect(failures(grown) == [])
    }

    @Test func `尾部被截`() {
        var cut = ledger
        cut[inspection]?.removeLast(2)
        #expect(failures(cut) == [.tailCut(head(inspection), end: 3)])
    }

    @Test func `整个流被删`() {
        var removed = ledger
        removed[organization] = nil
        #expect(failures(removed) == [.streamRemoved(head(organization))])
        removed[organization] = []
        #expect(failures(removed) == [.streamRemoved(head(organization))])
    }

    @Test func `链被重新计算`() throws {
        var recomputed = ledger
        recomputed[inspection] = Self.hashes(101...105)
        let found = try #require(recomputed[inspection]?.last)
        #expect(failures(recomputed) == [.recomputed(head(inspection), found: found)])
        recomputed[inspection]? += Self.hashes(106...109)
        #expect(failures(recomputed) == [.recomputed(head(inspection), found: found)])
    }

    @Test func `当时的末条不见了`() {
        let result = checkpoint.failures(in: Self.heads(of: ledger.mapValues { $0 + $0 })) { stream, sequence in
            stream == inspection ? nil : ledger[stream]?[sequence - 1]
        }
        #expect(result.map(\.reason) == [.recordMissing(head(inspection))])
    }

    @Test func `多处损坏都说出来`() {
        var damaged = ledger
        damaged[inspection]?.removeLast()
        damaged[organization] = nil
        damaged[.installation] = Self.hashes(50...50)
        let reasons = failures(damaged)
        #expect(
            reasons == [
                .tailCut(head(inspection), end: 4),
                .recomputed(head(.installation), found: Self.hashes(50...50)[0]),
                .streamRemoved(head(organization)),
            ])
    }

    @Test func `说明是一句中文`() throws {
        let first = try #require(Digest(hex: Vectors.firstHash))
        let second = try #require(Digest(hex: Vectors.secondHash))
        let head = StreamHead(stream: inspection, sequence: 5, hash: first)
        let key = try #require(PublicKey(hex: Vectors.publicKey))
        let other = try #require(PublicKey(hex: Vectors.firstHash))
        let messages: [(CheckpointFailure.Reason, String)] = [
            (.number(found: 4), "这里的编号是 4，应为 3"),
            (.previous(expected: first, found: second), "所记的前一个检查点是 9dff6396f468dc2c…，应为 f214b0d3132cdcc0…"),
            (.time(earliest: 9, found: 8), "时间是 8 毫秒，不应早于前一个的 9 毫秒"),
            (.signature, "签名与内容不符"),
            (.missing, "台账中已没有这个检查点"),
            (.replaced(expected: first, found: second), "台账中同一编号的检查点是 9dff6396f468dc2c…，副本是 f214b0d3132cdcc0…"),
            (.streamRemoved(head), "记录流 inspection/a 当时有 5 条，现在整个不见了"),
            (.tailCut(head, end: 3), "记录流 inspection/a 当时有 5 条，现在只到第 3 条"),
            (.recordMissing(head), "记录流 inspection/a 当时的末条第 5 条不见了"),
            (
                .recomputed(head, found: second),
                "记录流 inspection/a 第 5 条的散列值是 9dff6396f468dc2c…，当时是 f214b0d3132cdcc0…，此流被重新计算过"
            ),
        ]
        for (reason, message) in messages {
            let failure = CheckpointFailure(number: 3, reason: reason)
            #expect(failure.description == "检查点 3：\(message)，请用备份和离机保存的检查点副本核对。")
        }
        #expect(
            CheckpointFailure(number: 3, reason: .publicKey(expected: key, found: other)).description
                == "检查点 3：签名用的公钥是 f214b0d3132cdcc0…，应为 03a107bff3ce10be…，"
                + "请确认密钥文件没有更换，并用离机保存的检查点副本核对。")
    }

    private func failures(_ ledger: [StreamName: [Digest]]) -> [CheckpointFailure.Reason] {
        let failures = checkpoint.failures(in: Self.heads(of: ledger)) { ledger[$0]?[$1 - 1] }
        #expect(failures.allSatisfy { $0.number == 1 })
        return failures.map(\.reason)
    }

    private func head(_ stream: StreamName) -> StreamHead {
        let hashes = ledger[stream] ?? []
        return StreamHead(stream: stream, sequence: hashes.count, hash: hashes.last ?? .zero)
    }

    private static func heads(of ledger: [StreamName: [Digest]]) -> [StreamHead] {
        ledger.map { StreamHead(stream: $0, sequence: $1.count, hash: $1.last ?? .zero) }
    }

    private static func hashes(_ seeds: ClosedRange<UInt8>) -> [Digest] { seeds.map { Digest.sha256([$0]) } }
}
