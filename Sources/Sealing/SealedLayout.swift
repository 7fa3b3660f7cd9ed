import HashChain

/// The numbers of the sealed file, whose bytes docs/backup.md describes.
enum SealedLayout {
    static let tag = Array("TZSF".utf8)
    static let version: UInt8 = 1

    /// Tag, version, purpose and the number of recipients.
    static let fixedHeaderLength = 7
    static let encapsulatedLength = 32
    static let contentKeyLength = 32
    static let authenticatorLength = 16
    static let recipientLength = encapsulatedLength + contentKeyLength + authenticatorLength
    static let mostRecipients = 255

    /// How many bytes of content a chunk has; the last may have fewer, but at least one.
    static let chunkLength = 65_536
    static let sealedChunkLength = chunkLength + authenticatorLength

    static let endMark: UInt8 = 0
    static let partMark: UInt8 = 1
    static let integerLength = 8
    static let longestName = 512
    static let manifestName = "manifest"
    static let signatureName = "signature"

    /// What binds a recipient's share to this format and purpose.
    static func info(_ purpose: Manifest.Purpose) -> [UInt8] { tag + [version, purpose.rawValue] }

    /// Where a chunk stands and whether it is the last: no chunk can be taken for another.
    static func nonce(chunk: Int, isLast: Bool) -> [UInt8] {
        [0, 0, 0] + bytes(of: chunk) + [isLast ? 1 : 0]
    }

    static func bytes(of number: Int) -> [UInt8] { withUnsafeBytes(of: Int64(number).bigEndian) { Array($0) } }

    static func number(_ bytes: [UInt8]) -> Int {
        Int(truncatingIfNeeded: bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
    }
}
