import HashChain
import Testing

/// Whatever is read back is written as it was, and whatever else comes is refused: nothing traps, nothing is guessed.
struct DecodingFuzzTests {
    @Test func `随机字节不被接受`() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<5_000 {
            let bytes = random.bytes(Int.random(in: 0...300, using: &random))
            #expect(throws: MalformedEncoding.self) { try RecordHeader(decoding: bytes) }
            #expect(throws: MalformedEncoding.self) { try Checkpoint(decoding: bytes) }
            #expect(throws: CheckpointTextError.self) { try SignedCheckpoint(fileText: text(bytes)) }
        }
    }

    @Test func `改坏的记录头要么拒绝要么原样`() throws {
        var random = SeededGenerator(seed: 3)
        let whole = try [Vectors.firstRecord().header, Vectors.secondHeader(), Vectors.oddHeader()].map(\.encoded)
        var accepted = 0
        for _ in 0..<20_000 {
            let bytes = random.damaged(whole.randomElement(using: &random) ?? [])
            guard let header = try? RecordHeader(decoding: bytes) else { continue }
            #expect(header.encoded == bytes)
            accepted += 1
        }
        #expect(accepted > 1_000)
    }

    @Test func `改坏的检查点要么拒绝要么原样`() throws {
        var random = SeededGenerator(seed: 4)
        let whole = try Vectors.firstCheckpoint().encoded
        var accepted = 0
        for _ in 0..<20_000 {
            let bytes = random.damaged(whole)
            guard let checkpoint = try? Checkpoint(decoding: bytes) else { continue }
            #expect(checkpoint.encoded == bytes)
            accepted += 1
        }
        #expect(accepted > 1_000)
    }

    @Test func `改坏的副本要么拒绝要么同一内容`() throws {
        var random = SeededGenerator(seed: 5)
        let key = try #require(SigningKey(seed: Vectors.seed))
        let signed = try SignedCheckpoint(signing: try Vectors.firstCheckpoint(), with: key)
        let whole = [UInt8](signed.fileText.utf8)
        for _ in 0..<5_000 {
            guard let read = try? SignedCheckpoint(fileText: text(random.damaged(whole))) else { continue }
            // Number and digest stand before the body, so only key and signature can have been changed unseen.
            #expect(read.checkpoint == signed.checkpoint)
            #expect(read == signed || (try? read.verify(trusting: key.publicKey)) == nil)
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension SeededGenerator {
    /// One to three bytes replaced, removed or added, or the end cut off.
    fileprivate mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &self) {
            let place = Int.random(in: bytes.indices, using: &self)
            switch Int.random(in: 0..<8, using: &self) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(.random(in: .min ... .max, using: &self), at: place)
            case 2: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &self))
            case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            default: bytes[place] = .random(in: .min ... .max, using: &self)
            }
        }
        return bytes
    }
}
