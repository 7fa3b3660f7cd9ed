/// What lies in a file that an installation handed out: where the streams ended that it holds, and the digests of its parts.
///
/// Signed, it says who made the file; a digest alone would only say that its parts belong together.
public struct Manifest: Sendable, Hashable {
    /// What the file is for; the bytes of one purpose can never be passed off as those of another.
    public enum Purpose: UInt8, Sendable, Hashable, CaseIterable {
        /// Everything that an installation keeps, for itself.
        case backup = 1
        /// One inspection's record, for another installation.
        case bundle = 2
    }

    /// A part of the file.
    public struct Part: Sendable, Hashable {
        /// Its name, once in a file.
        public let name: String
        /// How many bytes it has.
        public let length: Int
        /// SHA-256 of its bytes.
        public let digest: Digest

        /// Creates a part.
        public init(name: String, length: Int, digest: Digest) {
            self.name = name
            self.length = length
            self.digest = digest
        }
    }

    /// What the file is for.
    public let purpose: Purpose
    /// When it was made, in milliseconds since 1970 UTC.
    public let time: Int64
    /// Where the streams ended that it holds, ordered by the bytes of their names.
    public let heads: [StreamHead]
    /// Its parts, in their order.
    public let parts: [Part]

    /// Creates a manifest; the heads may come in any order, each stream once.
    public init(purpose: Purpose, time: Int64, heads: some Sequence<StreamHead>, parts: [Part]) {
        self.purpose = purpose
        self.time = time
        self.heads = heads.sorted { $0.stream < $1.stream }
        self.parts = parts
    }

    /// The bytes that are signed.
    public var encoded: [UInt8] { encodedBytes }

    /// SHA-256 of ``encoded``: one value for all that the file holds.
    public var digest: Digest { .sha256(encodedBytes) }

    /// How many records its streams have.
    public var records: Int { heads.reduce(0) { $0 + $1.sequence } }

    /// Reads a manifest from the bytes of ``encoded``.
    /// - Throws: ``MalformedEncoding`` when the bytes are not exactly what ``encoded`` would write.
    public init(decoding bytes: [UInt8]) throws(MalformedEncoding) {
        var reader = ByteReader(bytes)
        try reader.read(.manifest)
        let number = try reader.byte()
        guard let purpose = Purpose(rawValue: number) else { throw reader.failure(.purpose(number)) }
        self.purpose = purpose
        time = try reader.integer()
        heads = try reader.heads()
        parts = try Self.parts(from: &reader)
        try reader.finish()
    }

    private static func parts(from reader: inout ByteReader) throws(MalformedEncoding) -> [Part] {
        let count = try reader.count(from: 0)
        var parts: [Part] = []
        while parts.count < count {
            parts.append(
                Part(name: try reader.text(), length: try reader.count(from: 0), digest: try reader.digest()))
        }
        return parts
    }
}

extension Manifest: LaidOut {
    var encodedLength: Int {
        let fixed = Layout.prefixLength + 1 + 3 * Layout.integerLength
        let heads = heads.reduce(0) { $0 + $1.encodedLength }
        return parts.reduce(fixed + heads) { length, part in
            length + Layout.length(of: part.name.utf8) + Layout.integerLength + Digest.byteCount
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.write(.manifest)
        writer.write(byte: purpose.rawValue)
        writer.write(time)
        writer.write(heads)
        writer.write(parts.count)
        for part in parts {
            writer.write(text: part.name.utf8)
            writer.write(part.length)
            writer.write(part.digest)
        }
    }
}
