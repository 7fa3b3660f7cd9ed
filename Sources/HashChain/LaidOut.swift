/// A value that is written in one of the layouts of docs/journal.md.
protocol LaidOut {
    /// How many bytes ``write(to:)`` writes.
    var encodedLength: Int { get }

    func write(to writer: inout ByteWriter)
}

extension LaidOut {
    var encodedBytes: [UInt8] {
        let length = encodedLength
        return [UInt8](unsafeUninitializedCapacity: length) { memory, count in
            write(into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(memory)[..<length]))
            count = length
        }
    }

    /// SHA-256 of ``encodedBytes``, which are never in an array: an import hashes hundreds of thousands of headers.
    var encodedDigest: Digest {
        withUnsafeTemporaryAllocation(byteCount: encodedLength, alignment: 1) { memory in
            write(into: memory)
            return .sha256(UnsafeRawBufferPointer(memory))
        }
    }

    private func write(into memory: UnsafeMutableRawBufferPointer) {
        var writer = ByteWriter(into: memory)
        write(to: &writer)
    }
}
