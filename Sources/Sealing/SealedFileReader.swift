public import HashChain

/// Reads a sealed file part by part, in the order in which it was written: what is in memory is a chunk or two.
///
/// What a part says is proven when ``piece()`` has come to its end, and who made the file when ``nextPart()`` has come to the
/// end of the file: only then there is a ``manifest``.
public final class SealedFileReader {
    /// A part.
    public struct Part: Sendable, Equatable {
        /// Its name.
        public let name: String
        /// How many bytes it has.
        public let length: Int
    }

    /// What the file says of itself, signed; absent before its end.
    public private(set) var manifest: SignedManifest?

    private let purpose: Manifest.Purpose
    private var chunks: SealedChunks
    private var content: [UInt8] = []
    private var offset = 0
    private var parts: [Manifest.Part] = []
    private var current: (part: Part, left: Int, hashing: Digest.Hashing)?

    /// Begins to read.
    /// - Parameters:
    ///   - purpose: What the file must be for.
    ///   - key: The key of one whom it was sealed for.
    ///   - next: Gives the next bytes of the file, as many as it likes; none at its end.
    /// - Throws: ``SealingFailure``, or what `next` throws.
    public init(_ purpose: Manifest.Purpose, with key: OpeningKey, _ next: @escaping () throws -> [UInt8]) throws {
        self.purpose = purpose
        chunks = try SealedChunks(purpose, with: key, next)
    }

    /// Goes to the next part; what was not read of this one is read over, and checked.
    /// - Returns: The part; absent at the end of the file, which then has a ``manifest``.
    /// - Throws: ``SealingFailure``, or what gives the bytes throws.
    public func nextPart() throws -> Part? {
        guard manifest == nil else { return nil }
        while current != nil { _ = try piece() }
        let part = try beginPart()
        guard part.name == SealedLayout.manifestName else { return part }
        manifest = try signedManifest(try whole())
        return nil
    }

    /// The next bytes of the part; none at its end, and then they are proven.
    /// - Throws: ``SealingFailure``, or what gives the bytes throws.
    public func piece() throws -> [UInt8] {
        guard let (part, left, _) = current else { return [] }
        guard left > 0 else { return try endPart(part) }
        if offset == content.count { try refill() }
        let piece = Array(content[offset..<min(content.count, offset + left)])
        offset += piece.count
        current?.left -= piece.count
        current?.hashing.update(piece)
        return piece
    }

    /// All bytes of the part, proven; for parts that fit into memory.
    public func whole() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try piece()
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    // MARK: Parts

    private func beginPart() throws -> Part {
        guard try take(1) == [SealedLayout.partMark] else { throw SealingFailure.malformed }
        let nameLength = try number(atMost: SealedLayout.longestName)
        guard let name = String(validating: try take(nameLength), as: UTF8.self),
            !parts.contains(where: { $0.name == name })
        else { throw SealingFailure.malformed }
        let part = Part(name: name, length: try number(atMost: .max))
        current = (part, part.length, Digest.Hashing())
        return part
    }

    private func endPart(_ part: Part) throws -> [UInt8] {
        let found = current?.hashing.finish()
        guard let digest = Digest(bytes: try take(Digest.byteCount)), digest == found else {
            throw SealingFailure.otherContent(part.name)
        }
        parts.append(Manifest.Part(name: part.name, length: part.length, digest: digest))
        current = nil
        return []
    }

    /// Reads the manifest, the signature beside it and the end of the file.
    private func signedManifest(_ bytes: [UInt8]) throws -> SignedManifest {
        let listed = parts.dropLast()
        let manifest = try Manifest(decoding: bytes)
        guard manifest.purpose == purpose, manifest.parts == Array(listed) else { throw SealingFailure.otherParts }
        guard try beginPart().name == SealedLayout.signatureName else { throw SealingFailure.malformed }
        let signature = try whole()
        guard try take(1) == [SealedLayout.endMark], offset == content.count, try chunks.next() == nil,
            let publicKey = PublicKey(bytes: signature.prefix(PublicKey.byteCount))
        else { throw SealingFailure.malformed }
        let signed = SignedManifest(
            manifest: manifest, signature: Array(signature.dropFirst(PublicKey.byteCount)), publicKey: publicKey)
        guard signed.isSigned else { throw SealingFailure.signature }
        return signed
    }

    // MARK: Bytes

    private func number(atMost limit: Int) throws -> Int {
        let number = SealedLayout.number(try take(SealedLayout.integerLength))
        guard (0...limit).contains(number) else { throw SealingFailure.malformed }
        return number
    }

    private func take(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            if offset == content.count { try refill() }
            let end = min(content.count, offset + count - bytes.count)
            bytes += content[offset..<end]
            offset = end
        }
        return bytes
    }

    private func refill() throws {
        guard let next = try chunks.next() else { throw SealingFailure.malformed }
        content = next
        offset = 0
    }
}
