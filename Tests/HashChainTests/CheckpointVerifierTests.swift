import HashChain
import Testing

struct CheckpointVerifierTests {
    private let key: SigningKey
    private let checkpoints: [Checkpoint]

    init() throws {
        key = try #require(SigningKey(seed: Vectors.seed))
        let first = try Vectors.firstCheckpoint()
        let second = Checkpoint(after: first, time: first.time, heads: first.heads)
        checkpoints = [first, second, Checkpoint(after: second, time: first.time + 5, heads: [])]
    }

    @Test func `完整的检查点覆盖到最后一个`() throws {
        var verifier = CheckpointVerifier()
        for checkpoint in checkpoints { try verifier.verify(SignedCheckpoint(signing: checkpoint, with: key)) }
        #expect(verifier.last == checkpoints[2])
        #expect(verifier.publicKey == key.publicKey)
    }

    @Test func `少一个`() throws {
        #expect(try failure(checkpoints[1...]) == CheckpointFailure(number: 1, reason: .number(found: 2)))
        let gap = [checkpoints[0], checkpoints[2]]
        #expect(try failure(gap[...]) == CheckpointFailure(number: 2, reason: .number(found: 3)))
    }

    @Test func `换掉一个`() throws {
        let other = Checkpoint(after: checkpoints[0], time: checkpoints[1].time, heads: [])
        let reason = CheckpointFailure.Reason.previous(expected: other.digest, found: checkpoints[1].digest)
        let replaced = [checkpoints[0], other, checkpoints[2]]
        #expect(try failure(replaced[...]) == CheckpointFailure(number: 3, reason: reason))
    }

    @Test func `时间倒退`() throws {
        let earlier = Checkpoint(after: checkpoints[0], time: checkpoints[0].time - 1, heads: [])
        let reason = CheckpointFailure.Reason.time(earliest: checkpoints[0].time, found: earlier.time)
        #expect(try failure([checkpoints[0], earlier]) == CheckpointFailure(number: 2, reason: reason))
    }

    @Test func `中途换了密钥`() throws {
        let other = try #require(SigningKey(seed: [UInt8](1...32)))
        var verifier = CheckpointVerifier()
        try verifier.verify(SignedCheckpoint(signing: checkpoints[0], with: key))
        let forged = try SignedCheckpoint(signing: checkpoints[1], with: other)
        let reason = CheckpointFailure.Reason.publicKey(expected: key.publicKey, found: other.publicKey)
        #expect(throws: CheckpointFailure(number: 2, reason: reason)) { try verifier.verify(forged) }
        #expect(verifier.last == checkpoints[0])
    }

    @Test func `从第一个起就换了密钥由副本的公钥指出`() throws {
        let other = try #require(SigningKey(seed: [UInt8](1...32)))
        var verifier = CheckpointVerifier(trusting: key.publicKey)
        let forged = try SignedCheckpoint(signing: checkpoints[0], with: other)
        let reason = CheckpointFailure.Reason.publicKey(expected: key.publicKey, found: other.publicKey)
        #expect(throws: CheckpointFailure(number: 1, reason: reason)) { try verifier.verify(forged) }
    }

    private func failure(_ checkpoints: ArraySlice<Checkpoint>) throws -> CheckpointFailure? {
        var verifier = CheckpointVerifier()
        do {
            for checkpoint in checkpoints { try verifier.verify(SignedCheckpoint(signing: checkpoint, with: key)) }
            return nil
        } catch let failure as CheckpointFailure {
            return failure
        }
    }
}
