import Crypto

/// The Ed25519 key that an installation signs its checkpoints with.
///
/// It lies in a file outside the database, so that who can write the ledger alone cannot sign. Nothing prints it.
public struct SigningKey: Sendable {
    /// How many random bytes a key is made of.
    public static let seedLength = 32

    /// The key that others check with.
    public let publicKey: PublicKey

    private let key: Curve25519.Signing.PrivateKey

    /// Makes the key of a seed; absent when the seed is not ``seedLength`` bytes.
    /// - Parameter seed: Random bytes: the private key of RFC 8032.
    public init?(seed: [UInt8]) {
        guard seed.count == Self.seedLength, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
            let publicKey = PublicKey(bytes: Array(key.publicKey.rawRepresentation))
        else { return nil }
        self.key = key
        self.publicKey = publicKey
    }

    /// Reads a key file; absent unless it is ``fileText``, with or without the line feed.
    public init?(fileText: some StringProtocol) {
        let digits = fileText.hasSuffix("\n") ? fileText.dropLast() : fileText[...]
        guard let seed = Hexadecimal.bytes(digits) else { return nil }
        self.init(seed: seed)
    }

    /// What the key file holds: the seed in hexadecimal and a line feed.
    public var fileText: String { Hexadecimal.text(Array(key.rawRepresentation)) + "\n" }

    /// The 64 bytes of the signature over `message`.
    /// - Throws: What the cryptographic library throws; it has no reason to.
    public func signature(over message: [UInt8]) throws -> [UInt8] {
        Array(try key.signature(for: message))
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The public key alone.
    public var description: String { "SigningKey(publicKey: \(publicKey))" }
    /// The public key alone.
    public var debugDescription: String { description }
    /// The public key alone.
    public var customMirror: Mirror { Mirror(self, children: ["publicKey": publicKey]) }
}
