/// Reads the length-prefixed layouts of docs/journal.md and accepts nothing that ``ByteWriter`` would not write.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func failure(_ reason: MalformedEncoding.Reason, at offset: Int? = nil) -> MalformedEncoding {
        MalformedEncoding(offset: offset ?? self.offset, reason: reason)
    }

    mutating func read(_ layout: Layout) throws(MalformedEncoding) {
        guard bytes.starts(with: layout.tag.utf8) else { throw failure(.tag(wanted: layout.tag)) }
        offset += layout.tag.utf8.count
        let version = try byte()
        guard version == Layout.formatVersion else { throw failure(.formatVersion(version), at: offset - 1) }
        let algorithm = try byte()
        guard algorithm == Layout.sha256 else { throw failure(.hashAlgorithm(algorithm), at: offset - 1) }
    }

    mutating func byte() throws(MalformedEncoding) -> UInt8 {
        let start = try advance(by: 1)
        return bytes[start]
    }

    mutating func integer() throws(MalformedEncoding) -> Int64 {
        let start = try advance(by: Layout.integerLength)
        return bytes.withUnsafeBytes { Int64(bigEndian: $0.loadUnaligned(fromByteOffset: start, as: Int64.self)) }
    }

    /// An integer that counts from `lowest`.
    mutating func count(from lowest: Int) throws(MalformedEncoding) -> Int {
        let start = offset
        let number = try integer()
        guard number >= lowest else { throw failure(.number(number, lowest: lowest), at: start) }
        return Int(number)
    }

    mutating func text() throws(MalformedEncoding) -> String {
        let length = try count(from: 0)
        let start = try advance(by: length)
        guard let text = String(validating: bytes[start..<start + length], as: UTF8.self) else {
            throw failure(.notUTF8, at: start)
        }
        return text
    }

    mutating func optionalText() throws(MalformedEncoding) -> String? { try isPresent() ? try text() : nil }

    /// As a text, but of any bytes.
    mutating func run() throws(MalformedEncoding) -> [UInt8] {
        let length = try count(from: 0)
        let start = try advance(by: length)
        return Array(bytes[start..<start + length])
    }

    mutating func optionalRun() throws(MalformedEncoding) -> [UInt8]? { try isPresent() ? try run() : nil }

    private mutating func isPresent() throws(MalformedEncoding) -> Bool {
        let flag = try byte()
        guard flag <= 1 else { throw failure(.presence(flag), at: offset - 1) }
        return flag == 1
    }

    mutating func stream() throws(MalformedEncoding) -> StreamName {
        let start = offset
        let name = try text()
        do throws(StreamNameError) {
            return try StreamName(name)
        } catch {
            throw failure(.streamName(error), at: start)
        }
    }

    mutating func digest() throws(MalformedEncoding) -> Digest {
        let start = try advance(by: Digest.byteCount)
        guard let digest = Digest(bytes: bytes[start..<start + Digest.byteCount]) else { throw failure(.truncated) }
        return digest
    }

    func finish() throws(MalformedEncoding) {
        guard offset == bytes.count else { throw failure(.trailingBytes(bytes.count - offset)) }
    }

    private mutating func advance(by length: Int) throws(MalformedEncoding) -> Int {
        guard length <= bytes.count - offset else { throw failure(.truncated) }
        defer { offset += length }
        return offset
    }
}
