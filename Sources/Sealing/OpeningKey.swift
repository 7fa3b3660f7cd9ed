import Crypto
import Foundation
import HashChain

/// The X25519 key with which an installation opens what was sealed for it.
///
/// It lies in a file outside the database, as the key does that signs. Nothing prints it.
public struct OpeningKey: Sendable {
    /// How many random bytes a key is made of.
    public static let seedLength = 32

    /// The key that others seal for.
    public let recipient: RecipientKey

    let key: Curve25519.KeyAgreement.PrivateKey

    /// Makes the key of a seed; absent when the seed is not ``seedLength`` bytes.
    /// - Parameter seed: Random bytes: the private key of RFC 7748.
    public init?(seed: [UInt8]) {
        guard seed.count == Self.seedLength, let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: seed),
            let recipient = RecipientKey(bytes: Array(key.publicKey.rawRepresentation))
        else { return nil }
        self.key = key
        self.recipient = recipient
    }

    /// Reads a key file; absent unless it is ``fileText``, with or without the line feed.
    public init?(fileText: some StringProtocol) {
        let digits = fileText.hasSuffix("\n") ? fileText.dropLast() : fileText[...]
        guard let seed = Hexadecimal.bytes(digits) else { return nil }
        self.init(seed: seed)
    }

    /// What the key file holds: the seed in hexadecimal and a line feed.
    public var fileText: String { Hexadecimal.text(Array(key.rawRepresentation)) + "\n" }
}

extension OpeningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The public key alone.
    public var description: String { "OpeningKey(recipient: \(recipient))" }
    /// The public key alone.
    public var debugDescription: String { description }
    /// The public key alone.
    public var customMirror: Mirror { Mirror(self, children: ["recipient": recipient]) }
}
