/// Writes the length-prefixed layouts of docs/journal.md into memory of exactly the right size.
struct ByteWriter {
    private var free: UnsafeMutableRawBufferPointer

    init(into memory: UnsafeMutableRawBufferPointer) { free = memory }

    mutating func write(_ layout: Layout) {
        write(utf8: layout.tag)
        write(byte: Layout.formatVersion)
        write(byte: Layout.sha256)
    }

    mutating func write(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { write(bytes: $0) }
    }

    mutating func write(_ number: Int) { write(Int64(number)) }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        write(utf8: text)
    }

    mutating func write(_ text: String?) {
        write(byte: text == nil ? 0 : 1)
        if let text { write(text) }
    }

    mutating func write(_ digest: Digest) {
        digest.withUnsafeBytes { write(bytes: $0) }
    }

    private mutating func write(byte: UInt8) {
        withUnsafeBytes(of: byte) { write(bytes: $0) }
    }

    private mutating func write(utf8 text: String) {
        var text = text
        text.withUTF8 { write(bytes: UnsafeRawBufferPointer($0)) }
    }

    private mutating func write(bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count <= free.count, "a layout is longer than its length says")
        free.copyMemory(from: bytes)
        free = UnsafeMutableRawBufferPointer(rebasing: free[bytes.count...])
    }
}
