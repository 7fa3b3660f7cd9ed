/// Writes the length-prefixed layouts of docs/journal.md into memory of exactly the right size.
struct ByteWriter {
    private let memory: UnsafeMutableRawBufferPointer
    private var end = 0

    init(into memory: UnsafeMutableRawBufferPointer) { self.memory = memory }

    mutating func write(_ layout: Layout) {
        write(bytes: layout.tag.utf8)
        write(value: Layout.formatVersion)
        write(value: Layout.sha256)
    }

    mutating func write(byte: UInt8) { write(value: byte) }

    mutating func write(_ number: Int64) { write(value: number.bigEndian) }

    mutating func write(_ number: Int) { write(Int64(number)) }

    mutating func write(_ stream: StreamName) { write(text: stream.description.utf8) }

    mutating func write(text: some Collection<UInt8>) {
        write(text.count)
        write(bytes: text)
    }

    mutating func write(optional text: (some Collection<UInt8>)?) {
        write(value: text == nil ? 0 : 1 as UInt8)
        if let text { write(text: text) }
    }

    mutating func write(_ digest: Digest) {
        digest.withUnsafeBytes { write(bytes: $0) }
    }

    private mutating func write(value: some BitwiseCopyable) {
        let start = advance(by: MemoryLayout.size(ofValue: value))
        memory.storeBytes(of: value, toByteOffset: start, as: type(of: value))
    }

    private mutating func write(bytes: some Collection<UInt8>) {
        bytes.withBytesInPlace { bytes in
            let start = advance(by: bytes.count)
            guard let source = bytes.baseAddress else { return }
            memory.baseAddress?.advanced(by: start).copyMemory(from: source, byteCount: bytes.count)
        }
    }

    private mutating func advance(by count: Int) -> Int {
        precondition(count <= memory.count - end, "a layout is longer than its length says")
        defer { end += count }
        return end
    }
}
