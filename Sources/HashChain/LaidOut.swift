/// A value that is written in one of the layouts of docs/journal.md.
protocol LaidOut {
    /// How many bytes ``write(to:)`` writes.
    var encodedLength: Int { get }

    func write(to writer: inout ByteWriter)
}

extension LaidOut {
    var encodedBytes: [UInt8] { withEncodedBytes { Array($0) } }

    /// SHA-256 of ``encodedBytes``, which are never in an array: an import hashes hundreds of thousands of headers.
    var encodedDigest: Digest { withEncodedBytes { .sha256($0) } }

    private func withEncodedBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: encodedLength, alignment: 1)
        defer { memory.deallocate() }
        var writer = ByteWriter(into: memory)
        write(to: &writer)
        return body(UnsafeRawBufferPointer(memory))
    }
}
