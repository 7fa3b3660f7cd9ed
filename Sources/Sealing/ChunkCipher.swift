import Crypto
import Foundation
import HashChain

/// Seals and opens the chunks of one file: ChaCha20-Poly1305 under the file's own key, each bound to the file's header, to its
/// place, and to whether it is the last.
struct ChunkCipher {
    private let key: SymmetricKey
    private let header: [UInt8]

    init(key: [UInt8], header: [UInt8]) {
        self.key = SymmetricKey(data: key)
        self.header = Array(Digest.sha256(header).bytes)
    }

    func seal(_ content: some DataProtocol, chunk: Int, isLast: Bool) throws -> [UInt8] {
        let box = try ChaChaPoly.seal(
            content, using: key, nonce: try nonce(chunk, isLast), authenticating: header)
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// The content; absent when these bytes are not what was sealed for this place.
    func open(_ sealed: ArraySlice<UInt8>, chunk: Int, isLast: Bool) -> [UInt8]? {
        guard sealed.count > SealedLayout.authenticatorLength else { return nil }
        let content = sealed.dropLast(SealedLayout.authenticatorLength)
        let tag = sealed.suffix(SealedLayout.authenticatorLength)
        guard let nonce = try? nonce(chunk, isLast),
            let box = try? ChaChaPoly.SealedBox(nonce: nonce, ciphertext: content, tag: tag),
            let opened = try? ChaChaPoly.open(box, using: key, authenticating: header)
        else { return nil }
        return Array(opened)
    }

    private func nonce(_ chunk: Int, _ isLast: Bool) throws -> ChaChaPoly.Nonce {
        try ChaChaPoly.Nonce(data: SealedLayout.nonce(chunk: chunk, isLast: isLast))
    }
}
