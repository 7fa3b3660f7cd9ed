import HashChain
import Testing

struct CheckpointTests {
    @Test func `字节与散列值和另行算出的一致`() throws {
        let checkpoint = try Vectors.firstCheckpoint()
        #expect(hex(checkpoint.encoded) == Vectors.checkpoint)
        #expect(checkpoint.digest.hex == Vectors.checkpointDigest)
        let second = Checkpoint(after: checkpoint, time: 1_720_000_000_001, heads: [])
        #expect(second.number == 2)
        #expect(second.digest.hex == Vectors.emptyCheckpointDigest)
    }

    @Test func `流按字节排列而空流不列`() throws {
        let checkpoint = try Vectors.firstCheckpoint()
        #expect(checkpoint.heads.map(\.stream.description) == ["inspection/k3q9", "installation"])
        #expect(checkpoint.heads.map(\.sequence) == [2, 1])
    }

    @Test func `写出后读回不变`() throws {
        let first = try Vectors.firstCheckpoint()
        for checkpoint in [first, Checkpoint(after: first, time: 1, heads: [])] {
            #expect(try Checkpoint(decoding: checkpoint.encoded) == checkpoint)
        }
    }

    @Test func `次序不对或重复的流不读`() throws {
        let bytes = try Vectors.firstCheckpoint().encoded
        let (first, second) = (bytes[62..<125], bytes[125...])
        #expect(throws: MalformedEncoding(offset: 122, reason: .streamOrder(try .inspection("k3q9")))) {
            try Checkpoint(decoding: Array(bytes[..<62] + second + first))
        }
        let error = #expect(throws: MalformedEncoding.self) {
            try Checkpoint(decoding: Array(bytes[..<62] + second + second))
        }
        #expect(error?.description == "第 123 字节起记录流 installation 重复或没有按字节顺序排列，请用备份或完整的原件核对。")
    }

    @Test func `多出和断开的字节不读`() throws {
        let bytes = try Vectors.firstCheckpoint().encoded
        for length in bytes.indices {
            #expect(throws: MalformedEncoding.self) { try Checkpoint(decoding: Array(bytes.prefix(length))) }
        }
        #expect(throws: MalformedEncoding(offset: bytes.count, reason: .trailingBytes(1))) {
            try Checkpoint(decoding: bytes + [0])
        }
    }

    @Test func `流的数目再大也不占内存`() throws {
        var bytes = try Vectors.firstCheckpoint().encoded
        bytes[54] = 0x7F
        #expect(throws: MalformedEncoding(offset: bytes.count, reason: .truncated)) {
            try Checkpoint(decoding: bytes)
        }
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
