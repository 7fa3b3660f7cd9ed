import Crypto
import HashChain

/// The X25519 key that a file is sealed for: only the one who has the other half can open it.
///
/// It is written with a beginning of its own and a check at its end: a key that signs, or a digit typed wrongly, would seal a
/// file for nobody.
public struct RecipientKey: Sendable, Hashable {
    /// How many bytes a key has.
    public static let byteCount = 32

    private static let beginning = "tzr-"
    private static let checkLength = 8

    /// The key's bytes as RFC 7748 encodes them.
    public let bytes: [UInt8]

    /// Takes 32 bytes; absent when there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    /// Reads the text form; absent for anything else, also when the check does not fit.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "tzr", let bytes = Hexadecimal.bytes(parts[1]),
            let key = RecipientKey(bytes: bytes), key.check == parts[2]
        else { return nil }
        self = key
    }

    var key: Curve25519.KeyAgreement.PublicKey? {
        try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
    }

    /// The first digits of the SHA-256 of the beginning and the key's bytes.
    private var check: String {
        String(Digest.sha256(Array(Self.beginning.utf8) + bytes).hex.prefix(Self.checkLength))
    }
}

extension RecipientKey: CustomStringConvertible {
    /// `tzr-`, 64 hexadecimal digits, `-` and 8 digits of check.
    public var description: String { "\(Self.beginning)\(Hexadecimal.text(bytes))-\(check)" }
}
