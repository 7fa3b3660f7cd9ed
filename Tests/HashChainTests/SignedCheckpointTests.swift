import HashChain
import Testing

struct SignedCheckpointTests {
    private let key: SigningKey
    private let signed: SignedCheckpoint

    init() throws {
        key = try #require(SigningKey(seed: Vectors.seed))
        signed = try SignedCheckpoint(signing: try Vectors.firstCheckpoint(), with: key)
    }

    @Test func `公钥与签名和另行算出的一致`() throws {
        #expect(key.publicKey.hex == Vectors.publicKey)
        let outside = SignedCheckpoint(
            checkpoint: signed.checkpoint, signature: try bytes(Vectors.signature), publicKey: key.publicKey)
        try outside.verify(trusting: key.publicKey)
        try signed.verify()
    }

    /// RFC 8032, section 7.1, test 2.
    @Test func `认得RFC8032的签名`() throws {
        let key = try #require(PublicKey(hex: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
        let signature = try bytes(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
        #expect(key.isValid(signature: signature, over: [0x72]))
        #expect(!key.isValid(signature: signature, over: [0x73]))
        #expect(!key.isValid(signature: Array(signature.dropLast()), over: [0x72]))
        #expect(!key.isValid(signature: [], over: [0x72]))
    }

    @Test func `签名或内容有一位不同就不认`() throws {
        for place in signed.signature.indices {
            var signature = signed.signature
            signature[place] ^= 1
            let changed = SignedCheckpoint(
                checkpoint: signed.checkpoint, signature: signature, publicKey: key.publicKey)
            #expect(throws: CheckpointFailure(number: 1, reason: .signature)) { try changed.verify() }
        }
        let later = Checkpoint(after: nil, time: signed.checkpoint.time + 1, heads: signed.checkpoint.heads)
        let moved = SignedCheckpoint(checkpoint: later, signature: signed.signature, publicKey: key.publicKey)
        #expect(throws: CheckpointFailure(number: 1, reason: .signature)) { try moved.verify() }
    }

    @Test func `换了密钥重签的不认`() throws {
        let other = try #require(SigningKey(seed: [UInt8](1...32)))
        let again = try SignedCheckpoint(signing: signed.checkpoint, with: other)
        try again.verify()
        let reason = CheckpointFailure.Reason.publicKey(expected: key.publicKey, found: other.publicKey)
        #expect(throws: CheckpointFailure(number: 1, reason: reason)) { try again.verify(trusting: key.publicKey) }
    }

    @Test func `副本与台账中的相同才认`() throws {
        try signed.verify(isStoredAs: signed.checkpoint)
        #expect(throws: CheckpointFailure(number: 1, reason: .missing)) { try signed.verify(isStoredAs: nil) }
        let other = Checkpoint(after: nil, time: 7, heads: [])
        let reason = CheckpointFailure.Reason.replaced(expected: signed.checkpoint.digest, found: other.digest)
        #expect(throws: CheckpointFailure(number: 1, reason: reason)) { try signed.verify(isStoredAs: other) }
    }

    @Test func `密钥文件来回不变而不外露`() throws {
        #expect(key.fileText == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n")
        #expect(SigningKey(fileText: key.fileText)?.publicKey == key.publicKey)
        #expect(SigningKey(fileText: key.fileText.dropLast())?.publicKey == key.publicKey)
        for text in ["", "\n", key.fileText + "\n", "00", key.fileText.uppercased()] {
            #expect(SigningKey(fileText: text) == nil)
        }
        #expect(SigningKey(seed: [1]) == nil)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(!text.contains("0405060708"))
            #expect(text.contains(Vectors.publicKey))
        }
    }

    private func bytes(_ hex: String) throws -> [UInt8] {
        try #require(PublicKey(hex: hex.prefix(64))).bytes + #require(PublicKey(hex: hex.dropFirst(64))).bytes
    }
}
