// How the heads of streams stand in the layouts of docs/journal.md: their number, and each once in the order of the names.

extension StreamHead {
    var encodedLength: Int {
        Layout.length(of: stream.description.utf8) + Layout.integerLength + Digest.byteCount
    }
}

extension ByteWriter {
    mutating func write(_ heads: [StreamHead]) {
        write(heads.count)
        for head in heads {
            write(head.stream)
            write(head.sequence)
            write(head.hash)
        }
    }
}

extension ByteReader {
    mutating func heads() throws(MalformedEncoding) -> [StreamHead] {
        let count = try count(from: 0)
        var heads: [StreamHead] = []
        while heads.count < count {
            let start = offset
            let head = StreamHead(stream: try stream(), sequence: try self.count(from: 1), hash: try digest())
            if let last = heads.last, last.stream >= head.stream { throw failure(.streamOrder(head.stream), at: start) }
            heads.append(head)
        }
        return heads
    }
}
