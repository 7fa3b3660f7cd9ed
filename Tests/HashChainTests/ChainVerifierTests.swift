import HashChain
import Testing

struct ChainVerifierTests {
    private let stream: StreamName
    private let records: [Record]

    init() throws {
        stream = try .inspection("k3q9")
        records = Self.chain(of: stream, length: 6)
    }

    @Test func `完整的流覆盖到最后一条`() throws {
        var verifier = ChainVerifier(stream: stream)
        #expect(verifier.head == StreamHead(stream: stream, sequence: 0, hash: .zero))
        for record in records { try verifier.verify(record) }
        #expect(verifier.head == records.last?.head)
        #expect(verifier.head.sequence == 6)
        #expect(verifier.erasedCount == 0)
    }

    @Test func `清除的正文计数而不算损坏`() throws {
        var records = records
        for place in [1, 4] { (records[place].salt, records[place].payload) = (nil, nil) }
        var verifier = ChainVerifier(stream: stream)
        for record in records { try verifier.verify(record) }
        #expect(verifier.head == self.records.last?.head)
        #expect(verifier.erasedCount == 2)
    }

    @Test func `失败之后仍记得覆盖到哪里`() throws {
        var verifier = ChainVerifier(stream: stream)
        try verifier.verify(records[0])
        #expect(throws: ChainFailure.self) { try verifier.verify(records[2]) }
        #expect(verifier.head == records[0].head)
        try verifier.verify(records[1])
        #expect(verifier.head.sequence == 2)
    }

    @Test func `记录头任一字段被改动`() throws {
        let changes: [(inout RecordHeader) -> Void] = [
            { $0.time += 1 }, { $0.actor = "p8" }, { $0.principal = "p8" }, { $0.command = "c9" }, { $0.kind += "x" },
            { $0.kindVersion = 2 }, { $0.payloadDigest = .zero },
        ]
        for change in changes {
            var record = records[3]
            change(&record.header)
            let reason = ChainFailure.Reason.hash(expected: record.header.hash, found: record.hash)
            #expect(failure { $0[3] = record } == ChainFailure(stream: stream, sequence: 4, reason: reason))
        }
    }

    @Test func `记录头连同自己的散列值被改动由下一条指出`() throws {
        var record = records[3]
        record.header.actor = "p8"
        record.hash = record.header.hash
        let reason = ChainFailure.Reason.previous(expected: record.hash, found: records[3].hash)
        #expect(failure { $0[3] = record } == ChainFailure(stream: stream, sequence: 5, reason: reason))
    }

    @Test func `存放的散列值被改动`() {
        let reason = ChainFailure.Reason.hash(expected: records[5].hash, found: .zero)
        #expect(failure { $0[5].hash = .zero } == ChainFailure(stream: stream, sequence: 6, reason: reason))
    }

    @Test func `正文任一字节被改动`() throws {
        for place in try #require(records[2].payload).indices {
            let found = failure { $0[2].payload?[place] ^= 0x20 }
            #expect(found?.sequence == 3)
            guard case .payload(expected: records[2].header.payloadDigest, found: _) = found?.reason else {
                Issue.record("a changed payload was reported as \(String(describing: found))")
                continue
            }
        }
    }

    @Test func `盐值被改动`() throws {
        var changed = records[2]
        changed.salt?[31] ^= 1
        let digest = Record.payloadDigest(salt: changed.salt ?? [], payload: changed.payload ?? [])
        let reason = ChainFailure.Reason.payload(expected: records[2].header.payloadDigest, found: digest)
        #expect(failure { $0[2] = changed } == ChainFailure(stream: stream, sequence: 3, reason: reason))
    }

    @Test func `字节不能在盐值和正文之间挪动`() throws {
        let payload = try #require(records[2].payload)
        let found = failure { records in
            records[2].salt?.append(payload[0])
            records[2].payload?.removeFirst()
        }
        #expect(found == ChainFailure(stream: stream, sequence: 3, reason: .saltLength(found: 33)))
    }

    @Test func `只清除一半`() {
        let expected = ChainFailure(stream: stream, sequence: 1, reason: .halfErased)
        #expect(failure { $0[0].salt = nil } == expected)
        #expect(failure { $0[0].payload = nil } == expected)
    }

    @Test func `中间少一条`() {
        let expected = ChainFailure(stream: stream, sequence: 4, reason: .sequence(found: 5))
        #expect(failure { $0.remove(at: 3) } == expected)
    }

    @Test func `少第一条`() {
        let expected = ChainFailure(stream: stream, sequence: 1, reason: .sequence(found: 2))
        #expect(failure { $0.removeFirst() } == expected)
    }

    @Test func `中间少一条并重新编号`() {
        let found = failure { records in
            records.remove(at: 3)
            for place in 3..<records.count {
                records[place].header.sequence = place + 1
                records[place].hash = records[place].header.hash
            }
        }
        let reason = ChainFailure.Reason.previous(expected: records[2].hash, found: records[3].hash)
        #expect(found == ChainFailure(stream: stream, sequence: 4, reason: reason))
    }

    @Test func `重复一条`() {
        let expected = ChainFailure(stream: stream, sequence: 4, reason: .sequence(found: 3))
        #expect(failure { $0.insert($0[2], at: 3) } == expected)
    }

    @Test func `混入别的流`() throws {
        let other = try StreamName.inspection("other")
        let expected = ChainFailure(stream: stream, sequence: 4, reason: .stream(found: other))
        #expect(failure { $0[3] = Self.chain(of: other, length: 4)[3] } == expected)
    }

    @Test func `第一条不能有前一条`() {
        let found = failure { records in
            records[0].header.previous = records[5].hash
            records[0].hash = records[0].header.hash
        }
        let reason = ChainFailure.Reason.previous(expected: .zero, found: records[5].hash)
        #expect(found == ChainFailure(stream: stream, sequence: 1, reason: reason))
    }

    @Test func `时间不能倒退但可以相同`() {
        let found = failure { records in
            let (fourth, last) = (records[3].header, records[4].header)
            records[4] = Record(
                after: records[3].head, time: fourth.time - 1, actor: last.actor, command: last.command,
                kind: last.kind, kindVersion: 1, salt: records[4].salt ?? [], payload: [])
        }
        let reason = ChainFailure.Reason.time(earliest: records[3].header.time, found: records[3].header.time - 1)
        #expect(found == ChainFailure(stream: stream, sequence: 5, reason: reason))
        #expect(records[0].header.time == records[1].header.time)
    }

    @Test func `说明是一句中文`() throws {
        let first = try #require(Digest(hex: Vectors.firstHash))
        let second = try #require(Digest(hex: Vectors.secondHash))
        let messages: [(ChainFailure.Reason, String)] = [
            (.stream(found: .installation), "这里是 installation 的记录，应为本流的记录"),
            (.sequence(found: 5), "序号是 5，应为 4，有记录被删去、添加或移动"),
            (
                .previous(expected: first, found: second),
                "所记的前一条散列值是 9dff6396f468dc2c…，应为 f214b0d3132cdcc0…，它或前面的记录被改动"
            ),
            (
                .hash(expected: first, found: second),
                "存放的散列值是 9dff6396f468dc2c…，按记录头算得 f214b0d3132cdcc0…，记录头被改动"
            ),
            (.time(earliest: 9, found: 8), "时间是 8 毫秒，不应早于前一条的 9 毫秒"),
            (
                .payload(expected: first, found: second),
                "正文算得散列值 9dff6396f468dc2c…，记录头中是 f214b0d3132cdcc0…，正文被改动"
            ),
            (.saltLength(found: 31), "盐值长 31 字节，应为 32 字节"),
            (.halfErased, "盐值和正文只剩其一，应当都在或都已清除"),
        ]
        for (reason, message) in messages {
            let failure = ChainFailure(stream: stream, sequence: 4, reason: reason)
            #expect(failure.description == "记录流 inspection/k3q9 第 4 条：\(message)，请用备份和检查点副本核对。")
        }
    }

    private func failure(after damage: (inout [Record]) -> Void) -> ChainFailure? {
        var records = records
        damage(&records)
        var verifier = ChainVerifier(stream: stream)
        do throws(ChainFailure) {
            for record in records { try verifier.verify(record) }
            return nil
        } catch {
            return error
        }
    }

    /// Records of which two always bear the same time.
    private static func chain(of stream: StreamName, length: Int) -> [Record] {
        var random = SeededGenerator(seed: 7)
        var head = StreamHead.beginning(of: stream)
        return (0..<length).map { place in
            let record = Record(
                after: head, time: 1_720_000_000_000 + Int64(place / 2) * 10, actor: "p7", command: "c\(place)",
                kind: "findingRecorded", kindVersion: 1, salt: random.bytes(32), payload: random.bytes(40))
            head = record.head
            return record
        }
    }
}
