import HashChain

/// The chunks of a sealed file, opened one after another; what was changed, moved, cut off or added is found in the first that
/// does not open.
struct SealedChunks {
    private var source: BufferedSource
    private let cipher: ChunkCipher
    private var chunk = 0
    private var isOver = false

    /// Reads what comes before the first.
    init(_ purpose: Manifest.Purpose, with key: OpeningKey, _ next: @escaping () throws -> [UInt8]) throws {
        source = BufferedSource(next)
        let header = try SealedHeader(&source, purpose, with: key)
        cipher = ChunkCipher(key: header.contentKey, header: header.bytes)
    }

    /// The content of the next chunk; absent after the last.
    mutating func next() throws -> [UInt8]? {
        guard !isOver else { return nil }
        let ahead = try source.peek(SealedLayout.sealedChunkLength + 1)
        let isLast = ahead.count <= SealedLayout.sealedChunkLength
        let sealed = ahead.prefix(SealedLayout.sealedChunkLength)
        guard let content = cipher.open(sealed, chunk: chunk, isLast: isLast) else {
            throw failure(sealed, isLast: isLast)
        }
        source.skip(sealed.count)
        chunk += 1
        isOver = isLast
        return content
    }

    /// A whole chunk that is the last where it should not be, or is not where it should, says what happened to the file.
    private func failure(_ sealed: ArraySlice<UInt8>, isLast: Bool) -> SealingFailure {
        if sealed.isEmpty { return .truncated(chunk: chunk) }
        guard cipher.open(sealed, chunk: chunk, isLast: !isLast) != nil else { return .damaged(chunk: chunk + 1) }
        return isLast ? .truncated(chunk: chunk + 1) : .appended(chunk: chunk + 1)
    }
}
