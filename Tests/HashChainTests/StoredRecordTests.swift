import HashChain
import Testing

struct StoredRecordTests {
    @Test func `就地读到的与原来的记录一样`() throws {
        var random = SeededGenerator(seed: 91)
        let payloads: [[UInt8]?] = [nil, [], random.bytes(1), random.bytes(5_000)]
        for payload in payloads {
            for principal in [nil, "", "受托人"] {
                let record = Record(
                    header: RecordHeader(
                        stream: try .inspection("k3q9"), sequence: .random(in: 1...9, using: &random), time: -7,
                        actor: "",
                        principal: principal, command: "命令", kind: "findingRecorded", kindVersion: 3,
                        payloadDigest: .sha256(random.bytes(3)), previous: .sha256(random.bytes(4))),
                    hash: .sha256(random.bytes(5)), salt: payload.map { _ in random.bytes(32) }, payload: payload)
                var read: Record?
                record.withStored { stored in
                    read = Record(stored)
                    #expect(stored.sequence == record.header.sequence && stored.isErased == (payload == nil))
                    #expect(stored.isOfKind("findingRecorded") && !stored.isOfKind("findingRecorde"))
                }
                #expect(read == record)
            }
        }
    }

    @Test func `去掉内容后只剩记录头`() throws {
        let record = try Vectors.firstRecord()
        var bare: Record?
        record.withStored { bare = Record($0.withoutContent) }
        #expect(bare == Record(header: record.header, hash: record.hash, salt: nil, payload: nil))
    }
}
