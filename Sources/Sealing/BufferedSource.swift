/// Bytes that come in pieces of any length, looked at as far ahead as is needed and no further.
struct BufferedSource {
    private let next: () throws -> [UInt8]
    private var bytes: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(_ next: @escaping () throws -> [UInt8]) { self.next = next }

    /// The next bytes, which stay; fewer than asked for only where there are no more.
    mutating func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        while bytes.count - start < count, !isAtEnd {
            bytes.removeFirst(start)
            start = 0
            let piece = try next()
            isAtEnd = piece.isEmpty
            bytes += piece
        }
        return bytes[start..<min(bytes.count, start + count)]
    }

    /// Goes on behind bytes that were looked at.
    mutating func skip(_ count: Int) { start += count }
}
