import HashChain
import Testing

/// Values computed apart from the code after docs/journal.md: with Python's hashlib and struct, and the `cryptography`
/// package's Ed25519.
enum Vectors {
    static let salt = [UInt8](0..<32)
    static let payload = [UInt8](#"{"statement":"党组学习不够深入"}"#.utf8)
    static let payloadDigest = "1d8c2af0310bdcc515a4f43e9448a15eb7c6907c5574ef4a8c69940fd3e8a2a1"

    static let firstHeader =
        "545a52480101000000000000000f696e7370656374696f6e2f6b33713900000000000000010000019076bfce7b"
        + "0000000000000004703761620000000000000000056330303031000000000000000f66696e64696e675265636f72646564"
        + "0000000000000001" + payloadDigest + String(repeating: "0", count: 64)
    static let firstHash = "f214b0d3132cdcc0e9ba7e74378ed40d19f2d23c56e7e44fc3a7581fd310ba25"
    /// The first header's next: principal present and empty, kind version 2.
    static let secondHash = "9dff6396f468dc2c345e59aba0f01bdee1f8aceac007dc7f784bde6c601d5e8c"
    /// Another stream, a time before 1970, a Chinese actor, a principal, empty texts, a digest of ones.
    static let oddHash = "8c1b2503cd7a6305e77b9a252382a52af50e9d755a2fba515537874910d74f4a"

    static let checkpoint =
        "545a4350010100000000000000010000019077fd3000" + String(repeating: "0", count: 64)
        + "0000000000000002" + "000000000000000f696e7370656374696f6e2f6b337139" + "0000000000000002" + secondHash
        + "000000000000000c696e7374616c6c6174696f6e" + "0000000000000001" + oddHash
    static let checkpointDigest = "b5831ac1d43c3ad37fa3faa17c2995284acffb321be5943b4ac6fbaa0bf8dd2f"
    /// Number 2, a millisecond later, with no stream.
    static let emptyCheckpointDigest = "38a7a0477c1da8a26a42837485923b5dbe80011b3bf4d53b08f29e3b318f9e7c"

    static let seed = [UInt8](0..<32)
    static let publicKey = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"
    static let signature =
        "46035fd008362aa7001fc978b643f518b03e4fdc955b3d802534cbd22e74776b"
        + "77a4ea9d0f98e95a5cc1d820ccda1efce908409958f5c430ac99f35c0183c008"

    static func firstRecord() throws -> Record {
        Record(
            after: .beginning(of: try .inspection("k3q9")), time: 1_719_979_200_123, actor: "p7ab", command: "c0001",
            kind: "findingRecorded", kindVersion: 1, salt: salt, payload: payload)
    }

    static func secondHeader() throws -> RecordHeader {
        let first = try firstRecord()
        return RecordHeader(
            after: first.head, time: first.header.time, actor: "p7ab", principal: "", command: "c0001",
            kind: "findingRecorded", kindVersion: 2, payloadDigest: first.header.payloadDigest)
    }

    static func oddHeader() throws -> RecordHeader {
        let ones = try #require(Digest(bytes: [UInt8](repeating: 255, count: 32)))
        return RecordHeader(
            after: .beginning(of: .installation), time: -1, actor: "人", principal: "p9", command: "", kind: "",
            kindVersion: 1, payloadDigest: ones)
    }

    static func firstCheckpoint() throws -> Checkpoint {
        let second = try secondHeader()
        let odd = try oddHeader()
        return Checkpoint(
            after: nil, time: 1_720_000_000_000,
            heads: [
                StreamHead(stream: odd.stream, sequence: 1, hash: odd.hash),
                .beginning(of: try .organization("empty")),
                StreamHead(stream: second.stream, sequence: 2, hash: second.hash),
            ])
    }
}
