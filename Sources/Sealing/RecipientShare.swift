import Crypto
import Foundation
import HashChain

/// The file's key, sealed for one recipient with HPKE (RFC 9180: base mode, X25519, HKDF-SHA256, ChaCha20-Poly1305).
enum RecipientShare {
    /// The encapsulated key and the sealed file key, one after the other.
    static func seal(
        _ contentKey: [UInt8], for recipient: RecipientKey, _ purpose: Manifest.Purpose
    ) throws -> [UInt8] {
        guard let key = recipient.key else { throw SealingFailure.unusableRecipient }
        var sender = try HPKE.Sender(
            recipientKey: key, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: Data(SealedLayout.info(purpose)))
        let sealed = try sender.seal(contentKey)
        return Array(sender.encapsulatedKey) + Array(sealed)
    }

    /// The file's key; absent when this share is another's.
    static func open(_ share: ArraySlice<UInt8>, with key: OpeningKey, _ purpose: Manifest.Purpose) -> [UInt8]? {
        let encapsulated = Data(share.prefix(SealedLayout.encapsulatedLength))
        guard
            var recipient = try? HPKE.Recipient(
                privateKey: key.key, ciphersuite: .Curve25519_SHA256_ChachaPoly,
                info: Data(SealedLayout.info(purpose)), encapsulatedKey: encapsulated),
            let opened = try? recipient.open(Data(share.dropFirst(SealedLayout.encapsulatedLength)))
        else { return nil }
        return Array(opened)
    }
}
