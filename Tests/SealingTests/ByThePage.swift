import Crypto
import Foundation

/// Opens and seals files as docs/backup.md says, with nothing of the code that is tried.
struct ByThePage {
    static let chunk = 65_536

    /// The header's length, from its own number of recipients.
    static func headerLength(_ file: [UInt8]) -> Int { 7 + 80 * Int(file[6]) }

    /// The sealed chunks.
    static func chunks(_ file: [UInt8]) -> [ArraySlice<UInt8>] {
        let start = headerLength(file)
        return stride(from: start, to: file.count, by: chunk + 16).map { file[$0..<min(file.count, $0 + chunk + 16)] }
    }

    /// The content key, from the share of one recipient.
    static func contentKey(_ file: [UInt8], share: Int, seed: [UInt8]) throws -> SymmetricKey {
        let start = 7 + 80 * share
        var recipient = try HPKE.Recipient(
            privateKey: Curve25519.KeyAgreement.PrivateKey(rawRepresentation: seed),
            ciphersuite: .Curve25519_SHA256_ChachaPoly, info: Data(file[..<6]),
            encapsulatedKey: Data(file[start..<start + 32]))
        return SymmetricKey(data: try recipient.open(Data(file[start + 32..<start + 80])))
    }

    /// What the chunks hold, one after the other.
    static func content(_ file: [UInt8], _ key: SymmetricKey) throws -> [UInt8] {
        let chunks = chunks(file)
        return try chunks.enumerated().flatMap { index, sealed in
            let box = try ChaChaPoly.SealedBox(
                nonce: nonce(index, isLast: index == chunks.count - 1), ciphertext: sealed.dropLast(16),
                tag: sealed.suffix(16))
            return Array(try ChaChaPoly.open(box, using: key, authenticating: headerDigest(file)))
        }
    }

    /// The file with another content under the same header and key.
    static func file(like file: [UInt8], holding content: [UInt8], _ key: SymmetricKey) throws -> [UInt8] {
        var result = Array(file[..<headerLength(file)])
        let starts = Array(stride(from: 0, to: content.count, by: chunk))
        for (index, start) in starts.enumerated() {
            let box = try ChaChaPoly.seal(
                content[start..<min(content.count, start + chunk)], using: key,
                nonce: nonce(index, isLast: index == starts.count - 1), authenticating: headerDigest(file))
            result += Array(box.ciphertext) + Array(box.tag)
        }
        return result
    }

    static func integer(_ number: Int) -> [UInt8] { (0..<8).reversed().map { UInt8(number >> ($0 * 8) & 0xFF) } }

    private static func headerDigest(_ file: [UInt8]) -> Data { Data(SHA256.hash(data: file[..<headerLength(file)])) }

    private static func nonce(_ chunk: Int, isLast: Bool) throws -> ChaChaPoly.Nonce {
        try ChaChaPoly.Nonce(data: [0, 0, 0] + integer(chunk) + [isLast ? 1 : 0])
    }
}
