public import HashChain

/// Bytes that are kept beside the journal under their SHA-256: a file as it came, or the text that was read from it.
public struct DocumentContent: Sendable, Hashable {
    /// The SHA-256 of the bytes.
    public let digest: Digest
    /// The bytes.
    public let bytes: [UInt8]

    /// Names the bytes by their SHA-256.
    public init(_ bytes: [UInt8]) {
        digest = .sha256(bytes)
        self.bytes = bytes
    }
}
