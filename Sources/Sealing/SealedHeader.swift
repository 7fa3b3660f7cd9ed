import HashChain

/// The beginning of a sealed file, with the share that a key could open.
struct SealedHeader {
    /// Its bytes, to which every chunk is bound.
    let bytes: [UInt8]
    /// The file's key.
    let contentKey: [UInt8]

    /// Reads the header and finds the share of the key's owner.
    init(_ source: inout BufferedSource, _ purpose: Manifest.Purpose, with key: OpeningKey) throws {
        let fixed = Array(try source.peek(SealedLayout.fixedHeaderLength))
        let count = try Self.recipients(fixed, purpose)
        let length = fixed.count + count * SealedLayout.recipientLength
        bytes = Array(try source.peek(length))
        guard count > 0, bytes.count == length else { throw SealingFailure.truncated(chunk: 0) }
        source.skip(length)
        guard let contentKey = Self.contentKey(in: bytes, purpose, with: key) else {
            throw SealingFailure.notForThisKey
        }
        self.contentKey = contentKey
    }

    /// How many recipients follow.
    private static func recipients(_ header: [UInt8], _ purpose: Manifest.Purpose) throws -> Int {
        guard header.starts(with: SealedLayout.tag) else { throw SealingFailure.notSealed }
        guard header.count == SealedLayout.fixedHeaderLength else { throw SealingFailure.truncated(chunk: 0) }
        guard header[4] == SealedLayout.version else { throw SealingFailure.version(header[4]) }
        guard header[5] == purpose.rawValue else {
            throw SealingFailure.purpose(wanted: purpose, found: Manifest.Purpose(rawValue: header[5]))
        }
        return Int(header[6])
    }

    private static func contentKey(
        in header: [UInt8], _ purpose: Manifest.Purpose, with key: OpeningKey
    ) -> [UInt8]? {
        for start in stride(
            from: SealedLayout.fixedHeaderLength, to: header.count, by: SealedLayout.recipientLength)
        {
            let share = header[start..<start + SealedLayout.recipientLength]
            if let contentKey = RecipientShare.open(share, with: key, purpose) { return contentKey }
        }
        return nil
    }
}
