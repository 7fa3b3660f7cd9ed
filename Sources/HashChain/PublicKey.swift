import Crypto

/// The Ed25519 key with which an installation's signatures are checked.
public struct PublicKey: Sendable, Hashable {
    /// How many bytes a key has.
    public static let byteCount = 32

    /// The key's bytes as RFC 8032 encodes them.
    public let bytes: [UInt8]

    /// Takes 32 bytes; absent when there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    /// Reads 64 lower-case hexadecimal digits; absent for anything else.
    public init?(hex: some StringProtocol) {
        guard let bytes = Hexadecimal.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { Hexadecimal.text(bytes) }

    /// Whether `signature` is this key's over `message`; false also for bytes that are no key or no signature.
    public func isValid(signature: [UInt8], over message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
        return key.isValidSignature(signature, for: message)
    }

    var shown: String { "\(hex.prefix(16))…" }
}

extension PublicKey: CustomStringConvertible {
    /// The key in hexadecimal.
    public var description: String { hex }
}
