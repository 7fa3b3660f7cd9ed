public import HashChain

/// Writes a sealed file part by part: what is in memory is a chunk, whatever a part's size.
///
/// ```
/// begin ─▶ put … ─▶ end   for every part, and at last   finish, which signs what was written
/// ```
/// Each call is handed where the sealed bytes go. What was not finished can be opened by nobody.
public struct SealedFileWriter {
    /// Takes bytes of the file.
    public typealias Output = (_ bytes: [UInt8]) throws -> Void

    /// What the file is for.
    public let purpose: Manifest.Purpose

    private let cipher: ChunkCipher
    /// Written before the first chunk.
    private var header: [UInt8]
    private var waiting: [UInt8] = []
    private var chunk = 0
    private var parts: [Manifest.Part] = []
    private var current: OpenPart?

    private struct OpenPart {
        let name: String
        let length: Int
        var left: Int
        var hashing = Digest.Hashing()
    }

    /// Begins a file.
    /// - Parameters:
    ///   - purpose: What it is for.
    ///   - recipients: Who will be able to open it: 1 to 255, of which doubles count once.
    ///   - contentKey: 32 random bytes, never used for another file.
    /// - Throws: ``SealingFailure/unusableRecipient``, or what the cryptographic library throws.
    public init(_ purpose: Manifest.Purpose, for recipients: [RecipientKey], contentKey: [UInt8]) throws {
        precondition(contentKey.count == SealedLayout.contentKeyLength, "a file's key has another length")
        var known: Set<RecipientKey> = []
        let recipients = recipients.filter { known.insert($0).inserted }
        guard (1...SealedLayout.mostRecipients).contains(recipients.count) else {
            throw SealingFailure.recipientCount(recipients.count)
        }
        self.purpose = purpose
        header = SealedLayout.info(purpose) + [UInt8(recipients.count)]
        for recipient in recipients { header += try RecipientShare.seal(contentKey, for: recipient, purpose) }
        cipher = ChunkCipher(key: contentKey, header: header)
    }

    /// Begins a part.
    /// - Parameters:
    ///   - name: Its name, once in a file and at most 512 bytes.
    ///   - length: How many bytes will come.
    ///   - output: Takes bytes of the file.
    /// - Throws: What `output` throws.
    public mutating func begin(_ name: String, length: Int, to output: Output) throws {
        precondition(current == nil, "a part begins in another")
        precondition(name.utf8.count <= SealedLayout.longestName, "the name of a part is too long")
        current = OpenPart(name: name, length: length, left: length)
        let text = Array(name.utf8)
        try take(
            [SealedLayout.partMark] + SealedLayout.bytes(of: text.count) + text + SealedLayout.bytes(of: length), output
        )
    }

    /// Takes the next bytes of the part.
    /// - Throws: ``SealingFailure/otherLength(_:)`` when they are more than were announced.
    public mutating func put(_ piece: [UInt8], to output: Output) throws {
        guard let left = current?.left, piece.count <= left else { throw otherLength }
        current?.left -= piece.count
        current?.hashing.update(piece)
        try take(piece, output)
    }

    /// Ends the part.
    /// - Throws: ``SealingFailure/otherLength(_:)`` when fewer bytes came than were announced.
    public mutating func end(to output: Output) throws {
        guard let part = current, part.left == 0 else { throw otherLength }
        let digest = part.hashing.finish()
        try take(Array(digest.bytes), output)
        parts.append(Manifest.Part(name: part.name, length: part.length, digest: digest))
        current = nil
    }

    /// Writes a part that is in memory.
    public mutating func add(_ name: String, _ bytes: [UInt8], to output: Output) throws {
        try begin(name, length: bytes.count, to: output)
        try put(bytes, to: output)
        try end(to: output)
    }

    /// Ends the file with the manifest of what was written, signed.
    /// - Parameters:
    ///   - heads: Where the streams end that it holds.
    ///   - time: Milliseconds since 1970 UTC.
    ///   - key: The key of who makes it.
    ///   - output: Takes bytes of the file.
    /// - Returns: The manifest.
    /// - Throws: What `output` throws.
    public mutating func finish(
        heads: [StreamHead], time: Int64, signing key: SigningKey, to output: Output
    ) throws -> SignedManifest {
        let manifest = Manifest(purpose: purpose, time: time, heads: heads, parts: parts)
        let signed = try SignedManifest(signing: manifest, with: key)
        try add(SealedLayout.manifestName, manifest.encoded, to: output)
        try add(SealedLayout.signatureName, signed.publicKey.bytes + signed.signature, to: output)
        try take([SealedLayout.endMark], output)
        try seal(waiting[...], isLast: true, output)
        return signed
    }

    private var otherLength: SealingFailure { .otherLength(current?.name ?? "") }

    /// Seals what is more than a chunk; a full one waits, because it may be the last.
    private mutating func take(_ bytes: [UInt8], _ output: Output) throws {
        waiting += bytes
        var start = 0
        while waiting.count - start > SealedLayout.chunkLength {
            try seal(waiting[start..<start + SealedLayout.chunkLength], isLast: false, output)
            start += SealedLayout.chunkLength
        }
        waiting.removeFirst(start)
    }

    private mutating func seal(_ content: ArraySlice<UInt8>, isLast: Bool, _ output: Output) throws {
        if !header.isEmpty { try output(header) }
        header = []
        try output(try cipher.seal(content, chunk: chunk, isLast: isLast))
        chunk += 1
    }
}
